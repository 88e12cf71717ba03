import type { HandBackView } from '@shared/hand-backs'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { MenuRow } from '@/components/menu-row/menu-row'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/states/skeleton'
import { http } from '@/lib/http'
import { date } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { PageError } from '../account/page-error'

/** For the community: who cannot go on, until when and why. Each look is recorded by the server. */
export function HandBackPage() {
  const { id = '' } = useRouter().params
  const found = useQuery({ queryKey: ['hand-backs', id], queryFn: () => http.get<HandBackView>(`/hand-backs/${id}`), enabled: id !== '' })
  return (
    <Screen top={<NavBar title="联户要换人" leave="back" />} onRetry={() => void found.refetch()}>
      {found.isPending && <Skeleton cards={1} />}
      {found.isError && <PageError title="没取到这件事" error={found.error} onRetry={() => found.refetch()} />}
      {found.data && <HandBack handBack={found.data} />}
    </Screen>
  )
}

function HandBack({ handBack: { name, households, at, until, reason, words, takenBackAt } }: { handBack: HandBackView }) {
  const now = useNow()
  return (
    <>
      <View className="card pad">
        <View className="h2">
          {name} {until ? `请假到 ${date(until, now)}` : '不再联户'}
        </View>
        <View className="ink2">{standing(households, takenBackAt, now)}</View>
      </View>
      <View className="card">
        <MenuRow icon="note" title={reason} sub={words} />
        <MenuRow icon="clock" title={`${date(at, now)}说的`} sub="只有社区的人看得到原因" />
      </View>
    </>
  )
}

function standing(households: number, takenBackAt: string | undefined, now: Date): string {
  if (takenBackAt) return `${date(takenBackAt, now)}又说接着联，不用换人了。`
  return households > 0 ? `名下 ${households} 户要换人。在换好之前，还由这位党员联系。` : '名下的户都换好人了。'
}
