import { randomBytes } from 'node:crypto'
import type { Model } from 'mongoose'
import { freshDatabase } from '../../test/support/fresh-database'
import { type Area, areaSchema } from '../areas/area.schema'
import { AreasRepository } from '../areas/areas.repository'
import { type PolicyVersion, policyVersionSchema } from '../areas/policy-version.schema'
import { PolicyVersionsService } from '../areas/policy-versions.service'
import { FixedClock } from '../core/clock'
import { Pii } from '../core/pii'
import { AppointmentsService } from './appointments.service'
import { PeopleRepository } from './people.repository'
import { type Person, personSchema } from './person.schema'

const db = freshDatabase()
const key = randomBytes(32).toString('base64')
const pii = new Pii(`1:${key}`, key)
const now = new Date('2026-09-21T07:00:00Z')
const community = { name: '通瑞嘉苑社区', subdistrict: '潞邑街道', deskPhone: '010 0000 0120' }
let appointments: AppointmentsService
let areas: AreasRepository
let people: PeopleRepository
let policies: PolicyVersionsService
let personModel: Model<Person>

beforeAll(async () => {
  const connection = await db.connect()
  const areaModel = connection.model<Area>('Area', areaSchema)
  personModel = connection.model<Person>('Person', personSchema)
  const policyModel = connection.model<PolicyVersion>('PolicyVersion', policyVersionSchema)
  await Promise.all([areaModel.init(), personModel.init(), policyModel.init()])
  areas = new AreasRepository(areaModel)
  people = new PeopleRepository(personModel)
  policies = new PolicyVersionsService(policyModel, new FixedClock(now))
  appointments = new AppointmentsService(areas, policies, people, pii)
})

it('makes one community under one subdistrict, however many ask at once', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => appointments.createCommunity(community)))
  expect(all.filter(({ isNew }) => isNew)).toHaveLength(1)
  const made = await areas.listCommunitiesEverywhere()
  expect(made).toHaveLength(1)
  expect(made[0]).toMatchObject({
    name: '通瑞嘉苑社区',
    path: [all[0]?.subdistrict._id, made[0]?._id],
    settings: { deskPhone: '010 0000 0120', emergencyPhone: '119', standingDuty: {} },
  })
  expect(await policies.current(made[0]?._id ?? '')).toMatchObject({ version: 1 })
})

it('leaves the settings of a community that exists', async () => {
  const { community: same, isNew } = await appointments.createCommunity({ ...community, deskPhone: '99' })
  expect(isNew).toBe(false)
  expect(same.settings?.deskPhone).toBe('010 0000 0120')
})

describe('appoint', () => {
  const chen = { name: '陈晓雯', phone: '13800000001', role: 'communitySecretary' } as const
  const ids = async () => {
    const { community: made, subdistrict } = await appointments.createCommunity(community)
    return { communityId: made._id, subdistrictId: subdistrict._id }
  }

  it('makes the person and the appointment once, also when asked at the same time', async () => {
    const { communityId } = await ids()
    const asked = { ...chen, communityId, areaId: communityId, now }
    const all = await Promise.all([appointments.appoint(asked), appointments.appoint(asked), appointments.appoint(asked)])
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1)
    const staff = await people.listByPhoneAnywhere(pii.hashPhone(chen.phone))
    expect(staff).toHaveLength(1)
    expect(staff[0]?.appointments).toEqual([{ role: 'communitySecretary', areaId: communityId, from: now }])
    expect(staff[0]?.name).not.toContain('陈')
    expect(pii.open(staff[0]?.name ?? '')).toBe('陈晓雯')
  })

  it('adds a second role to the same person', async () => {
    const { communityId } = await ids()
    const { isNew } = await appointments.appoint({ ...chen, communityId, areaId: communityId, role: 'administrator', now })
    expect(isNew).toBe(true)
    const [staff] = await people.listByPhoneAnywhere(pii.hashPhone(chen.phone))
    expect(staff?.appointments.map(({ role }) => role)).toEqual(['communitySecretary', 'administrator'])
  })

  it('appoints again where an earlier appointment has ended, and takes back who had left', async () => {
    const { communityId } = await ids()
    const asked = { name: '王建国', phone: '13800000002', role: 'propertyStaff', communityId, areaId: communityId, now } as const
    const { personId } = await appointments.appoint(asked)
    await personModel.updateOne({ _id: personId, communityId }, { $set: { 'appointments.0.to': now, endedAt: now } })
    expect(await appointments.appoint(asked)).toEqual({ personId, isNew: true })
    const [back] = await people.listByPhoneAnywhere(pii.hashPhone(asked.phone))
    expect(back?.appointments).toHaveLength(2)
  })

  it('does not give one phone to two names', async () => {
    const { communityId } = await ids()
    const wrong = appointments.appoint({ ...chen, name: '李四', communityId, areaId: communityId, now })
    await expect(wrong).rejects.toMatchObject({ code: 'PHONE_TAKEN', details: { who: '陈**' } })
  })

  it('keeps staff of the subdistrict at the subdistrict, and refuses an area of somebody else', async () => {
    const { communityId, subdistrictId } = await ids()
    const guo = { name: '郭卫东', phone: '13800000003', role: 'subdistrictOffice', now } as const
    await expect(appointments.appoint({ ...guo, communityId, areaId: subdistrictId })).rejects.toMatchObject({ code: 'AREA_NOT_FOUND' })
    await appointments.appoint({ ...guo, communityId: subdistrictId, areaId: subdistrictId })
    expect((await people.listAppointedAt(subdistrictId, [subdistrictId])).map(({ name }) => pii.open(name))).toEqual(['郭卫东'])
  })
})
