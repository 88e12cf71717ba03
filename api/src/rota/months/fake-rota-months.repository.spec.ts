import { FakeRotaMonthsRepository } from './testing/fake-rota-months.repository'
import { rotaMonthsRepositoryCases } from './testing/rota-months-repository-cases'

describe('the fake repository of rota months', () => {
  const repository = new FakeRotaMonthsRepository()
  rotaMonthsRepositoryCases(() => repository.asRepository)
})
