import type { HomeView, MeView } from '@shared/accounts'
import type { IssueView } from '@shared/issues'
import type { NoticeView } from '@shared/notices'
import type { ResidencyView } from '@shared/residencies'

const id = (nth: number) => String(nth).padStart(24, '0')

export const gateId = id(1)
export const issueId = id(101)

export const buildResidency = (change: Partial<ResidencyView> = {}): ResidencyView => ({
  id: id(50),
  householdId: id(60),
  communityId: id(70),
  communityName: '通瑞嘉苑社区',
  buildingId: id(71),
  gateId,
  address: '3号楼2单元 302',
  gateName: '3号楼2单元',
  room: '302',
  relation: 'owner',
  status: 'verified',
  createdAt: '2026-09-01T00:00:00Z',
  deciders: [],
  deskPhone: '010 0000 0120',
  ...change,
})

export const buildMe = (change: Partial<MeView> = {}): MeView => ({
  accountId: id(5),
  phoneVerified: true,
  device: 'phone',
  people: [],
  appointments: [],
  contactHouseholds: 0,
  residencies: [buildResidency()],
  ...change,
})

export const buildHome = (change: Partial<HomeView> = {}): HomeView => ({
  gate: { id: gateId, name: '2单元', fullName: '3号楼2单元', lowestFloor: 1, highestFloor: 12 },
  community: { id: id(70), name: '通瑞嘉苑社区' },
  verified: true,
  contact: { name: '周桂兰', line: '住本单元 501', deskPhone: '010 0000 0120' },
  duty: { deskPhone: '010 0000 0120' },
  ...change,
})

export const buildIssue = (change: Partial<IssueView> = {}): IssueView => ({
  id: issueId,
  words: '声控灯不亮',
  placeName: '3号楼2单元 楼道',
  authorName: '张**',
  mine: false,
  postedAt: new Date().toISOString(),
  status: 'open',
  cycle: 0,
  urgency: 'N',
  categoryName: '楼道照明',
  explained: false,
  photos: [],
  photoCount: 0,
  meToo: { count: 3, mine: false },
  communityId: id(70),
  gateId,
  categoryKey: 'light.corridor',
  rev: 1,
  visibility: 'building',
  progress: [],
  ladder: [],
  timeline: [],
  comments: [],
  afterPhotos: [],
  actions: [],
  refusals: [],
  transferTo: [],
  whistleTo: [],
  asked: [],
  mergeTo: [],
  mayComment: false,
  mayMeToo: true,
  mayReview: false,
  mayRevealAuthor: false,
  afterPhotoRequired: false,
  ...change,
})

export const buildNotice = (change: Partial<NoticeView> = {}): NoticeView => ({
  id: id(201),
  title: '停水检修',
  reason: '2 单元换阀门',
  fromAt: new Date(Date.now() - 3_600_000).toISOString(),
  untilAt: new Date(Date.now() + 3_600_000).toISOString(),
  areaName: '3号楼2单元',
  communityName: '通瑞嘉苑社区',
  issuer: '物业 王建国',
  call: { name: '社区值守', phone: '010 0000 0120' },
  publishedAt: new Date().toISOString(),
  read: false,
  mayMarkRead: true,
  mayManage: false,
  ...change,
})
