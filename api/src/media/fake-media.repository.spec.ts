import { FakeMediaRepository } from './testing/fake-media.repository'
import { mediaRepositoryCases } from './testing/media-repository-cases'

describe('the fake repository of media', () => {
  const repository = new FakeMediaRepository()
  mediaRepositoryCases(() => repository.asRepository)
})
