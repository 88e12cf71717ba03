import type { CommunityPolicy } from '@shared/community-policy'
import type { ErrorCode } from '@shared/errors'
import type { PolicyReplayView, PolicySettingsView, PolicyStoryView } from '@shared/policy-settings'
import type { AppointedRole } from '@shared/roles'
import { answerRequests } from '@/testing/taro-mock'
import { buildMe } from '../../testing/build-views'
import { buildSettings } from './build-policy'

export const communityId = '000000000000000000000070'
const gateId = '000000000000000000000001'

const buildings = [
  {
    id: '000000000000000000000071',
    name: '3号楼',
    gates: [{ id: gateId, name: '2单元', fullName: '3号楼2单元', lowestFloor: 1, highestFloor: 12 }],
  },
]

const story: PolicyStoryView = {
  steps: [
    { at: '2027-02-05T19:00:00Z', kind: 'alerted', words: '周桂兰、值班员 孙志强 同时收到', small: '', gap: false },
    { at: '2027-02-05T19:05:00Z', kind: 'raised', words: '网格跳过，再找社区 陈晓雯', small: '第四网格没人，记一次缺人', gap: true },
  ],
  nowWords: '现在的第 7 版：3:30 才找到社区，晚 25 分钟。',
  caveats: ['那天还没排班'],
}

const replay: PolicyReplayView = {
  id: 'r1',
  state: 'done',
  done: 230,
  total: 230,
  result: {
    month: '2026-08',
    issues: 230,
    capped: false,
    raisesNow: 41,
    raisesDraft: 53,
    byGroup: [{ name: '漏水', more: 5 }],
    byRung: [{ name: '社区', more: 9, moreAtNight: 0 }],
  },
}

interface Call {
  path: string
  data: unknown
}

/** A community with a seventh version of its rules; `refuse` makes one of its routes fail. */
export function policyServer(first: { role?: AppointedRole; settings?: PolicySettingsView } = {}) {
  const state = {
    settings: first.settings ?? buildSettings(),
    story,
    replay,
    refuse: {} as Record<string, ErrorCode | undefined>,
    calls: [] as Call[],
    sent: (path: string) => state.calls.filter((call) => call.path === path).map(({ data }) => data),
  }
  const here = `/communities/${communityId}`
  const routes: Record<string, (data: unknown) => unknown> = {
    'GET /me': () =>
      buildMe({
        name: '陈晓雯',
        device: 'desk',
        appointments: [{ role: first.role ?? 'communitySecretary', areaId: communityId, areaName: '通瑞嘉苑社区', communityId }],
      }),
    [`GET ${here}/policy`]: () => state.settings,
    [`PUT ${here}/policy`]: (data) => {
      const { policy } = data as { policy: CommunityPolicy }
      state.settings = { ...state.settings, version: state.settings.version + 1, policy }
      return { version: state.settings.version }
    },
    [`POST ${here}/policy/story`]: () => state.story,
    [`POST ${here}/policy/replays`]: () => ({ ...state.replay, state: 'running', done: 0 }),
    [`GET ${here}/policy/replays/r1`]: () => state.replay,
    [`GET ${here}/buildings`]: () => buildings,
  }
  answerRequests(({ url, method = 'GET', data }) => {
    const path = `${method} ${url.replace('/api', '')}`
    if (path === 'POST /sessions') return { statusCode: 201, data: { token: 'token' } }
    state.calls.push({ path: path.replace(here, ''), data })
    const refused = state.refuse[path.replace(here, '')]
    if (refused) return { statusCode: 409, data: { code: refused, message: '', details: { who: '李主任' } } }
    const route = routes[path]
    return route ? { statusCode: 200, data: route(data) } : { statusCode: 404, data: { code: 'NOT_FOUND', message: '' } }
  })
  return state
}
