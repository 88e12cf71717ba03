import { FakePolicyReplaysRepository } from './testing/fake-policy-replays.repository'
import { policyReplaysRepositoryCases } from './testing/policy-replays-repository-cases'

describe('the fake repository of replays', () => {
  const fake = new FakePolicyReplaysRepository()
  policyReplaysRepositoryCases(() => fake.asRepository)
})
