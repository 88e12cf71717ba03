import { randomUUID } from 'node:crypto'
import type { AppointedRole } from '@shared/roles'
import type { RotaChange, RotaChangeAnswer, RotaMonthView, RotaPost, RotaSettings, RotaSettingsView } from '@shared/rota'
import type { Clock } from '../../src/core/clock'
import { AppointmentsService } from '../../src/people/appointments.service'
import { patternPresets } from '../../src/rota/planning/pattern-presets'
import type { ClimbingStreet, Who } from './climbing-street'
import type { Answer, TestApp } from './test-app'

const hourMs = 60 * 60_000

/** Who takes turns, by name, in a community that keeps a rota. */
export interface RotaStreet {
  personIds: Record<string, string>
  /** A session ends after two hours: whoever comes back signs in again. */
  token(name: string): Promise<string>
  settings(over?: Partial<RotaPost>): RotaSettings
  saveSettings(who: Who, settings: RotaSettings): Promise<Answer<RotaSettingsView>>
  read(token: string | undefined, month: string): Promise<Answer<RotaMonthView>>
  command(who: Who, month: string, verb: 'generate' | 'publish', rev: number, commandId?: string): Promise<Answer<RotaMonthView>>
  change(who: Who, month: string, rev: number, changes: RotaChange[], over?: object): Promise<Answer<RotaChangeAnswer>>
  take(name: string, month: string, shiftId: string): Promise<Answer<RotaMonthView>>
}

/** @param names of those who work there, all in one role; each gets WeChat and a phone of its own, counted from `firstPhone` */
export async function rotaStreet(
  test: TestApp,
  clock: Clock,
  street: ClimbingStreet,
  names: readonly string[],
  { role = 'communityStaff', firstPhone = 0 }: { role?: AppointedRole; firstPhone?: number } = {},
): Promise<RotaStreet> {
  const { communityId } = street.place
  const appointments = test.app.get(AppointmentsService, { strict: false })
  const personIds: Record<string, string> = {}
  const phoneOf = (index: number) => `138000050${String(firstPhone + index).padStart(2, '0')}`
  for (const [index, name] of names.entries()) {
    const phone = phoneOf(index)
    const appointed = await appointments.appoint({ communityId, name, phone, role, areaId: communityId, now: new Date() })
    personIds[name] = appointed.personId
    await test.addPersona({ openid: `openid-${phone}`, nickname: name, phoneNumber: phone })
  }
  const tokens = new Map<string, { token: Promise<string>; until: number }>()
  const token: RotaStreet['token'] = (name) => {
    const now = clock.now().getTime()
    const known = tokens.get(name)
    if (known && now < known.until && now >= known.until - hourMs) return known.token
    const signedIn = test.signIn(`openid-${phoneOf(names.indexOf(name))}`)
    tokens.set(name, { token: signedIn, until: now + hourMs })
    return signedIn
  }
  const rota = (month: string) => `/communities/${communityId}/rota/${month}`
  return {
    personIds,
    token,
    settings: (over = {}) => ({
      posts: [
        {
          ...patternPresets.twelveHours('communityStaff'),
          personIds: Object.values(personIds),
          minRestHours: 12,
          maxShiftsPerWeek: 5,
          ...over,
        },
      ],
    }),
    saveSettings: async (who, settings) => {
      const [path, as] = [`/communities/${communityId}/rota-settings`, await street.as(who)]
      const { rev = 0 } = (await test.request<Partial<RotaSettingsView>>('GET', path, as)).body
      return test.request('PUT', path, as, { ...settings, rev })
    },
    read: async (as, month) => test.request('GET', rota(month), as),
    command: async (who, month, verb, rev, commandId = randomUUID()) =>
      test.request('POST', `${rota(month)}/${verb}`, await street.as(who), { rev, commandId }),
    change: async (who, month, rev, changes, over = {}) =>
      test.request('POST', `${rota(month)}/changes`, await street.as(who), {
        rev,
        commandId: randomUUID(),
        dryRun: false,
        knowingly: false,
        changes,
        ...over,
      }),
    take: async (name, month, shiftId) =>
      test.request('POST', `${rota(month)}/take`, await token(name), { shiftId, commandId: randomUUID() }),
  }
}
