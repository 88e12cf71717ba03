import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { Area } from '../../src/areas/area.schema'
import { AreasRepository } from '../../src/areas/areas.repository'
import { AppointmentsService } from '../../src/people/appointments.service'
import { ImportsService } from '../../src/roster/imports.service'
import { type DemoCommunity, place } from '../demo-data/community'
import { type DemoSheet, demoSheets } from '../demo-data/demo-sheets'
import { gateRoles } from '../demo-data/invent-community'
import { type DemoStaff, followers, officeStaff, standingDuty } from '../demo-data/staff'
import type { DemoActors } from './demo-actors'
import { openidOf } from './demo-openid'
import { giveContacts } from './give-contacts'

export interface SeededCommunity {
  communityId: string
  areas: Area[]
}

/** 陈晓雯 */
export const secretaryOpenid = openidOf(officeStaff[0]?.phone ?? '')

interface Seeding {
  app: NestFastifyApplication
  actors: DemoActors
  now: Date
}

/** The community with its offices, then its roster as the secretary would import it: dry run, then apply. */
export async function seedCommunity(
  seeding: Seeding,
  community: DemoCommunity,
  day: string,
  sheetsFolder: string,
): Promise<SeededCommunity> {
  const { app, actors, now } = seeding
  const appointments = app.get(AppointmentsService, { strict: false })
  const areas = app.get(AreasRepository, { strict: false })
  const made = await appointments.createCommunity({ name: place.community, subdistrict: place.subdistrict, deskPhone: place.deskPhone })
  const communityId = made.community._id
  const top = { community: made.community, subdistrict: made.subdistrict }

  const personIds = new Map<string, string>()
  const appoint = async (staff: DemoStaff, area: Area): Promise<void> => {
    const { name, phone, role } = staff
    const { personId } = await appointments.appoint({ communityId: area.communityId, name, phone, role, areaId: area._id, now })
    personIds.set(name, personId)
  }
  for (const staff of officeStaff) if (staff.at === 'community' || staff.at === 'subdistrict') await appoint(staff, top[staff.at])
  await areas.saveSettings(communityId, {
    deskPhone: place.deskPhone,
    emergencyPhone: '119',
    standingDuty: Object.fromEntries(
      Object.entries(standingDuty).map(([post, names]) => [post, names.flatMap((name) => personIds.get(name) ?? [])]),
    ),
  })

  await joinStaff(actors)
  const sheets = demoSheets(community, day)
  await mkdir(sheetsFolder, { recursive: true })
  for (const { fileName, file } of Object.values(sheets)) await writeFile(join(sheetsFolder, fileName), file)
  for (const sheet of [sheets.dwellings, sheets.members]) await importSheet(actors, communityId, sheet)
  await giveContacts(actors, secretaryOpenid, communityId, now)

  const tree = await areas.listTree(communityId)
  for (const staff of officeStaff) {
    const grid = tree.find(({ kind, name }) => kind === 'grid' && name === staff.at)
    if (grid) await appoint(staff, grid)
  }
  for (const { role, gate, name, phone } of gateRoles(community, now.getFullYear())) {
    const area = areaOfGate(tree, gate)
    await appointments.appoint({ communityId, name, phone, role, areaId: area._id, now })
  }
  return { communityId, areas: tree }
}

/** `3-2` → 3号楼2单元. @throws Error when the import did not make it */
export function areaOfGate(areas: readonly Area[], gate: string): Area {
  const [building, number] = gate.split('-')
  const found = areas.find(({ kind, fullName }) => kind === 'gate' && fullName === `${building}号楼${number}单元`)
  if (!found) throw new Error(`no gate ${gate}`)
  return found
}

async function joinStaff(actors: DemoActors): Promise<void> {
  for (const { name, phone } of officeStaff) {
    const follows = followers.includes(name) ? { serviceOpenid: `service-${openidOf(phone)}` } : {}
    await actors.join({ openid: openidOf(phone), nickname: name, phoneNumber: phone, ...follows })
  }
}

/** As the secretary does it on her phone: the dry run, then 存入. @throws Error when a row of ours would need an answer */
async function importSheet(actors: DemoActors, communityId: string, { kind, file, fileName }: DemoSheet): Promise<void> {
  const imports = actors.get(ImportsService)
  const secretary = await actors.actor(secretaryOpenid)
  const dryRun = await imports.create(secretary, communityId, { name: fileName, bytes: file, kind })
  await dryRun.done
  const { status, counts, error } = await imports.read(secretary, dryRun.view.id)
  if (status !== 'ready' || counts.question > 0 || counts.added === 0)
    throw new Error(`${fileName}: ${status} ${JSON.stringify(counts)} ${error ?? ''}`)
  const applying = await imports.apply(secretary, dryRun.view.id, randomUUID())
  await applying.done
  const applied = await imports.read(secretary, dryRun.view.id)
  if (applied.status !== 'applied') throw new Error(`${fileName}: ${applied.status} ${applied.error ?? ''}`)
}
