import { FakeIssuesRepository } from './testing/fake-issues.repository'
import { issuesRepositoryCases } from './testing/issues-repository-cases'

describe('the fake repository of issues', () => {
  const repository = new FakeIssuesRepository()
  issuesRepositoryCases(() => repository.asRepository)
})
