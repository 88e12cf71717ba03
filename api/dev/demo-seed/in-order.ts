import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { FixedClock } from '../../src/core/clock'
import { ClimbingService } from '../../src/issues/climbing/climbing.service'
import { CommentsService } from '../../src/issues/neighbours/comments.service'
import { PublicationService } from '../../src/issues/posting/publication.service'
import { Deliverer } from '../../src/notifications/delivering/deliverer'
import { Dispatcher } from '../../src/notifications/dispatcher'
import { minutesAfter } from '../demo-data/story'
import type { Happening } from './play-story'
import type { PromptScheduler } from './prompt-scheduler'

/** An API whose clock is moved by hand. */
export interface PlayingTime {
  app: NestFastifyApplication
  clock: FixedClock
  scheduler: PromptScheduler
}

/** One after the other with the clock at its time; what timers do in between is done by hand, for they stand still. */
export async function inOrder(happenings: readonly Happening[], { app, clock, scheduler }: PlayingTime): Promise<void> {
  const dispatcher = app.get(Dispatcher, { strict: false })
  const deliverer = app.get(Deliverer, { strict: false })
  const publication = app.get(PublicationService, { strict: false })
  const comments = app.get(CommentsService, { strict: false })
  for (const { at, what, happen } of [...happenings].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    await climbUntil(at, { app, clock })
    try {
      await happen()
    } catch (error) {
      throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
    await scheduler.drain()
    await publication.settleDue(at)
    await comments.checkDue(at)
    await dispatcher.dispatchDue(at)
    await deliverer.takeUp(at)
    await deliverer.idle()
  }
}

/** The ladder's timer, hour by hour: what was left unanswered in those days has climbed. */
export async function climbUntil(at: Date, { app, clock }: Pick<PlayingTime, 'app' | 'clock'>): Promise<void> {
  const climbing = app.get(ClimbingService, { strict: false })
  for (let hour = minutesAfter(clock.now(), 60); hour < at; hour = minutesAfter(hour, 60)) {
    clock.set(hour)
    await climbing.stepDue()
  }
  clock.set(at)
  await climbing.stepDue()
}
