import { freshDatabase } from '../../../test/support/fresh-database'
import { type RotaMonth, rotaMonthSchema } from './rota-month.schema'
import { RotaMonthsRepository } from './rota-months.repository'
import { rotaMonthsRepositoryCases } from './testing/rota-months-repository-cases'

describe('the repository of rota months', () => {
  const database = freshDatabase()
  let repository: RotaMonthsRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<RotaMonth>('RotaMonth', rotaMonthSchema)
    await model.init()
    repository = new RotaMonthsRepository(model)
  })

  rotaMonthsRepositoryCases(() => repository)
})
