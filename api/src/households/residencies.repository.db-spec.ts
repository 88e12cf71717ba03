import { freshDatabase } from '../../test/support/fresh-database'
import { ResidenciesRepository } from './residencies.repository'
import { type Residency, residencySchema } from './residency.schema'
import { residenciesRepositoryCases } from './testing/residencies-repository-cases'

describe('the repository of residencies', () => {
  const database = freshDatabase()
  let repository: ResidenciesRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<Residency>('Residency', residencySchema)
    await model.init()
    repository = new ResidenciesRepository(model)
  })

  residenciesRepositoryCases(() => repository)
})
