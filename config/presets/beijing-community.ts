import type { CommunityPolicy } from '@shared/community-policy'
import { beijingCategories } from './beijing-categories'

const hour = 60
const day = 24 * hour

/**
 * What a Beijing community starts with, and may change: figures of design §5 and §13, catalogue of office-formats §3.
 * Transfer and report-in have no published figure: two waking hours and half an office day are ours.
 */
export const defaultPolicy: CommunityPolicy = {
  categories: beijingCategories,
  ladder: [
    { key: 'contactMember', name: '联户党员', seats: [{ kind: 'contactOf' }], whistleOnly: false, urgentAtOnce: true },
    {
      key: 'gateGroup',
      name: '楼门党小组',
      seats: [
        { kind: 'role', role: 'gateSteward', at: 'gate' },
        { kind: 'role', role: 'partyGroupLeader', at: 'gate' },
      ],
      whistleOnly: false,
      urgentAtOnce: false,
    },
    {
      key: 'grid',
      name: '网格',
      seats: [
        { kind: 'role', role: 'gridWorker', at: 'grid' },
        { kind: 'role', role: 'socialWorker', at: 'grid' },
      ],
      whistleOnly: false,
      urgentAtOnce: false,
    },
    { key: 'dutyOfficer', name: '社区值守', seats: [{ kind: 'onDuty', post: 'communityStaff' }], whistleOnly: false, urgentAtOnce: true },
    {
      key: 'community',
      name: '社区',
      seats: [
        { kind: 'role', role: 'communityStaff', at: 'community' },
        { kind: 'role', role: 'communitySecretary', at: 'community' },
      ],
      whistleOnly: false,
      urgentAtOnce: false,
    },
    {
      key: 'subdistrict',
      name: '街道',
      seats: [{ kind: 'role', role: 'subdistrictOffice', at: 'subdistrict' }],
      whistleOnly: false,
      urgentAtOnce: false,
    },
    {
      key: 'district',
      name: '区级部门',
      seats: [{ kind: 'role', role: 'districtDepartment', at: 'subdistrict' }],
      whistleOnly: true,
      urgentAtOnce: false,
    },
  ],
  clocks: {
    acknowledge: {
      U: { minutes: 5, kind: 'always' },
      H: { minutes: 30, kind: 'waking' },
      N: { minutes: 60, kind: 'waking' },
      C: { minutes: 4 * hour, kind: 'waking' },
    },
    arrive: { minutes: 10, kind: 'always' },
    resolve: {
      U: { minutes: hour, kind: 'always' },
      H: { minutes: day, kind: 'always' },
      N: { minutes: 7 * day, kind: 'always' },
      C: { minutes: 15 * day, kind: 'always' },
    },
    wait: { minutes: 3 * day, kind: 'always' },
    transfer: { minutes: 2 * hour, kind: 'waking' },
    reportIn: { minutes: 4 * hour, kind: 'working' },
    confirm: { minutes: 3 * day, kind: 'always' },
    topRepeatUrgentMinutes: 15,
    topRepeatDailyHour: 9,
    officeHours: { from: 9 * hour, to: 18 * hour },
  },
  receivingDesk: { kind: 'onDuty', post: 'propertyStaff' },
  maxCycles: 3,
  reopenDays: 14,
  explanation: '您说的事先到联户党员和物业，没人接会自动往上找，一级一级直到街道。当天没办好的，会写明原因和哪天办。',
}
