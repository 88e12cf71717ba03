import type { MeView } from '@shared/accounts'
import { useRouter } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { calendarDay } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { DeskPage } from '../../office/desk-page'
import type { Office } from '../../office/use-office'
import { useRotaMonth, useRotaSettings } from '../data/rota-data'
import { MonthChoice } from '../parts/month-choice'
import './desk-rota.scss'
import { FirstRota } from './first-rota'
import { RotaBoard } from './rota-board'

interface Props {
  office: Office
  me: MeView
  /** Somebody of several communities chooses. */
  others: ReactNode
}

/** 值班表 at a desk: a month at a time; before there are posts, what they could be. */
export function DeskRota({ office, me, others }: Props) {
  const asked = useRouter().params.month
  const now = useNow()
  const [{ month, day }, setPlace] = useState<{ month: string; day?: string }>({ month: asked ?? calendarDay(now).slice(0, 7) })
  const settings = useRotaSettings(office.communityId)
  const read = useRotaMonth(office.communityId, month)
  const frame = { office, device: me.device, on: 'rota', title: '值班表', className: 'desk-rota' } as const
  const choice = <MonthChoice month={month} onPick={(picked) => setPlace({ month: picked })} />
  const posts = settings.data?.saved ? settings.data.settings.posts : []

  if (settings.data && posts.length === 0)
    return (
      <DeskPage {...frame}>
        {others}
        <FirstRota me={me} communityId={office.communityId} settings={settings.data} />
      </DeskPage>
    )
  if (settings.data && read.data)
    return (
      <RotaBoard
        key={month}
        frame={frame}
        me={me}
        choice={choice}
        others={others}
        settings={settings.data}
        month={read.data}
        day={day}
        onDay={(picked) => setPlace({ month: picked.slice(0, 7), day: picked })}
      />
    )
  const error = settings.error ?? read.error
  return (
    <DeskPage {...frame} head={choice}>
      {others}
      {error ? (
        <ErrorState title="没取到值班表" error={error} onRetry={() => Promise.all([settings.refetch(), read.refetch()])} />
      ) : (
        <Skeleton cards={3} />
      )}
    </DeskPage>
  )
}
