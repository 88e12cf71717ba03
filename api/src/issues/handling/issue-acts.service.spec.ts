import { buildActor } from '../../households/testing/build-actor'
import type { MediaService } from '../../media/media.service'
import type { Issue } from '../issue.schema'
import type { PersonContext } from '../machine/context'
import { as, holder, inputs, seat } from '../machine/testing/street'
import type { MeToosRepository } from '../neighbours/me-toos.repository'
import type { IssueNames } from '../reading/issue-names'
import { buildIssue } from '../testing/build-issue'
import { FakeIssuesRepository } from '../testing/fake-issues.repository'
import type { HandlersWords } from './handlers-words'
import { IssueActsService } from './issue-acts.service'
import type { MachineContexts } from './machine-contexts'
import type { ToldNotices } from './told-notices'

const actor = buildActor()
const photo = 'a'.repeat(24)
const resolve = { ...inputs.resolve, photoIds: [photo] }

/** The service on a fake repository; the actor holds these seats. */
async function street(over: { seats?: string[]; anonymous?: boolean } = {}) {
  const issues = new FakeIssuesRepository()
  const issue = buildIssue({ author: { accountId: 'resident', anonymous: over.anonymous ?? false } })
  await issues.insert(issue)
  const held = over.seats ?? [seat.contact]
  const context: PersonContext = as({ ...holder(...held), seats: held })
  const attached = new Set<string>()
  const media = {
    attach: async (_: string, ids: string[]) => {
      for (const id of ids) attached.add(id)
    },
    release: async (_: string, __: string, ids: string[]) => {
      for (const id of ids) attached.delete(id)
    },
  } as unknown as MediaService
  const said: { name: string; toNeighbours: string }[] = []
  const freeze = async (...[, , , who]: Parameters<ToldNotices['freeze']>) => {
    said.push(who)
    return []
  }
  const notices = { freeze } as unknown as ToldNotices
  const names = { of: async () => '联户党员 周桂兰', known: async () => () => '联户党员 周桂兰' } as unknown as IssueNames
  const contexts = { forPerson: async () => context } as unknown as MachineContexts
  const follows: string[] = []
  const meToos = {
    listAccounts: async () => ['neighbour'],
    add: async (_: string, issueId: string, accountId: string) => void follows.push(`${accountId} ${issueId}`),
  } as unknown as MeToosRepository
  const words = { requireFit: async () => undefined } as unknown as HandlersWords
  const service = new IssueActsService(issues.asRepository, contexts, notices, names, media, meToos, words)
  const stored = async (): Promise<Issue> => (await issues.findAnywhere(issue._id)) ?? issue
  return { service, issues, issue, attached, said, follows, stored }
}

describe('IssueActsService', () => {
  it('acts once on the same command, however often and at the same time', async () => {
    const { service, issue, stored } = await street()
    await Promise.all([1, 2, 3].map(() => service.act(actor, issue._id, inputs.acknowledge)))
    await service.act(actor, issue._id, inputs.acknowledge)
    const { timeline, rev } = await stored()
    expect([timeline.map(({ event }) => event), rev]).toEqual([['post', 'acknowledge'], 1])
  })

  it('lets whoever said or met what was merged hear how the other goes, but not who said that one', async () => {
    const { service, issue, issues, follows } = await street()
    const target = buildIssue({ publishedAt: issue.state.postedAt, author: { accountId: 'neighbour', anonymous: false } })
    await issues.insert(target)
    await service.act(actor, issue._id, { ...inputs.merge, targetId: target._id })
    expect(follows).toEqual([`resident ${target._id}`])
  })

  it('tells the slower of two who was faster, and gives its photos back', async () => {
    const { service, issue, attached, issues, stored } = await street()
    const write = issues.write.bind(issues)
    const faster = { ...resolve, commandId: 'command-2', photoIds: ['b'.repeat(24)] }
    issues.write = async (found, change) => {
      issues.write = write
      await service.act(actor, issue._id, faster)
      return write(found, change)
    }
    await expect(service.act(actor, issue._id, resolve)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect((await stored()).timeline.map(({ commandId }) => commandId)).not.toContain(resolve.commandId)
    expect([...attached]).toEqual(faster.photoIds)
  })

  it('keeps photos that another act of the same hand used', async () => {
    const { service, issue, attached } = await street()
    await service.act(actor, issue._id, resolve)
    await expect(service.act(actor, issue._id, { ...resolve, commandId: 'command-2' })).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect([...attached]).toEqual([photo])
  })

  it('attaches nothing for somebody who may not act', async () => {
    const { service, issue, attached, stored } = await street({ seats: [] })
    await expect(service.act(actor, issue._id, resolve)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect([attached.size, (await stored()).rev]).toEqual([0, 0])
  })

  it.each([
    [true, seat.contact, '联户党员'],
    [false, seat.contact, '联户党员 周桂兰'],
    [true, seat.desk, '联户党员 周桂兰'],
  ])('anonymous %s, acted as %s: neighbours read %s', async (anonymous, acting, toNeighbours) => {
    const { service, issue, said } = await street({ anonymous, seats: [acting] })
    await service.act(actor, issue._id, inputs.acknowledge)
    expect(said).toEqual([{ name: '联户党员 周桂兰', toNeighbours }])
  })

  it('does not know an issue that is not there', async () => {
    const { service } = await street()
    await expect(service.act(actor, 'f'.repeat(24), inputs.acknowledge)).rejects.toMatchObject({ code: 'ISSUE_NOT_FOUND' })
  })
})
