import type { Category, CommunityPolicy, Rung } from '@shared/community-policy'
import type { PolicySettingsView } from '@shared/policy-settings'

const rung = (change: Pick<Rung, 'key' | 'name'> & Partial<Rung>): Rung => ({
  seats: [{ kind: 'contactOf' }],
  whistleOnly: false,
  urgentAtOnce: false,
  ...change,
})

export const buildCategory = (change: Partial<Category> = {}): Category => ({
  key: 'light.corridor',
  group: '照明',
  name: '楼道灯',
  urgency: 'N',
  keywords: ['灯', '不亮'],
  facility: true,
  afterPhoto: true,
  ...change,
})

export const trapped = buildCategory({
  key: 'lift.trapped',
  group: '电梯',
  name: '电梯困人',
  urgency: 'U',
  keywords: ['困'],
  question: { words: '有人被困在里面吗？', yes: '有人被困', no: '没人被困' },
})

/** A small policy that may be saved. */
export const buildPolicy = (change: Partial<CommunityPolicy> = {}): CommunityPolicy => ({
  categories: [trapped, buildCategory()],
  ladder: [
    rung({ key: 'contactMember', name: '联户党员', urgentAtOnce: true }),
    rung({ key: 'grid', name: '网格' }),
    rung({ key: 'community', name: '社区' }),
    rung({ key: 'subdistrict', name: '街道', whistleOnly: true }),
    rung({ key: 'district', name: '区级部门', whistleOnly: true }),
  ],
  clocks: {
    acknowledge: {
      U: { minutes: 10, kind: 'always' },
      H: { minutes: 30, kind: 'waking' },
      N: { minutes: 120, kind: 'waking' },
      C: { minutes: 240, kind: 'working' },
    },
    arrive: { minutes: 30, kind: 'always' },
    resolve: {
      U: { minutes: 120, kind: 'always' },
      H: { minutes: 1440, kind: 'always' },
      N: { minutes: 10080, kind: 'always' },
      C: { minutes: 21600, kind: 'always' },
    },
    wait: { minutes: 4320, kind: 'always' },
    transfer: { minutes: 120, kind: 'waking' },
    reportIn: { minutes: 240, kind: 'working' },
    confirm: { minutes: 4320, kind: 'always' },
    topRepeatUrgentMinutes: 15,
    topRepeatDailyHour: 9,
    officeHours: { from: 540, to: 1080 },
  },
  receivingDesk: { kind: 'onDuty', post: 'propertyStaff' },
  maxCycles: 3,
  reopenDays: 14,
  explanation: '没人接会自动往上找，一级一级直到街道。',
  ...change,
})

export const dutyRung = rung({ key: 'dutyOfficer', name: '社区值守', urgentAtOnce: true })

export const buildSettings = (change: Partial<PolicySettingsView> = {}): PolicySettingsView => ({
  version: 7,
  policy: buildPolicy(),
  savedAt: '2026-09-01T02:00:00Z',
  savedBy: '陈晓雯',
  rungs: [
    { key: 'contactMember', words: '146 人，113 户还没有', gap: '' },
    { key: 'grid', words: '9 人', gap: '第四网格没人' },
    { key: 'community', words: '陈晓雯 等 4 人', gap: '' },
    { key: 'subdistrict', words: '郭卫东', gap: '' },
    { key: 'district', words: '', gap: '' },
  ],
  leftOut: [dutyRung],
  underWay: 23,
  underWayOlder: 0,
  history: [],
  ...change,
})
