import type { BoardView, PlanSummary } from '@shared/assignment'
import type { ErrorCode } from '@shared/errors'
import { answerRequests } from '@/testing/taro-mock'
import { buildGate, buildPlan, buildPresent, buildSecretary, communityId, gateId, otherPlanId, planId } from './build-board'

interface Call {
  path: string
  data: unknown
}

/** A server with one community, its present and, unless told otherwise, one plan; `refuse` makes one of its routes fail. */
export function planServer(first: { plan?: BoardView; present?: BoardView; device?: 'phone' | 'desk'; others?: PlanSummary[] } = {}) {
  const state = {
    plan: 'plan' in first ? first.plan : buildPlan(),
    present: first.present ?? buildPresent(),
    gate: buildGate(),
    refuse: {} as Record<string, ErrorCode | undefined>,
    details: {} as Record<string, unknown>,
    calls: [] as Call[],
  }
  const become = (change: Partial<NonNullable<BoardView['plan']>>): BoardView => {
    const now = state.plan ?? buildPlan()
    state.plan = { ...now, plan: { ...(now.plan ?? buildPlan().plan), ...change } as NonNullable<BoardView['plan']> }
    return state.plan
  }
  const summaries = () => [...(state.plan?.plan ? [state.plan.plan] : []), ...(first.others ?? [])]
  const routes: Record<string, (data: unknown) => unknown> = {
    'GET /me': () => buildSecretary({ device: first.device ?? 'desk' }),
    [`GET /communities/${communityId}/plans`]: summaries,
    [`GET /communities/${communityId}/board`]: () => state.present,
    [`POST /communities/${communityId}/plans`]: () => become({ status: 'draft', stale: false, rev: 0 }),
    [`GET /plans/${planId}`]: () => state.plan,
    [`GET /plans/${planId}/gates/${gateId}`]: () => state.gate,
    [`POST /plans/${planId}/wishes`]: () => become({ rev: (state.plan?.plan?.rev ?? 0) + 1 }),
    [`POST /plans/${planId}/apply`]: () => become({ status: first.device === 'phone' ? 'applying' : 'awaitingPhone' }),
    [`POST /plans/${planId}/confirm`]: () => become({ status: 'applying', done: 1 }),
    [`DELETE /plans/${planId}`]: () => become({ status: 'discarded' }),
    [`GET /plans/${planId}/compare/${otherPlanId}`]: () => ({
      one: state.plan?.plan,
      other: first.others?.[0],
      differences: [{ householdId: '1', address: '3号楼1单元 202', one: '周桂兰', other: '陈建国', now: '陈建国' }],
    }),
  }
  answerRequests(({ url, method = 'GET', data }) => {
    const path = `${method} ${url.replace('/api', '')}`
    if (path === 'POST /sessions') return { statusCode: 201, data: { token: 'token' } }
    if (method !== 'GET') state.calls.push({ path, data })
    const refused = state.refuse[path]
    if (refused) return { statusCode: 409, data: { code: refused, message: '', details: state.details } }
    const route = routes[path]
    return route ? { statusCode: 200, data: route(data) } : { statusCode: 404, data: { code: 'NOT_FOUND', message: '' } }
  })
  return state
}
