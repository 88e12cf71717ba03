import type { CalendarYearView } from '@shared/calendar'
import type { ErrorCode, ErrorDetails } from '@shared/errors'
import type { AppointedRole } from '@shared/roles'
import type { ChangeRotaInput, RotaBreakView, RotaCoverView, RotaMonthView, RotaSettingsView, SaveRotaSettingsInput } from '@shared/rota'
import { answerRequests } from '@/testing/taro-mock'
import { buildMe } from '../../testing/build-views'
import { withPuts } from '../rules/changes'
import { buildMonth, buildSettings, communityId, people } from './build-rota'

const nameOf = (personId: string) => people.find((person) => person.personId === personId)?.name ?? ''

/** A community with December 2026 as a draft; `refuse` makes one of its routes fail, `breaks` is what any change breaks. */
export function rotaServer(first: { role?: AppointedRole; month?: RotaMonthView; settings?: RotaSettingsView } = {}) {
  const state = {
    month: first.month ?? buildMonth(),
    settings: first.settings ?? buildSettings(),
    notice: 'published' as CalendarYearView['notice'],
    cover: { from: '', to: '', gaps: [], free: [] } as RotaCoverView,
    breaks: [] as RotaBreakView[],
    refuse: {} as Record<string, { code: ErrorCode; details?: ErrorDetails } | undefined>,
    calls: [] as { path: string; data: unknown }[],
    sent: (path: string) => state.calls.filter((call) => call.path === path).map(({ data }) => data),
    saved: () => (state.sent('POST /rota/2026-12/changes') as ChangeRotaInput[]).filter(({ dryRun }) => !dryRun),
  }
  const routes: Record<string, (data: unknown) => unknown> = {
    'GET /me': () =>
      buildMe({
        name: '陈晓雯',
        device: 'desk',
        appointments: [{ role: first.role ?? 'communitySecretary', areaId: communityId, areaName: '通瑞嘉苑社区', communityId }],
      }),
    'GET /rota-settings': () => state.settings,
    'PUT /rota-settings': (data) => {
      const { posts } = data as SaveRotaSettingsInput
      state.settings = { ...state.settings, settings: { posts }, saved: true, rev: state.settings.rev + 1 }
      return state.settings
    },
    'GET /rota-cover': () => state.cover,
    'GET /calendar/2026': () => ({
      year: 2026,
      notice: state.notice,
      rev: 0,
      days: [{ day: '2026-12-06', kind: 'work', name: '元旦', source: 'published' }],
      texts: { notice: '', own: '' },
      mayChange: false,
    }),
    'GET /rota/2026-12': () => state.month,
    'POST /rota/2026-12/changes': (data) => {
      const { changes, dryRun } = data as ChangeRotaInput
      const month = withPuts(state.month, changes, nameOf)
      if (!dryRun) state.month = { ...month, rev: month.rev + 1 }
      return { month: dryRun ? month : state.month, breaks: state.breaks }
    },
    'POST /rota/2026-12/generate': () => {
      state.month = { ...buildMonth(), rev: state.month.rev + 1 }
      return state.month
    },
    'POST /rota/2026-12/publish': () => {
      state.month = { ...state.month, status: 'published', rev: state.month.rev + 1 }
      return state.month
    },
  }
  answerRequests(({ url, method = 'GET', data }) => {
    const path = `${method} ${url.replace('/api', '').replace(`/communities/${communityId}`, '')}`
    if (path === 'POST /sessions') return { statusCode: 201, data: { token: 'token' } }
    state.calls.push({ path, data })
    const refused = state.refuse[path]
    if (refused) return { statusCode: 409, data: { message: '', ...refused } }
    const route = routes[path]
    return route ? { statusCode: 200, data: route(data) } : { statusCode: 404, data: { code: 'NOT_FOUND', message: '' } }
  })
  return state
}
