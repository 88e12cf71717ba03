import { MongoBackend } from '@agendajs/mongo-backend'
import { getModelToken } from '@nestjs/mongoose'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { Agenda } from 'agenda'
import type { Model } from 'mongoose'
import { PolicyVersionsService } from '../../src/areas/policy-versions.service'
import { Clock } from '../../src/core/clock'
import { ENV, type Env } from '../../src/core/env'
import { ClimbingService } from '../../src/issues/climbing/climbing.service'
import { MachineContexts } from '../../src/issues/handling/machine-contexts'
import { ToldNotices } from '../../src/issues/handling/told-notices'
import type { Issue } from '../../src/issues/issue.schema'
import { IssuesRepository, type ListedIssue, unfinished } from '../../src/issues/issues.repository'
import { step } from '../../src/issues/machine/step'

export const wayNames = ['ours', 'agenda', 'scan'] as const
export type WayName = (typeof wayNames)[number]

/** Works off whatever is due until the process is ended. */
export type Way = (app: NestFastifyApplication) => Promise<void>

export const jobName = 'climb'

/** As the ladder's timer does, without its five seconds between two looks. */
const ours: Way = async (app) => {
  const climbing = app.get(ClimbingService, { strict: false })
  while (true) await climbing.stepDue()
}

/** One job per issue, which is set to the issue's next deadline: the obvious use of a job queue. */
const agenda: Way = async (app) => {
  const stepOne = oneByOne(app)
  const { MONGODB_URI: address } = app.get<Env>(ENV, { strict: false })
  const queue = new Agenda({ backend: new MongoBackend({ address }), processEvery: 100, defaultConcurrency: 50, maxConcurrency: 50 })
  queue.define<{ communityId: string; issueId: string }>(jobName, async (job) => {
    const { communityId, issueId } = job.attrs.data
    const nextAt = await stepOne(communityId, issueId)
    if (nextAt) await job.schedule(nextAt).save()
  })
  await queue.start()
}

/** Looks at everything that is open and steps what is due. */
const scan: Way = async (app) => {
  const issues = app.get<Model<Issue>>(getModelToken('Issue'), { strict: false })
  const clock = app.get(Clock, { strict: false })
  const stepOne = oneByOne(app)
  while (true) {
    const open: ListedIssue[] = await issues.find({ 'state.status': { $in: unfinished } }, { timeline: 0 }).lean()
    for (const { _id, communityId, state } of open)
      if (state.nextTimerAt && state.nextTimerAt <= clock.now()) await stepOne(communityId, _id)
  }
}

export const ways: Readonly<Record<WayName, Way>> = { ours, agenda, scan }

/** The same step and the same write as ours, for one issue. @returns its next deadline */
function oneByOne(app: NestFastifyApplication) {
  const issues = app.get(IssuesRepository, { strict: false })
  const versions = app.get(PolicyVersionsService, { strict: false })
  const contexts = app.get(MachineContexts, { strict: false })
  const notices = app.get(ToldNotices, { strict: false })
  return async (communityId: string, id: string): Promise<Date | undefined> => {
    const [issue] = await issues.listByIds(communityId, [id])
    if (!issue) return undefined
    const policy = await versions.version(communityId, issue.state.policyVersion)
    const context = await contexts.forPlace(issue.state.place, policy)
    const { state, entries, told } = step(issue.state, context)
    if (state === issue.state) return issue.state.nextTimerAt
    const frozen = await notices.freeze(issue, told, { accountId: 'system' }, { name: '', toNeighbours: '' })
    await issues.write(issue, { state, entries, notices: frozen, now: context.now })
    return state.nextTimerAt
  }
}
