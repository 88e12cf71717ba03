import { Injectable, Logger } from '@nestjs/common'
import { Interval } from '@nestjs/schedule'
import { DeskCodesService } from '../accounts/desk-codes/desk-codes.service'
import { SessionsService } from '../accounts/sessions.service'
import { ApplyingService } from '../assignments/applying/applying.service'
import { CoverDaysService } from '../assignments/cover/cover-days.service'
import { RepairService } from '../assignments/repair/repair.service'
import { Clock } from '../core/clock'
import { DatabaseClock } from '../core/database-clock'
import { HandBacksService } from '../households/hand-backs/hand-backs.service'
import { ResidenciesService } from '../households/residencies.service'
import { ClimbingService } from '../issues/climbing/climbing.service'
import { CommentsService } from '../issues/neighbours/comments.service'
import { NoticeLifting } from '../issues/notices/notice-lifting.service'
import { PolicyReplaysService } from '../issues/policy/replay/policy-replays.service'
import { PublicationService } from '../issues/posting/publication.service'
import { ReviewWaiting } from '../issues/review/review-waiting.service'
import { MediaService } from '../media/media.service'
import { MediaChecks } from '../media/media-checks'
import { Deliverer } from '../notifications/delivering/deliverer'
import { Dispatcher } from '../notifications/dispatcher'
import { FollowersService } from '../notifications/followers/followers.service'
import { ImportsService } from '../roster/imports.service'
import { HandoverCalls } from '../rota/handover/handover-calls.service'
import { OpenCoversService } from '../rota/offers/open-covers.service'
import { RotaWatchService } from '../rota/watch/rota-watch.service'

const secondMs = 1_000
const minuteMs = 60 * secondMs

/** The last turn of a timer in this process. */
export interface TimerRun {
  at: Date
  tookMs: number
  failed: boolean
}

/**
 * The one list of timers. Each asks "what is due now?" of the database, so any number of processes may run them, and each
 * act may be repeated. They stand still while our clock is not the database's.
 */
@Injectable()
export class Timers {
  private readonly logger = new Logger(Timers.name)
  private readonly running = new Set<string>()
  /** By the timer's name; a timer that never ran is not here. */
  readonly lastRuns = new Map<string, TimerRun>()

  constructor(
    private readonly clock: Clock,
    private readonly databaseClock: DatabaseClock,
    private readonly dispatcher: Dispatcher,
    private readonly deliverer: Deliverer,
    private readonly publication: PublicationService,
    private readonly comments: CommentsService,
    private readonly reviewWaiting: ReviewWaiting,
    private readonly mediaChecks: MediaChecks,
    private readonly media: MediaService,
    private readonly deskCodes: DeskCodesService,
    private readonly sessions: SessionsService,
    private readonly residencies: ResidenciesService,
    private readonly handBacks: HandBacksService,
    private readonly imports: ImportsService,
    private readonly applying: ApplyingService,
    private readonly repair: RepairService,
    private readonly coverDays: CoverDaysService,
    private readonly notices: NoticeLifting,
    private readonly climbing: ClimbingService,
    private readonly replays: PolicyReplaysService,
    private readonly rotaWatch: RotaWatchService,
    private readonly openCoverOffers: OpenCoversService,
    private readonly handoverCalls: HandoverCalls,
    private readonly serviceFollowers: FollowersService,
  ) {}

  @Interval(secondMs)
  outbox(): Promise<void> {
    return this.run('outbox', async (now) => {
      await this.dispatcher.dispatchDue(now)
      await this.deliverer.takeUp()
    })
  }

  @Interval(secondMs)
  messages(): Promise<void> {
    return this.run('deliveries', (now) => this.deliverer.takeUp(now))
  }

  @Interval(5 * secondMs)
  ladder(): Promise<void> {
    return this.run('ladder', () => this.climbing.stepDue())
  }

  @Interval(secondMs)
  policyReplays(): Promise<void> {
    return this.run('policyReplays', () => this.replays.work())
  }

  @Interval(5 * secondMs)
  heldBack(): Promise<void> {
    return this.run('heldBack', (now) => this.publication.settleDue(now))
  }

  @Interval(30 * secondMs)
  contentChecks(): Promise<void> {
    return this.all([
      this.run('askPhotoChecks', (now) => this.mediaChecks.askPending(now)),
      this.run('tellPhotoChecks', (now) => this.mediaChecks.tellPending(now)),
      this.run('commentChecks', (now) => this.comments.checkDue(now)),
    ])
  }

  @Interval(minuteMs)
  waitingForReview(): Promise<void> {
    return this.run('waitingForReview', (now) => this.reviewWaiting.tellDue(now))
  }

  @Interval(30 * secondMs)
  hangingNotices(): Promise<void> {
    return this.run('hangingNotices', (now) => this.notices.tend(now))
  }

  @Interval(30 * secondMs)
  handovers(): Promise<void> {
    return this.run('handovers', (now) => this.handoverCalls.tend(now))
  }

  @Interval(minuteMs)
  silentRequests(): Promise<void> {
    return this.run('silentRequests', (now) => this.residencies.tellDesk(now))
  }

  @Interval(minuteMs)
  leftHandBacks(): Promise<void> {
    return this.run('handBacks', (now) => this.handBacks.settleDue(now))
  }

  @Interval(minuteMs)
  leftImports(): Promise<void> {
    return this.run('imports', (now) => this.imports.tend(now))
  }

  @Interval(15 * secondMs)
  leftPlans(): Promise<void> {
    return this.run('plans', (now) => this.applying.tend(now))
  }

  @Interval(20 * secondMs)
  contactsToMend(): Promise<void> {
    return this.run('repair', (now) => this.repair.lookDue(now))
  }

  @Interval(5 * minuteMs)
  rotaGaps(): Promise<void> {
    return this.run('rotaGaps', (now) => this.rotaWatch.lookAll(now))
  }

  @Interval(minuteMs)
  openCovers(): Promise<void> {
    return this.run('openCovers', (now) => this.openCoverOffers.tellDue(now))
  }

  @Interval(minuteMs)
  followers(): Promise<void> {
    return this.run('followers', (now) => this.serviceFollowers.tend(now))
  }

  @Interval(30 * minuteMs)
  coverOfToday(): Promise<void> {
    return this.run('coverDays', (now) => this.coverDays.countAll(now))
  }

  @Interval(10 * minuteMs)
  sweeps(): Promise<void> {
    return this.all([
      this.run('sweepMedia', (now) => this.media.sweepUnattached(now)),
      this.run('sweepDeskCodes', (now) => this.deskCodes.sweepExpired(now)),
      this.run('sweepSessions', (now) => this.sessions.sweepExpired(now)),
      this.run('sweepReplays', (now) => this.replays.sweepOld(now)),
    ])
  }

  /** Side by side: one that fails keeps no other from its turn. */
  private async all(runs: readonly Promise<void>[]): Promise<void> {
    await Promise.all(runs)
  }

  /** Never two of a kind at once in one process; a failure is logged and tried again at the next tick. */
  private async run(name: string, act: (now: Date) => Promise<unknown>): Promise<void> {
    if (!this.databaseClock.trustworthy || this.running.has(name)) return
    this.running.add(name)
    const at = this.clock.now()
    const failed = await act(at).then(
      () => false,
      (error: unknown) => {
        this.logger.error({ err: error, timer: name }, 'a timer failed')
        return true
      },
    )
    this.lastRuns.set(name, { at, tookMs: this.clock.now().getTime() - at.getTime(), failed })
    this.running.delete(name)
  }
}
