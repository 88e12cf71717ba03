import Taro from '@tarojs/taro'
import { tabMemory } from './tab-memory'

export type Tab = 'building' | 'workbench' | 'inbox' | 'me'

const url = (path: string, query: Record<string, string | undefined> = {}) => {
  const pairs = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
  return pairs.length ? `${path}?${pairs.join('&')}` : path
}

/** One of the four places of the tab bar; the first place (楼里 or 工作台) is remembered. */
export function goTab(tab: Tab) {
  if (tab === 'building' || tab === 'workbench') tabMemory.set('firstTab', tab)
  const target = { url: `/pages/${tab}/index` }
  void (Taro.getCurrentPages().length > 1 ? Taro.reLaunch(target) : Taro.redirectTo(target))
}

/** What the person chose last as the first place; absent before any choice. */
export const rememberedFirstTab = (): string | undefined => tabMemory.get('firstTab')

/** 反映. `code`: of the entrance code somebody scanned; the place is that gate. */
export const openReport = (query: { code?: string } = {}) => Taro.navigateTo({ url: url('/pages/report/index', query) })
export const openIssue = (id: string) => Taro.navigateTo({ url: url('/packages/issue/detail/index', { id }) })
export const openFollowUp = (id: string) => Taro.navigateTo({ url: url('/packages/issue/follow-up/index', { id }) })
export const openNotice = (id: string) => Taro.navigateTo({ url: url('/packages/issue/notice/index', { id }) })
export const openNoticeChange = (id: string) => Taro.navigateTo({ url: url('/packages/issue/notice-write/index', { id }) })
/** 贴告知单 from an issue. */
export const openNoticeWrite = (issue: string) => Taro.navigateTo({ url: url('/packages/issue/notice-write/index', { issue }) })
export const openNoticePrint = (id: string) => Taro.navigateTo({ url: url('/packages/issue/notice-print/index', { id }) })
/** In place of the form: the step back leads to the issue. */
export const replaceByNotice = (id: string) => Taro.redirectTo({ url: url('/packages/issue/notice/index', { id }) })
export const openChooseHome = (query: { code?: string } = {}) => Taro.navigateTo({ url: url('/packages/home/choose/index', query) })
export const openResidency = (id: string) => Taro.navigateTo({ url: url('/packages/home/residency/index', { id }) })
export const openResidencyRequests = () => Taro.navigateTo({ url: '/packages/home/requests/index' })
export const openMyHouseholds = () => Taro.navigateTo({ url: '/packages/home/my-households/index' })
/** 走访记录 of one household. */
export const openVisits = (householdId: string) => Taro.navigateTo({ url: url('/packages/home/visits/index', { id: householdId }) })
/** 有人不再联户: why, for the community. */
export const openHandBack = (id: string) => Taro.navigateTo({ url: url('/packages/home/hand-back/index', { id }) })
export const openDeskConfirm = (id: string) => Taro.navigateTo({ url: url('/packages/office/desk-confirm/index', { id }) })

/** The second tap before a roster is stored: on the phone. */
export const openImportConfirm = (id: string) => Taro.navigateTo({ url: url('/packages/office/import-confirm/index', { id }) })

/** The desk's pages stand in for each other: going back never leads to a code that was used. */
export const goDeskSignIn = () => Taro.redirectTo({ url: '/packages/office/desk-sign-in/index' })
/** @param id of an import that was begun; absent: choose a file. */
export const goRosterImport = (id?: string) => Taro.redirectTo({ url: url('/packages/office/roster-import/index', { id }) })
/** @param id of a plan; absent: the newest that is open, or the present. */
export const goPlanBoard = (id?: string) => Taro.redirectTo({ url: url('/packages/office/plan-board/index', { id }) })
export const openPlanBoard = () => Taro.navigateTo({ url: '/packages/office/plan-board/index' })
export const openPlanGate = (query: { id?: string; communityId: string; gateId: string; side: string }) =>
  Taro.navigateTo({ url: url('/packages/office/plan-gate/index', query) })
export const openPlanCompare = (id?: string) => Taro.navigateTo({ url: url('/packages/office/plan-compare/index', { id }) })

/** The second tap before a plan is applied: on the phone. */
export const openPlanConfirm = (id: string) => Taro.navigateTo({ url: url('/packages/office/plan-confirm/index', { id }) })
export const openMyIssues = () => Taro.navigateTo({ url: '/packages/home/my-issues/index' })
/** 送达: at a desk, and a step deeper on a phone. */
export const goDeliveries = () => Taro.redirectTo({ url: '/packages/office/deliveries/index' })
export const openDeliveries = () => Taro.navigateTo({ url: '/packages/office/deliveries/index' })
/** 提醒: what WeChat tells me, and a message to try. */
export const openReminders = () => Taro.navigateTo({ url: '/packages/home/reminders/index' })
export const openDevices = () => Taro.navigateTo({ url: '/packages/home/devices/index' })
/** 覆盖与负担: at a desk, and a step deeper on a phone. */
export const goCover = () => Taro.redirectTo({ url: '/packages/office/cover/index' })
export const openCover = () => Taro.navigateTo({ url: '/packages/office/cover/index' })
/** 放假安排: at a desk, and a step deeper on a phone. */
export const goHolidays = () => Taro.redirectTo({ url: '/packages/office/holidays/index' })
export const openHolidays = () => Taro.navigateTo({ url: '/packages/office/holidays/index' })
export const openPlan = (id: string) => Taro.navigateTo({ url: url('/packages/office/plan-board/index', { id }) })
/** 值班表 and 岗位和人员, at a desk. @param month absent: the present one */
export const goRota = (month?: string) => Taro.redirectTo({ url: url('/packages/office/rota/index', { month }) })
export const goRotaSettings = () => Taro.redirectTo({ url: '/packages/office/rota-settings/index' })
/** 等着看: at a desk, and a step deeper on a phone. @param query `id` of one issue; absent: all that waits */
export const goReview = () => Taro.redirectTo({ url: '/packages/office/review/index' })
export const openReview = (query: { communityId: string; id?: string }) =>
  Taro.navigateTo({ url: url('/packages/office/review/index', query) })
/** 规则, at a desk. */
export const goPolicy = () => Taro.redirectTo({ url: '/packages/office/policy/index' })
/** 多久有人管: what the rules of a community promise its residents. */
export const openPromise = (communityId: string) => Taro.navigateTo({ url: url('/packages/issue/promise/index', { communityId }) })
/** 交接班 of one shift change. */
export const openHandover = (id: string) => Taro.navigateTo({ url: url('/packages/duty/handover/index', { id }) })
export const openHandoverPrint = (id: string) => Taro.navigateTo({ url: url('/packages/office/handover-print/index', { id }) })
/** 交接班 day by day, at a desk. */
export const goHandovers = () => Taro.redirectTo({ url: '/packages/office/handovers/index' })
/** 值班: who is on now, my shifts, what is free. */
export const openDuty = () => Taro.navigateTo({ url: '/packages/duty/home/index' })
/** 值班表 of a whole month. */
export const openDutyMonth = (communityId: string) => Taro.navigateTo({ url: url('/packages/duty/month/index', { communityId }) })
/** In place of this page: the step back leads to where choosing began. */
export const replaceByResidency = (id: string) => Taro.redirectTo({ url: url('/packages/home/residency/index', { id }) })
export const replaceByChooseHome = () => Taro.redirectTo({ url: '/packages/home/choose/index' })
/** 换班: who could have a shift of mine. */
export const openSwap = (query: { communityId: string; shiftId: string }) =>
  Taro.navigateTo({ url: url('/packages/duty/swap/index', query) })
/** 看一看: somebody asks me, or the pool, to have a shift. */
export const openOffer = (id: string) => Taro.navigateTo({ url: url('/packages/duty/offer/index', { id }) })
/** 请假 from duty, and what I wish for next month. */
export const openDutyLeave = (communityId: string) => Taro.navigateTo({ url: url('/packages/duty/leave/index', { communityId }) })
