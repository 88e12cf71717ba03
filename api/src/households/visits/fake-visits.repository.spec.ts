import { FakeVisitsRepository } from './testing/fake-visits.repository'
import { visitsRepositoryCases } from './testing/visits-repository-cases'

describe('the fake repository of visits', () => {
  const repository = new FakeVisitsRepository()
  visitsRepositoryCases(() => repository.asRepository)
})
