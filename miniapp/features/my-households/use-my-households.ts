import type { MyHouseholdsView, RevealedHouseholdView, RevealHouseholdInput } from '@shared/households'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sayError } from '@/lib/feedback'
import { http } from '@/lib/http'

export const useMyHouseholds = () => useQuery({ queryKey: ['my-households'], queryFn: () => http.get<MyHouseholdsView>('/my-households') })

/** Opened households of this visit to the page; each opening is recorded by the server, so one that is open is not asked for again. */
export function useReveal() {
  const [opened, setOpened] = useState<Record<string, RevealedHouseholdView | undefined>>({})
  const [opening, setOpening] = useState<string>()
  const asking = useRef(new Set<string>())

  const toggle = async (householdId: string) => {
    if (opened[householdId]) return setOpened((known) => ({ ...known, [householdId]: undefined }))
    if (asking.current.has(householdId)) return
    asking.current.add(householdId)
    setOpening(householdId)
    try {
      const reason: RevealHouseholdInput = { reason: '在我的联户里点开' }
      const household = await http.post<RevealedHouseholdView>(`/households/${householdId}/reveal`, reason)
      setOpened((known) => ({ ...known, [householdId]: household }))
    } catch (error) {
      sayError(error)
    } finally {
      asking.current.delete(householdId)
      setOpening(undefined)
    }
  }
  return { opened, opening, toggle }
}
