import { useState } from 'react'
import { sayError } from '@/lib/feedback'

interface SecondTap {
  confirm: () => Promise<unknown>
  discard: () => Promise<unknown>
  /** Somebody may have been faster: what stands now is read again. */
  refetch: () => unknown
}

/** A desk asked, the phone of the same person answers: yes, or 不是我. */
export function useSecondTap({ confirm, discard, refetch }: SecondTap) {
  const [notMe, setNotMe] = useState(false)
  const agree = async () => {
    try {
      await confirm()
    } catch (error) {
      sayError(error)
      void refetch()
    }
  }
  const refuse = async () => {
    try {
      await discard()
      setNotMe(true)
    } catch (error) {
      sayError(error)
    }
  }
  return { notMe, agree, refuse }
}
