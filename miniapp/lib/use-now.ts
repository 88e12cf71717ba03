import { useEffect, useState } from 'react'

const halfMinuteMs = 30_000

/** The moment, renewed twice a minute while the page is there: what people's times are counted from. The desk's code counts seconds. */
export function useNow(everyMs = halfMinuteMs): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
