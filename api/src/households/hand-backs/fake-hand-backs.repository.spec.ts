import { FakeHandBacksRepository } from './testing/fake-hand-backs.repository'
import { handBacksRepositoryCases } from './testing/hand-backs-repository-cases'

describe('the fake repository of hand-backs', () => {
  const repository = new FakeHandBacksRepository()
  handBacksRepositoryCases(() => repository.asRepository)
})
