import { freshDatabase } from '../../../../test/support/fresh-database'
import { type PolicyReplay, policyReplaySchema } from './policy-replay.schema'
import { PolicyReplaysRepository } from './policy-replays.repository'
import { policyReplaysRepositoryCases } from './testing/policy-replays-repository-cases'

describe('the repository of replays', () => {
  const database = freshDatabase()
  let replays: PolicyReplaysRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<PolicyReplay>('PolicyReplay', policyReplaySchema)
    await model.init()
    replays = new PolicyReplaysRepository(model)
  })

  policyReplaysRepositoryCases(() => replays)
})
