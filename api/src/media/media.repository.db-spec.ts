import { freshDatabase } from '../../test/support/fresh-database'
import { MediaRepository } from './media.repository'
import { type Medium, mediumSchema } from './media.schema'
import { mediaRepositoryCases } from './testing/media-repository-cases'

describe('the repository of media', () => {
  const database = freshDatabase()
  let repository: MediaRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<Medium>('Medium', mediumSchema)
    await model.init()
    repository = new MediaRepository(model)
  })

  mediaRepositoryCases(() => repository)
})
