import { freshDatabase } from '../../../test/support/fresh-database'
import { type HandBack, handBackSchema } from './hand-back.schema'
import { HandBacksRepository } from './hand-backs.repository'
import { handBacksRepositoryCases } from './testing/hand-backs-repository-cases'

describe('the repository of hand-backs', () => {
  const database = freshDatabase()
  let repository: HandBacksRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<HandBack>('HandBack', handBackSchema)
    await model.init()
    repository = new HandBacksRepository(model)
  })

  handBacksRepositoryCases(() => repository)
})
