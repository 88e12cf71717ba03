import type { NoticeView } from '@shared/notices'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { spokenPhone } from '@/lib/phone-call'
import { date, dayAndTime } from '@/lib/times'
import './notice.scss'
import { useNotice } from './notice-data'

/** The notice as it hangs at the gate: A4, black on white. A browser prints it; in WeChat it says where. */
export function NoticePrintPage() {
  const notice = useNotice(useRouter().params.id ?? '')
  return (
    <Screen
      top={<NavBar title="打印告知单" leave="back" />}
      bottom={
        notice.data && (
          <ActionBar hint={process.env.TARO_ENV === 'h5' ? 'A4 纸，黑白就行' : '要打印，请在电脑上打开这一页'}>
            {process.env.TARO_ENV === 'h5' && <Button words="打印" kind="primary" icon="printer" onTap={() => window.print()} />}
          </ActionBar>
        )
      }
    >
      {notice.isPending && <Skeleton cards={1} />}
      {notice.isError && !notice.data && <ErrorState title="没取到这张告知单" error={notice.error} onRetry={() => notice.refetch()} />}
      {notice.data && <Sheet notice={notice.data} />}
    </Screen>
  )
}

/** Days by their date: 今天 means nothing on paper. */
function Sheet({ notice }: { notice: NoticeView }) {
  const { title, reason, advice, fromAt, untilAt, areaName, communityName, issuer, call, publishedAt } = notice
  return (
    <View className="notice-print">
      <View className="head">告知单</View>
      <View className="line">{areaName}的各位邻居：</View>
      <View className="about">{title}</View>
      <View className="line">
        时间：<Text className="nb">{paperTime(fromAt)}</Text> 到 <Text className="nb">{paperTime(untilAt)}</Text>
      </View>
      <View className="line">{reason}</View>
      {advice && <View className="line">{advice}</View>}
      {call && (
        <View className="line">
          有事请打：{spokenPhone(call.phone)}（{call.name}）
        </View>
      )}
      <View className="signed">
        <View>{communityName}</View>
        <View>{issuer}</View>
        <View>{date(publishedAt, longAgo)}</View>
      </View>
    </View>
  )
}

/** A year ago nothing is 今天, and every date carries its year. */
const longAgo = new Date(0)
const paperTime = (at: string): string => dayAndTime(at, longAgo)
