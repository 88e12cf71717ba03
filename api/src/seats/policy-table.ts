import type { Role } from '@shared/roles'

/**
 * Who may come to a route at all. What one may do to a particular thing depends on that thing, and is decided by the pure
 * `*.policy.ts` of its feature; this table is the first gate and the list one reads to see every door of the house.
 */
export interface PolicyRow {
  /** `public`: nobody needs to sign in · `signedIn`: anybody who did · roles: held anywhere. */
  who: 'public' | 'signedIn' | readonly Role[]
  /** The role must be held over the area named by this route parameter. */
  over?: 'communityId'
}

const office = ['communityStaff', 'communitySecretary', 'administrator'] as const satisfies readonly Role[]
const planOffice = ['communityStaff', 'communitySecretary'] as const satisfies readonly Role[]
const rotaOffice = ['communitySecretary', 'administrator'] as const satisfies readonly Role[]
const deciders = ['resident', 'contactMember', 'gateSteward', 'communityStaff', 'communitySecretary'] as const satisfies readonly Role[]
const handlers = [
  'contactMember',
  'gateSteward',
  'partyGroupLeader',
  'gridWorker',
  'socialWorker',
  'propertyStaff',
  'subdistrictOffice',
  'districtDepartment',
  ...office,
] as const satisfies readonly Role[]

export const policyTable: Readonly<Record<string, PolicyRow>> = {
  'health.live': { who: 'public' },
  'health.ready': { who: 'public' },
  'health.timers': { who: 'public' },

  'sessions.signIn': { who: 'public' },
  'sessions.list': { who: 'signedIn' },
  'sessions.end': { who: 'signedIn' },
  'accounts.bindPhone': { who: 'signedIn' },
  'accounts.setConsent': { who: 'signedIn' },
  'deskCodes.create': { who: 'public' },
  'deskCodes.claim': { who: 'public' },
  'deskCodes.look': { who: 'signedIn' },
  'deskCodes.confirm': { who: 'signedIn' },

  'wechat.verifyPush': { who: 'public' },
  'wechat.push': { who: 'public' },
  'media.upload': { who: 'signedIn' },
  /** The link itself is signed. */
  'media.read': { who: 'public' },

  'areas.listCommunities': { who: 'public' },
  'areas.listBuildings': { who: 'signedIn' },
  'areas.listCategories': { who: 'signedIn' },
  'areas.readEntranceCode': { who: 'public' },
  'gates.listRooms': { who: 'signedIn' },

  'residencies.claim': { who: 'signedIn' },
  'residencies.end': { who: 'signedIn' },
  'residencies.object': { who: ['resident'] },
  'residencies.listRequests': { who: deciders },
  'residencies.decide': { who: deciders },
  'households.listMine': { who: ['contactMember'] },
  'households.reveal': { who: ['contactMember', 'gateSteward', 'communityStaff', 'communitySecretary'] },

  'households.handBack': { who: ['contactMember'] },
  /** Somebody whose households moved on meanwhile is told so. */
  'households.takeBack': { who: 'signedIn' },
  'households.readHandBack': { who: ['communityStaff', 'communitySecretary'] },
  'visits.record': { who: ['contactMember'] },
  'visits.list': { who: ['contactMember', 'gateSteward', 'communityStaff', 'communitySecretary'] },

  'me.read': { who: 'signedIn' },
  'me.home': { who: 'signedIn' },
  'me.counts': { who: 'signedIn' },

  'imports.create': { who: office, over: 'communityId' },
  'imports.list': { who: office, over: 'communityId' },
  'imports.read': { who: office },
  'imports.listRows': { who: office },
  'imports.answer': { who: office },
  'imports.apply': { who: office },
  'imports.confirm': { who: office },
  'imports.discard': { who: office },

  'plans.create': { who: planOffice, over: 'communityId' },
  'plans.list': { who: planOffice, over: 'communityId' },
  'plans.readBoard': { who: planOffice, over: 'communityId' },
  'plans.read': { who: planOffice },
  'plans.readGate': { who: planOffice },
  'plans.wish': { who: planOffice },
  'plans.compare': { who: planOffice },
  'plans.apply': { who: planOffice },
  'plans.confirm': { who: planOffice },
  'plans.discard': { who: planOffice },
  'plans.readSheet': { who: planOffice },
  'assignmentSettings.read': { who: planOffice, over: 'communityId' },
  'assignmentSettings.save': { who: planOffice, over: 'communityId' },
  'members.list': { who: planOffice, over: 'communityId' },
  'members.agree': { who: planOffice },
  'cover.read': { who: planOffice, over: 'communityId' },

  'rotaSettings.read': { who: office, over: 'communityId' },
  'rotaSettings.save': { who: rotaOffice, over: 'communityId' },
  /** Whoever is in a pool, by whatever appointment, decides the rota's own policy. */
  'rota.read': { who: 'signedIn' },
  'rota.readCover': { who: 'signedIn' },
  'rota.take': { who: 'signedIn' },
  /** Whose the shift is, and whom it was offered to, decides the offers' own policy. */
  'rotaOffer.ask': { who: 'signedIn' },
  'rotaOffer.readChoices': { who: 'signedIn' },
  'rotaOffer.answer': { who: 'signedIn' },
  'rotaOffer.listMine': { who: 'signedIn' },
  'rotaLeave.read': { who: 'signedIn' },
  'rotaLeave.ask': { who: 'signedIn' },
  'rotaLeave.end': { who: 'signedIn' },
  'rotaLeave.wish': { who: 'signedIn' },
  'rota.generate': { who: rotaOffice, over: 'communityId' },
  'rota.change': { who: rotaOffice, over: 'communityId' },
  'rota.publish': { who: rotaOffice, over: 'communityId' },
  'rota.readSheet': { who: 'signedIn' },
  'rota.tryOutSheet': { who: rotaOffice, over: 'communityId' },
  'rota.applySheet': { who: rotaOffice, over: 'communityId' },
  'duty.read': { who: 'signedIn' },
  'duty.readWeeks': { who: 'signedIn' },
  'duty.listMine': { who: 'signedIn' },
  'dutyFeed.readMine': { who: 'signedIn' },
  'dutyFeed.renew': { who: 'signedIn' },
  /** A calendar cannot sign in: nobody guesses the address. */
  'dutyFeed.subscribe': { who: 'public' },

  /** Those who go, those who come and the office: decided by the hand-over's own policy. */
  'handovers.listCurrent': { who: 'signedIn' },
  'handovers.read': { who: 'signedIn' },
  'handovers.command': { who: 'signedIn' },
  'handovers.list': { who: office, over: 'communityId' },
  'handoverArticles.read': { who: office, over: 'communityId' },
  'handoverArticles.save': { who: office, over: 'communityId' },

  'issues.post': { who: 'signedIn' },
  'issues.read': { who: 'signedIn' },
  'issues.act': { who: 'signedIn' },
  'issues.revealAuthor': { who: handlers },
  'issues.feed': { who: 'signedIn' },
  'issues.feedSummary': { who: 'signedIn' },
  'issues.similar': { who: 'signedIn' },
  'issues.workbench': { who: handlers },
  'issues.meToo': { who: ['resident'] },
  'issues.takeBackMeToo': { who: ['resident'] },
  'issues.comment': { who: 'signedIn' },

  'review.list': { who: office, over: 'communityId' },
  'review.count': { who: office, over: 'communityId' },
  'review.listSample': { who: office, over: 'communityId' },
  'review.readIssue': { who: office, over: 'communityId' },
  'review.decideIssue': { who: office, over: 'communityId' },
  'review.decideComment': { who: office, over: 'communityId' },

  'policy.read': { who: office, over: 'communityId' },
  'policy.save': { who: ['communitySecretary', 'administrator'], over: 'communityId' },
  'policy.tellStory': { who: office, over: 'communityId' },
  'policy.startReplay': { who: office, over: 'communityId' },
  'policy.readReplay': { who: office, over: 'communityId' },
  /** What residents may count on. */
  'policy.readPromise': { who: 'signedIn' },

  /** Of whom it concerns decides the notice's own policy. */
  'notices.publish': { who: handlers },
  'notices.listOfIssue': { who: 'signedIn' },
  'notices.listPinned': { who: 'signedIn' },
  /** What hangs at the door, for whoever stands there. */
  'notices.listAtDoor': { who: 'public' },
  'notices.read': { who: 'signedIn' },
  'notices.change': { who: handlers },
  'notices.lift': { who: handlers },
  'notices.markRead': { who: ['resident'] },
  'notices.listHouseholds': { who: handlers },

  'holidays.read': { who: office, over: 'communityId' },
  'holidays.tryOut': { who: ['communitySecretary', 'administrator'], over: 'communityId' },
  'holidays.save': { who: ['communitySecretary', 'administrator'], over: 'communityId' },

  'inbox.list': { who: 'signedIn' },
  'inbox.markRead': { who: 'signedIn' },
  'deliveries.list': { who: office, over: 'communityId' },
  'deliveries.read': { who: office, over: 'communityId' },
  'deliveries.readMine': { who: 'signedIn' },
  'reminders.read': { who: 'signedIn' },
  'testMessages.sendMine': { who: 'signedIn' },
  'testMessages.send': { who: office, over: 'communityId' },
  'dutyRoom.read': { who: rotaOffice, over: 'communityId' },
  'dutyRoom.set': { who: rotaOffice, over: 'communityId' },
  'dutyRoom.remove': { who: rotaOffice, over: 'communityId' },
  'dutyRoom.test': { who: rotaOffice, over: 'communityId' },
  'wakeUps.read': { who: office, over: 'communityId' },
}
