import { freshDatabase } from '../../../test/support/fresh-database'
import { visitsRepositoryCases } from './testing/visits-repository-cases'
import { type Visit, visitSchema } from './visit.schema'
import { VisitsRepository } from './visits.repository'

describe('the repository of visits', () => {
  const database = freshDatabase()
  let repository: VisitsRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<Visit>('Visit', visitSchema)
    await model.init()
    repository = new VisitsRepository(model)
  })

  visitsRepositoryCases(() => repository)
})
