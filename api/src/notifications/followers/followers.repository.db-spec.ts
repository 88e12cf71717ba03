import { freshDatabase } from '../../../test/support/fresh-database'
import { type ServiceFollower, serviceFollowerSchema } from './follower.schema'
import { FollowersRepository } from './followers.repository'
import { followersRepositoryCases } from './testing/followers-repository-cases'

describe('the repository of followers', () => {
  const database = freshDatabase()
  let repository: FollowersRepository

  beforeAll(async () => {
    const model = (await database.connect()).model<ServiceFollower>('ServiceFollower', serviceFollowerSchema)
    await model.init()
    repository = new FollowersRepository(model)
  })

  followersRepositoryCases(() => repository)
})
