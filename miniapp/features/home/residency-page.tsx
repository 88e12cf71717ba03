import { useQueryClient } from '@tanstack/react-query'
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/states/skeleton'
import { PageError } from '../account/page-error'
import { useMe } from '../account/use-me'
import { HousemateFoot, HousemateResult } from './housemate-result'
import { RefusedFoot, RefusedResult } from './refused-result'
import { VerifiedFoot, VerifiedResult } from './verified-result'
import { WaitingFoot, WaitingResult } from './waiting-result'

/** What came of saying where I live: verified, waiting, not confirmed; or somebody else who says to live in my home. */
export function ResidencyPage() {
  const { id = '' } = useRouter().params
  const client = useQueryClient()
  const me = useMe()
  const refresh = () => Promise.all(['me', 'home'].map((key) => client.invalidateQueries({ queryKey: [key] })))
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()))
  const residency = me.data?.residencies.find((each) => each.id === id)
  const status = residency?.status

  const foot = () => {
    if (!me.data) return undefined
    if (!residency) return <HousemateFoot id={id} />
    if (status === 'verified') return <VerifiedFoot />
    return status === 'pending' ? <WaitingFoot /> : <RefusedFoot />
  }
  return (
    <Screen
      top={<NavBar title={residency || !me.data ? '选房' : '新来的住户'} leave="close" />}
      bottom={foot()}
      onRetry={() => void refresh()}
    >
      {me.isPending && <Skeleton />}
      {me.isError && !me.data && <PageError title="没取到您的登记" error={me.error} onRetry={refresh} />}
      {me.data && !residency && <HousemateResult id={id} />}
      {residency && status === 'verified' && <VerifiedResult residency={residency} />}
      {residency && me.data && status === 'pending' && <WaitingResult residency={residency} phoneVerified={me.data.phoneVerified} />}
      {residency && (status === 'rejected' || status === 'ended') && <RefusedResult residency={residency} />}
    </Screen>
  )
}
