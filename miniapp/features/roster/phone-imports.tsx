import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '@/components/icon/icon'
import { MenuRow } from '@/components/menu-row/menu-row'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { openImportConfirm } from '@/lib/navigation'
import { ago } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import type { Office } from '../office/use-office'
import { standing } from './import-words'
import { useImports } from './roster-data'

/** A sheet is brought in at a desk; the phone shows how it stands and takes the second tap. */
export const PhoneImports = ({ office, state }: { office?: Office; state?: ReactNode }) => (
  <Screen top={<NavBar title="导入名册" sub={office?.community} leave="back" onLeave={goBack} />}>
    {state ?? (office && <Imports communityId={office.communityId} />)}
  </Screen>
)

function Imports({ communityId }: { communityId: string }) {
  const now = useNow()
  const read = useImports(communityId)
  if (read.error) return <ErrorState title="没取到以前导的" error={read.error} onRetry={() => read.refetch()} />
  if (!read.data) return <Skeleton cards={2} />
  return (
    <>
      <View className="hint-box">
        <Icon name="monitor" />
        <View className="grow">选文件、看每一行，请在办公电脑上打开户联网。手机上点“同意”。</View>
      </View>
      {read.data.length === 0 ? (
        <EmptyState title="还没有导过名册" words="在办公电脑的浏览器里打开户联网，用微信扫码登录就能导。" />
      ) : (
        <View className="card">
          {read.data.map((made) => (
            <MenuRow
              key={made.id}
              icon="note"
              title={made.fileName}
              sub={`${standing(made)} · ${made.createdBy} · ${ago(made.createdAt, now)}`}
              onTap={() => void openImportConfirm(made.id)}
            />
          ))}
        </View>
      )}
    </>
  )
}
