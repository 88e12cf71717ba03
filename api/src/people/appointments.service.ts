import { Injectable } from '@nestjs/common'
import type { AppointedRole } from '@shared/roles'
import { defaultPolicy } from '../../../config/presets/beijing-community'
import type { Area } from '../areas/area.schema'
import { AreasRepository } from '../areas/areas.repository'
import { PolicyVersionsService } from '../areas/policy-versions.service'
import { DomainError } from '../core/domain-error'
import { isDuplicateKey } from '../core/duplicate-key'
import { newId } from '../core/ids'
import { maskName } from '../core/mask'
import { Pii } from '../core/pii'
import { type NewCommunity, newCommunity, newSubdistrict } from './new-areas'
import { PeopleRepository } from './people.repository'
import type { Person } from './person.schema'

interface NewAppointment {
  /** A community's id; a subdistrict's own id for its staff. */
  communityId: string
  name: string
  phone: string
  role: AppointedRole
  areaId: string
  now: Date
}

interface Appointed {
  personId: string
  /** False: the same appointment was there already. */
  isNew: boolean
}

/** 任职 as the office gives it: by name and phone, before that person ever signed in. Every call may be repeated. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly areas: AreasRepository,
    private readonly policies: PolicyVersionsService,
    private readonly people: PeopleRepository,
    private readonly pii: Pii,
  ) {}

  /** The community under its subdistrict, with the preset to live by, all made when missing; what exists stays as it is. */
  async createCommunity(community: NewCommunity): Promise<{ community: Area; subdistrict: Area; isNew: boolean }> {
    const subdistrict = await this.ensureArea(newSubdistrict(community.subdistrict))
    const { area, isNew } = await this.ensureArea(newCommunity(community, subdistrict.area))
    await this.policies.ensureFirst(area._id, defaultPolicy)
    return { community: area, subdistrict: subdistrict.area, isNew }
  }

  /**
   * Finds the staff entry with this phone in the community, or makes one, and appoints it.
   * @throws AREA_NOT_FOUND for an area that is not of this community, PHONE_TAKEN when staff of another name has this phone
   */
  async appoint({ communityId, name, phone, role, areaId, now }: NewAppointment): Promise<Appointed> {
    const area = await this.areas.findAnywhere(areaId)
    if (area?.communityId !== communityId) throw new DomainError('AREA_NOT_FOUND')
    const person = await this.ensureStaff(communityId, name, phone, now)
    const isNew = await this.people.appoint(communityId, person._id, { role, areaId, from: now })
    return { personId: person._id, isNew }
  }

  private async ensureStaff(communityId: string, name: string, phone: string, now: Date): Promise<Person> {
    const phoneHash = this.pii.hashPhone(phone)
    const rosterKey = `staff:${phoneHash}`
    const known = await this.people.findByRosterKey(communityId, rosterKey)
    if (known) return this.takeBack(known, name)
    const person: Person = {
      _id: newId(),
      communityId,
      kind: 'staff',
      name: this.pii.seal(name),
      phone: this.pii.seal(phone),
      phoneHash,
      appointments: [],
      rosterKey,
      createdAt: now,
    }
    try {
      await this.people.insert(person)
      return person
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
      return this.ensureStaff(communityId, name, phone, now)
    }
  }

  /** Somebody who left and is appointed again is the same person. */
  private async takeBack(person: Person, name: string): Promise<Person> {
    const knownName = this.pii.open(person.name)
    if (knownName !== name) throw new DomainError('PHONE_TAKEN', { who: maskName(knownName) })
    if (person.endedAt) await this.people.reinstate(person.communityId, person._id)
    return person
  }

  private async ensureArea(wanted: Area): Promise<{ area: Area; isNew: boolean }> {
    const known = await this.areas.findAnywhere(wanted._id)
    if (known) return { area: known, isNew: false }
    try {
      await this.areas.insert(wanted)
      return { area: wanted, isNew: true }
    } catch (error) {
      if (!isDuplicateKey(error)) throw error
      return { area: (await this.areas.findAnywhere(wanted._id)) ?? wanted, isNew: false }
    }
  }
}
