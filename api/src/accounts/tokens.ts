import { Inject, Injectable } from '@nestjs/common'
import jwt from 'jsonwebtoken'
import * as z from 'zod/mini'
import { DomainError } from '../core/domain-error'
import { ENV, type Env } from '../core/env'
import type { Session } from './account.schema'

const algorithm = 'HS256'
const payload = z.object({ sub: z.string(), sid: z.string() })

interface TokenClaims {
  accountId: string
  sessionId: string
}

/** Our session token: names account and session and nothing else; rights are read per request (design §10). */
@Injectable()
export class Tokens {
  constructor(@Inject(ENV) private readonly env: Pick<Env, 'JWT_SECRET'>) {}

  sign({ _id, accountId, createdAt, expiresAt }: Session): string {
    return jwt.sign({ sub: accountId, sid: _id, iat: seconds(createdAt), exp: seconds(expiresAt) }, this.env.JWT_SECRET, { algorithm })
  }

  /** @throws SESSION_EXPIRED when it was ours and has run out, SIGN_IN_REQUIRED for everything else. */
  verify(token: string, now: Date): TokenClaims {
    const { sub, sid } = this.open(token, now)
    return { accountId: sub, sessionId: sid }
  }

  private open(token: string, now: Date): z.infer<typeof payload> {
    try {
      return payload.parse(jwt.verify(token, this.env.JWT_SECRET, { algorithms: [algorithm], clockTimestamp: seconds(now) }))
    } catch (error) {
      throw new DomainError(error instanceof jwt.TokenExpiredError ? 'SESSION_EXPIRED' : 'SIGN_IN_REQUIRED')
    }
  }
}

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)
