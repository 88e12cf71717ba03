import { freshDatabase } from '../../../test/support/fresh-database'
import { type RotaWatch, rotaWatchSchema } from './rota-watch.schema'
import { RotaWatchesRepository } from './rota-watches.repository'
import { rotaWatchesRepositoryCases } from './testing/rota-watches-repository-cases'

describe('the repository of rota watches', () => {
  const database = freshDatabase()
  let repository: RotaWatchesRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<RotaWatch>('RotaWatch', rotaWatchSchema)
    await model.init()
    repository = new RotaWatchesRepository(model)
  })

  rotaWatchesRepositoryCases(() => repository)
})
