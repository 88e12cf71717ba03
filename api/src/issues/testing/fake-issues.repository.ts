import { type Issue, seatsOf } from '../issue.schema'
import type { IssueChange, IssuesRepository, PublicationFields } from '../issues.repository'

type Faked = 'insert' | 'findAnywhere' | 'findByRequest' | 'listByIds' | 'write' | 'writePublication' | 'listPublicationDueAnywhere'

/** In memory, what services write by; the same cases run against it and the real one. */
export class FakeIssuesRepository implements Pick<IssuesRepository, Faked> {
  private readonly issues = new Map<string, Issue>()

  /** For constructors that name the real class. */
  get asRepository(): IssuesRepository {
    return this as unknown as IssuesRepository
  }

  async insert(issue: Issue) {
    const { communityId, author, clientRequestId } = issue
    if (this.issues.has(issue._id) || (await this.findByRequest(communityId, author.accountId, clientRequestId))) return false
    this.issues.set(issue._id, structuredClone(issue))
    return true
  }

  async findAnywhere(id: string) {
    return structuredClone(this.issues.get(id) ?? null)
  }

  async listByIds(communityId: string, ids: readonly string[]) {
    return structuredClone([...this.issues.values()].filter((issue) => issue.communityId === communityId && ids.includes(issue._id)))
  }

  async findByRequest(communityId: string, accountId: string, clientRequestId: string) {
    const found = [...this.issues.values()].find(
      (issue) => issue.communityId === communityId && issue.author.accountId === accountId && issue.clientRequestId === clientRequestId,
    )
    return structuredClone(found ?? null)
  }

  async write(issue: Issue, { state, entries, notices, now }: IssueChange) {
    return this.atRev(issue, (stored) => ({
      ...stored,
      state,
      seats: seatsOf(state),
      timeline: [...stored.timeline, ...entries],
      pendingNotices: [...stored.pendingNotices, ...notices],
      noticesDueAt: notices.length > 0 ? now : stored.noticesDueAt,
    }))
  }

  async writePublication(
    issue: Parameters<IssuesRepository['writePublication']>[0],
    set: PublicationFields,
    notices: Issue['pendingNotices'],
    now: Date,
  ) {
    return this.atRev(issue, (stored) => ({
      ...stored,
      ...set,
      pendingNotices: [...stored.pendingNotices, ...notices],
      noticesDueAt: notices.length > 0 ? now : stored.noticesDueAt,
    }))
  }

  async listPublicationDueAnywhere(now: Date, limit: number) {
    const dueMs = ({ publicationDueAt }: Issue) => publicationDueAt?.getTime() ?? Number.POSITIVE_INFINITY
    return structuredClone([...this.issues.values()].filter((issue) => dueMs(issue) <= now.getTime()))
      .sort((a, b) => dueMs(a) - dueMs(b))
      .slice(0, limit)
  }

  private atRev({ _id, communityId, rev }: Pick<Issue, '_id' | 'communityId' | 'rev'>, next: (stored: Issue) => Issue): boolean {
    const stored = this.issues.get(_id)
    if (stored?.communityId !== communityId || stored.rev !== rev) return false
    this.issues.set(_id, structuredClone({ ...next(stored), rev: rev + 1 }))
    return true
  }
}
