import type { RevealedHouseholdView, RevealHouseholdInput } from '@shared/households'
import { useRef, useState } from 'react'
import { say, sayError } from '@/lib/feedback'
import { http } from '@/lib/http'
import { call } from '@/lib/phone-call'

/** Opened households of this visit to the page; each opening is recorded by the server, so one that is open is not asked for again. */
export function useReveal() {
  const [opened, setOpened] = useState<Record<string, RevealedHouseholdView | undefined>>({})
  const [opening, setOpening] = useState<string>()
  const asking = useRef(new Set<string>())

  const ask = async (householdId: string, reason: string): Promise<RevealedHouseholdView | undefined> => {
    if (asking.current.has(householdId)) return undefined
    asking.current.add(householdId)
    setOpening(householdId)
    try {
      return await http.post<RevealedHouseholdView>(`/households/${householdId}/reveal`, { reason } satisfies RevealHouseholdInput)
    } catch (error) {
      sayError(error)
      return undefined
    } finally {
      asking.current.delete(householdId)
      setOpening(undefined)
    }
  }
  const open = (household: RevealedHouseholdView) => setOpened((known) => ({ ...known, [household.householdId]: household }))

  const toggle = async (householdId: string) => {
    if (opened[householdId]) return setOpened((known) => ({ ...known, [householdId]: undefined }))
    const household = await ask(householdId, '在我的联户里点开')
    if (household) open(household)
  }

  /** No number is known before it is revealed. The only one is dialled; of several one is chosen among the names. */
  const dial = async (householdId: string) => {
    const household = opened[householdId] ?? (await ask(householdId, '从我的联户打电话'))
    if (!household) return
    const [first, second] = household.people.flatMap(({ phone }) => phone ?? [])
    if (first && !second) return call(first)
    open(household)
    say(first ? '有几个电话，点一个打' : '这一户没有登记电话')
  }
  return { opened, opening, toggle, dial }
}
