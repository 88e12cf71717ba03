import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { AccountsRepository } from '../../src/accounts/accounts.repository'
import { PhoneService } from '../../src/accounts/phone.service'
import { SignInService } from '../../src/accounts/sign-in.service'
import type { Clock } from '../../src/core/clock'
import type { Actor } from '../../src/people/actor'
import type { Persona } from '../wechat-stand-in/options'
import { readActor } from './read-actor'
import type { StandInPhones } from './stand-in-phones'

/** People as the services of the API know them: signed in by WeChat, rights read from what is there. */
export class DemoActors {
  readonly personas = new Map<string, Persona>()
  private readonly known = new Map<string, Actor>()

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly standIn: StandInPhones,
    private readonly clock: Clock,
  ) {}

  /** Gives somebody WeChat, signs in with its code, and binds the number as the phone button does. */
  async join(somebody: Persona): Promise<void> {
    if (this.personas.has(somebody.openid)) return
    const persona = { unionid: `union-${somebody.openid}`, ...somebody }
    this.personas.set(persona.openid, persona)
    await this.standIn.add(persona)
    await this.get(SignInService).signIn(await this.standIn.loginCode(persona.openid))
    const account = await this.get(AccountsRepository).seen(persona.openid, this.clock.now())
    if (persona.phoneNumber) await this.get(PhoneService).bind(account._id, await this.standIn.phoneCode(persona.openid))
  }

  /** Read once: nobody's rights change while the stories are played. */
  async actor(openid: string): Promise<Actor> {
    const known = this.known.get(openid)
    if (known) return known
    const actor = await readActor(this.app, openid, this.clock.now())
    this.known.set(openid, actor)
    return actor
  }

  /** After something gave rights: a residency, an appointment. */
  forget(openid: string): void {
    this.known.delete(openid)
  }

  /** WeChat checks words and photos only of those it saw within 2 hours. */
  async visit(openid: string): Promise<void> {
    await this.standIn.loginCode(openid)
  }

  get<Service>(service: abstract new (...args: never[]) => Service): Service {
    return this.app.get<Service>(service as never, { strict: false })
  }
}
