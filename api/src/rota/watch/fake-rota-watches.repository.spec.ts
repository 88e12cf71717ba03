import { FakeRotaWatchesRepository } from './testing/fake-rota-watches.repository'
import { rotaWatchesRepositoryCases } from './testing/rota-watches-repository-cases'

describe('the fake repository of rota watches', () => {
  const repository = new FakeRotaWatchesRepository()
  rotaWatchesRepositoryCases(() => repository.asRepository)
})
