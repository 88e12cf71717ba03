import { FakeResidenciesRepository } from './testing/fake-residencies.repository'
import { residenciesRepositoryCases } from './testing/residencies-repository-cases'

describe('the fake repository of residencies', () => {
  const repository = new FakeResidenciesRepository()
  residenciesRepositoryCases(() => repository.asRepository)
})
