import type { MyHouseholdsView } from '@shared/households'

/** Open issues are known to a room below; it binds this. */
export abstract class OpenIssuesOfHouseholds {
  /** Of these households, as their contact member may see them, newest first. */
  abstract openOfHouseholds(communityId: string, householdIds: string[]): Promise<MyHouseholdsView['openIssues']>
}
