import { freshDatabase } from '../../../test/support/fresh-database'
import { CreditsRepository } from './credits.repository'
import { type SubscriptionCredit, subscriptionCreditSchema } from './subscription-credit.schema'
import { creditsRepositoryCases } from './testing/credits-repository-cases'

describe('the ledger in the database', () => {
  const database = freshDatabase()
  let repository: CreditsRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<SubscriptionCredit>('SubscriptionCredit', subscriptionCreditSchema)
    await model.init()
    repository = new CreditsRepository(model)
  })

  creditsRepositoryCases(() => repository)
})
