import type { DeviceList, DeviceView } from '@shared/accounts'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { MenuRow } from '@/components/menu-row/menu-row'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { EndOfList } from '@/components/states/end-of-list'
import { Skeleton } from '@/components/states/skeleton'
import { ask, say, sayError } from '@/lib/feedback'
import { http } from '@/lib/http'
import { agoDid, dayAndTime } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { PageError } from '../account/page-error'

const nameOf = ({ device, deskName }: DeviceView) => (device === 'desk' ? (deskName ?? '社区电脑') : '手机微信')

/** 登录着的设备: each may be signed out, but the one in the hand. */
export function DevicesPage() {
  const now = useNow()
  const devices = useQuery({ queryKey: ['sessions'], queryFn: () => http.get<DeviceList>('/sessions') })
  const end = async (device: DeviceView) => {
    if (!(await ask(`退出${nameOf(device)}？`, '那台设备要重新登录才能用。', '退出'))) return
    try {
      await http.delete(`/sessions/${device.id}`)
      say('退出了')
    } catch (error) {
      sayError(error)
    }
    await devices.refetch()
  }
  return (
    <Screen top={<NavBar title="登录着的设备" leave="back" />} onRetry={() => void devices.refetch()}>
      {devices.isPending && <Skeleton cards={1} />}
      {devices.isError && <PageError title="没取到设备" error={devices.error} onRetry={() => devices.refetch()} />}
      {devices.data && (
        <>
          <View className="card">
            {devices.data.items.map((device) => (
              <MenuRow
                key={device.id}
                icon={device.device === 'desk' ? 'monitor' : 'phone'}
                title={device.current ? `${nameOf(device)}（就是这台）` : nameOf(device)}
                sub={`${agoDid(device.createdAt, now, '登录')}，用到${dayAndTime(device.expiresAt, now)}`}
                tail={!device.current && <Button words="退出" small busyWords="正在退…" onTap={() => end(device)} />}
              />
            ))}
          </View>
          <EndOfList words="不认得的设备，点“退出”就行" />
        </>
      )}
    </Screen>
  )
}
