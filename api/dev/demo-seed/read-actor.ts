import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { AccountsRepository } from '../../src/accounts/accounts.repository'
import { newId } from '../../src/core/ids'
import type { Actor } from '../../src/people/actor'
import { ActorLoader } from '../../src/seats/actor-loader'

const hourMs = 3_600_000

/** Whoever has this WeChat identity, with every right as of now; without a session of their own. */
export async function readActor(app: NestFastifyApplication, openid: string, now: Date): Promise<Actor> {
  const account = await app.get(AccountsRepository, { strict: false }).seen(openid, now)
  const session = {
    _id: newId(),
    accountId: account._id,
    device: 'phone' as const,
    createdAt: now,
    expiresAt: new Date(now.getTime() + hourMs),
  }
  return app.get(ActorLoader, { strict: false }).load(session, account)
}
