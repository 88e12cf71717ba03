import { randomBytes } from 'node:crypto'
import type { Persona } from '../options'
import { PlatformError } from '../platform-error'

/** Content checks are only answered for users who were in the mini program within this time (61010). */
const VISIT_WINDOW_MS = 2 * 3600_000

/** The people who have WeChat, their session keys, and when each was last inside the mini program. */
export class PersonaStore {
  private readonly personas = new Map<string, Persona>()
  private readonly sessionKeys = new Map<string, string>()
  private readonly visitedAt = new Map<string, number>()

  constructor(
    private readonly clock: { now(): Date },
    personas: readonly Persona[],
  ) {
    for (const persona of personas) this.put(persona)
  }

  put(persona: Persona): void {
    this.personas.set(persona.openid, persona)
  }

  find(openid: string): Persona | undefined {
    return this.personas.get(openid)
  }

  list(): Persona[] {
    return [...this.personas.values()]
  }

  /** Throws 40003 for an openid that this app does not know. */
  require(openid: string): Persona {
    const persona = this.personas.get(openid)
    if (!persona) throw new PlatformError(40003)
    return persona
  }

  visit(openid: string): void {
    this.visitedAt.set(openid, this.clock.now().getTime())
  }

  /** Throws 61010 unless the person was in the mini program within 2 hours. */
  requireRecentVisit(openid: string): void {
    const at = this.visitedAt.get(openid)
    if (at === undefined || this.clock.now().getTime() - at > VISIT_WINDOW_MS) throw new PlatformError(61010)
  }

  /** One valid key per user at a time. */
  sessionKey(openid: string): string {
    return this.findSessionKey(openid) ?? this.newSessionKey(openid)
  }

  findSessionKey(openid: string): string | undefined {
    return this.sessionKeys.get(openid)
  }

  newSessionKey(openid: string): string {
    const key = randomBytes(16).toString('base64')
    this.sessionKeys.set(openid, key)
    return key
  }

  /** The account was closed: this person was never here. */
  forget(openid: string): void {
    this.sessionKeys.delete(openid)
    this.visitedAt.delete(openid)
  }
}
