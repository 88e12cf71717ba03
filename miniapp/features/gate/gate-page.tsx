import type { MeView } from '@shared/accounts'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { BigAction } from '@/components/big-action/big-action'
import { Button } from '@/components/button/button'
import { CallButton } from '@/components/call-button/call-button'
import { Icon } from '@/components/icon/icon'
import { MenuRow } from '@/components/menu-row/menu-row'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { EmptyState } from '@/components/states/empty-state'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { ApiError } from '@/lib/api-error'
import { http } from '@/lib/http'
import { goTab, openChooseHome, openReport } from '@/lib/navigation'
import { ensureSignedIn } from '@/lib/session'
import { codeOfPage } from '../home/entrance-code'
import { useDoorNotices } from '../notice/notice-data'
import { PinnedNotices } from '../notice/pinned-notices'
import { useScannedGate } from '../report/report-data'
import './gate.scss'

/** Who scanned, when the phone knows; nobody otherwise: this page is for anybody. */
const useMeIfAny = () =>
  useQuery({
    queryKey: ['me-if-any'],
    queryFn: async () => ((await ensureSignedIn()) ? http.get<MeView>('/me') : null),
    retry: false,
  })

/** The gate's page, by its entrance code: say something here, call the desk, or say that one lives here. */
export function GatePage() {
  const code = codeOfPage(useRouter().params)
  const gate = useScannedGate(code)
  const notices = useDoorNotices(code)
  const me = useMeIfAny()
  const livesHere = me.data?.residencies.some(({ status, gateId }) => status === 'verified' && gateId === gate.data?.gate.id) ?? false
  const unknown = code === undefined || (gate.error instanceof ApiError && gate.error.status === 404)
  return (
    <Screen top={<NavBar title="户联网" sub={gate.data?.communityName} />} onRetry={() => void gate.refetch()}>
      {code && gate.isPending && <Skeleton />}
      {unknown && (
        <EmptyState title="这个码打不开" words="它不是户联网的门码，或者已经换了。请找社区核对。">
          <Button words="去首页看看" onTap={() => goTab('building')} />
        </EmptyState>
      )}
      {gate.isError && !unknown && <ErrorState title="没取到这个门" error={gate.error} onRetry={() => gate.refetch()} />}
      {gate.data && (
        <>
          <View className="gate-name">
            <Icon name="building" />
            <View className="grow">
              <View className="gn">{gate.data.gate.fullName}</View>
              <View className="gs">您扫的是这个门的码</View>
            </View>
          </View>
          {notices.data && <PinnedNotices notices={notices.data.items} atDoor />}
          <BigAction icon="say" words="说问题" sub="拍张照片，或写两句话" onTap={() => void openReport({ code })} />
          {gate.data.deskPhone && (
            <View className="card duty-only">
              <View className="grow">
                <View className="note">社区值守，白天黑夜都有人</View>
                <View className="tel">{gate.data.deskPhone}</View>
              </View>
              <CallButton name="社区值守" phone={gate.data.deskPhone} />
            </View>
          )}
          <View className="card">
            {livesHere ? (
              <MenuRow icon="building" title="看楼里的事" sub="您住这里，已核实" onTap={() => goTab('building')} />
            ) : (
              <MenuRow icon="home" title="我住这里" sub="核实后能看楼里的事、您的联户党员" onTap={() => void openChooseHome({ code })} />
            )}
          </View>
          <View className="gate-private">
            <Icon name="lock" />
            <View>楼里的事、谁住几号，只有本楼核实过的人看得到</View>
          </View>
        </>
      )}
    </Screen>
  )
}
