import { Injectable } from '@nestjs/common'
import { type DeliveryView, testMessagesPerHour } from '@shared/delivery'
import { roleName } from '@shared/roles'
import { Clock } from '../../core/clock'
import { DomainError } from '../../core/domain-error'
import { newId } from '../../core/ids'
import type { Recipient } from '../../core/outbox'
import { Pii } from '../../core/pii'
import { type Actor, personIn } from '../../people/actor'
import { PeopleRepository } from '../../people/people.repository'
import type { Notification } from '../notification.schema'
import { NotificationsRepository } from '../notifications.repository'
import { recipientsOf } from '../recipients-of'
import { deliveryView, nameInList, worksHere } from '../visibility/delivery.presenter'
import { SentRepository } from '../visibility/sent.repository'
import { mySelf, purposesFor } from './my-reminders'

interface Told {
  communityId: string
  recipient: Recipient
}

const hourMs = 3_600_000
const myself = '您自己'

/** 发一条试试: told on every channel at once, so that one sees which of them reach. */
@Injectable()
export class TestMessagesService {
  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly sent: SentRepository,
    private readonly people: PeopleRepository,
    private readonly pii: Pii,
    private readonly clock: Clock,
  ) {}

  /** Read already: whoever sends it to the own phone has it before the eyes. @throws TEST_MESSAGES_FULL, TEST_WITHOUT_COMMUNITY */
  async sendMine(actor: Actor): Promise<DeliveryView> {
    const me = mySelf(actor)
    if (!me) throw new DomainError('TEST_WITHOUT_COMMUNITY')
    const kind = purposesFor(actor).includes('urgent') ? 'testMessage.handler' : 'testMessage.resident'
    const notification = await this.tell(me, kind, myself, this.clock.now())
    return deliveryView(notification, myself)
  }

  /** Somebody of the office asks whether a person can be woken. @throws TEST_MESSAGES_FULL, TEST_PERSON_NOT_FOUND */
  async send(actor: Actor, communityId: string, personId: string): Promise<DeliveryView> {
    const [person] = await this.people.listByIds(communityId, [personId])
    if (!person || person.endedAt) throw new DomainError('TEST_PERSON_NOT_FOUND')
    const kind = worksHere(person) ? 'testMessage.handler' : 'testMessage.resident'
    const notification = await this.tell({ communityId, recipient: `person:${personId}` }, kind, await this.nameOf(actor, communityId))
    return deliveryView(notification, nameInList(this.pii.open(person.name), person))
  }

  /** @throws DELIVERY_NOT_FOUND */
  async readMine(actor: Actor, id: string): Promise<DeliveryView> {
    const found = await this.sent.findMineAnywhere(recipientsOf(actor), id)
    if (!found) throw new DomainError('DELIVERY_NOT_FOUND')
    return deliveryView(found, myself)
  }

  /** The nth of an hour has one key, so that two taps at once are two of five and never six. */
  private async tell({ communityId, recipient }: Told, kind: string, who: string, readAt?: Date): Promise<Notification> {
    const at = this.clock.now()
    const hour = Math.floor(at.getTime() / hourMs)
    for (let nth = 1; nth <= testMessagesPerHour; nth++) {
      const notification: Notification = {
        _id: newId(),
        communityId,
        key: `testMessage-${hour}-${nth}|${recipient}`,
        recipient,
        kind,
        params: { who },
        urgent: true,
        target: { kind: 'reminders', id: recipient.slice(recipient.indexOf(':') + 1) },
        at,
        readAt,
        delivery: { state: 'waiting', dueAt: at, round: 0, attempts: [] },
      }
      if (await this.notifications.insert(notification)) return notification
    }
    throw new DomainError('TEST_MESSAGES_FULL', { max: testMessagesPerHour })
  }

  private async nameOf(actor: Actor, communityId: string): Promise<string> {
    const role = actor.appointments.find((held) => held.communityId === communityId)?.role
    const [person] = await this.people.listByIds(communityId, [personIn(actor, communityId) ?? ''])
    return [role && roleName[role], person && this.pii.open(person.name)].filter(Boolean).join(' ')
  }
}
