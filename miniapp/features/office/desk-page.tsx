import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { Button } from '@/components/button/button'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Screen } from '@/components/screen/screen'
import { sayError } from '@/lib/feedback'
import { http } from '@/lib/http'
import { goDeskSignIn } from '@/lib/navigation'
import { signOut } from '@/lib/session'
import { type DeskPlace, deskMenu } from './desk-menu'
import './desk-page.scss'
import type { Office } from './use-office'
import { useReviewCount } from './use-review-count'

/** Signed out here in any case; a session that the server does not hear about ends after 8 hours. */
async function leave() {
  await http.delete('/sessions/current').catch(sayError)
  signOut()
  void goDeskSignIn()
}

type Device = 'phone' | 'desk'

interface Props {
  office: Office
  /** 1,286 户 */
  communityLine?: string
  device?: Device
  on: DeskPlace
  title: string
  /** Right of the title. */
  head?: ReactNode
  /** Sheets. */
  over?: ReactNode
  className?: string
}

/** The frame of every desk page of an office: menu, whose desk this is, signing out. */
export function DeskPage({ office, communityLine, device, on, title, head, over, className = '', children }: PropsWithChildren<Props>) {
  const waiting = useReviewCount(office.communityId).data?.waiting
  return (
    <Screen wide over={over}>
      <View className={`office-desk ${className}`}>
        <DeskFrame
          community={office.community}
          communityLine={communityLine}
          entries={deskMenu.map((entry) => (entry.key === 'review' && waiting ? { ...entry, alert: String(waiting) } : entry))}
          on={on}
          person={office.person}
          {...(device === 'desk' ? { onSignOut: () => void leave() } : {})}
          title={title}
          head={head}
        >
          {children}
        </DeskFrame>
      </View>
    </Screen>
  )
}

/** A desk page before it is known whose office this is, or where it is nobody's. */
export const DeskWait = ({ device, children }: PropsWithChildren<{ device?: Device }>) => (
  <Screen wide>
    <View className="desk-wait">
      {children}
      {device === 'desk' && <Button wide words="退出登录" busyWords="正在退出…" onTap={leave} />}
    </View>
  </Screen>
)
