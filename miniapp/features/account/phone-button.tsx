import type { BoundPhoneView } from '@shared/accounts'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { Button, WeChatButton } from '@/components/button/button'
import type { IconName } from '@/components/icon/icon'
import { say, sayError } from '@/lib/feedback'
import { http } from '@/lib/http'
import { standInPhoneCode } from '@/lib/phone-code'

interface Props {
  words: string
  kind?: 'plain' | 'primary' | 'tint' | 'ink'
  icon?: IconName
  wide?: boolean
  disabled?: boolean
  className?: string
  /** After the phone is verified. */
  onBound?: () => unknown
}

/** Verifies the phone: WeChat's own button, in the demo's browser the stand-in phone. Somebody who declines may go on without. */
export function PhoneButton({ onBound, ...look }: Props) {
  const client = useQueryClient()
  const working = useRef(false)
  const verify = async (code: string | undefined) => {
    if (!code) return say('没拿到手机号。不验证也能反映')
    if (working.current) return
    working.current = true
    try {
      await http.post<BoundPhoneView>('/me/phone', { code })
      await Promise.all(['me', 'home', 'counts'].map((key) => client.invalidateQueries({ queryKey: [key] })))
      await onBound?.()
    } catch (error) {
      sayError(error)
    } finally {
      working.current = false
    }
  }
  if (process.env.TARO_ENV === 'h5') return <Button {...look} busyWords="正在验证…" onTap={async () => verify(await standInPhoneCode())} />
  return <WeChatButton {...look} openType="getPhoneNumber" onGetPhoneNumber={(event) => void verify(event.detail.code)} />
}
