import type { InboxItemView } from '@shared/inbox'

const byId = (page: string) => (id: string) => `${page}?id=${encodeURIComponent(id)}`

/** The pages of miniapp/features/inbox/open-inbox-item.ts: a message opens what its line in the inbox opens. */
const pages: Record<InboxItemView['target']['kind'], (id: string) => string> = {
  issue: byId('packages/issue/detail/index'),
  residency: byId('packages/home/residency/index'),
  residencyRequest: () => 'packages/home/requests/index',
  deskCode: byId('packages/office/desk-confirm/index'),
  import: byId('packages/office/import-confirm/index'),
  plan: byId('packages/office/plan-board/index'),
  myHouseholds: () => 'packages/home/my-households/index',
  handBack: byId('packages/home/hand-back/index'),
  notice: byId('packages/issue/notice/index'),
  rota: () => 'packages/duty/home/index',
  rotaOffer: byId('packages/duty/offer/index'),
  handover: byId('packages/duty/handover/index'),
  reminders: () => 'packages/home/reminders/index',
  review: (communityId) => `packages/office/review/index?communityId=${encodeURIComponent(communityId)}`,
}

/** Kinds that open another page than their target's. */
const pagesOfKind: Record<string, (id: string) => string> = {
  'issue.resolve.author': byId('packages/issue/follow-up/index'),
  planAwaitsPhone: byId('packages/office/plan-confirm/index'),
}

export const inboxPage = 'pages/inbox/index'

/** Without a leading slash, as WeChat wants it; the inbox where nothing of its own is known. */
export function pageOf(kind: string, target: { kind: string; id: string }): string {
  const page = pagesOfKind[kind] ?? (pages as Record<string, (id: string) => string>)[target.kind]
  return page ? page(target.id) : inboxPage
}

/** Every page a message can open, for the test that looks for its file. */
export const allPages: readonly string[] = [inboxPage, ...[...Object.values(pages), ...Object.values(pagesOfKind)].map((page) => page('1'))]
