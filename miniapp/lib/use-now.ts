import { useEffect, useState } from 'react'

const everyMs = 30_000

/** The moment, renewed twice a minute while the page is there: what people's times are counted from. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
