import type { MeView, PhoneConsentInput } from '@shared/accounts'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { sayError } from '@/lib/feedback'
import { http } from '@/lib/http'

/** May residents see and call my own number? Of those who are asked: contact members and staff. Absent for everybody else. */
export function useConsent(me: MeView) {
  const client = useQueryClient()
  const working = useRef(false)
  const asked = me.people.filter(({ kind }) => kind !== 'resident')
  if (asked.length === 0) return undefined
  const change = async (showPhone: boolean) => {
    if (working.current) return
    working.current = true
    const show = (on: boolean) =>
      client.setQueryData<MeView>(['me'], (known) => known && { ...known, people: known.people.map((one) => ({ ...one, showPhone: on })) })
    show(showPhone)
    try {
      await Promise.all(
        asked.map(({ personId }) => http.patch(`/me/people/${personId}/consent`, { showPhone } satisfies PhoneConsentInput)),
      )
    } catch (error) {
      show(!showPhone)
      sayError(error)
    } finally {
      working.current = false
      await client.invalidateQueries({ queryKey: ['me'] })
    }
  }
  return { on: asked.every(({ showPhone }) => showPhone), change }
}
