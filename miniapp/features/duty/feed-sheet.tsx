import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/button/button'
import { Sheet } from '@/components/sheet/sheet'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { Tap } from '@/components/tap/tap'
import { ask, say, sayError } from '@/lib/feedback'
import { useDutyFeed } from './duty-data'
import './feed-sheet.scss'

const howTo = [
  ['苹果手机', '打开“日历”→ 底部的“日历”→ 添加日历 → 添加订阅日历，粘贴地址。'],
  ['安卓手机', '打开日历 → 设置 → 添加（订阅）日历，粘贴地址。没有这一项，可以装一个能订阅的日历。'],
  ['在微信里', '微信自己打不开日历：点“复制地址”，再照上面的办法粘贴。'],
] as const

/** The address of the own calendar: making it, copying it, how to add it, another one. */
export function FeedSheet({ onClose }: { onClose: () => void }) {
  const { feed, renew } = useDutyFeed()
  const url = feed.data?.url
  const make = () => renew().catch(sayError)
  const another = async () => {
    if (await ask('换一个地址？', '手机日历里原来加的会停，要用新地址再加一次。', '换一个')) await make()
  }
  return (
    <Sheet title="加到手机日历" onClose={onClose} acts={feed.data && (url ? <Acts url={url} /> : <Make onMake={make} />)}>
      {feed.isPending && <Skeleton cards={1} />}
      {feed.isError && !feed.data && <ErrorState title="没取到日历地址" error={feed.error} onRetry={() => feed.refetch()} />}
      {feed.data && !url && <View className="ink2">先生成一个您自己的地址，再加到手机日历。里面只有您的班，没有别人的名字和电话。</View>}
      {url && (
        <>
          {howTo.map(([phone, words]) => (
            <View key={phone} className="feed-how">
              <View className="b">{phone}</View>
              <View className="ink2">{words}</View>
            </View>
          ))}
          <View className="feed-url">{url}</View>
          <View className="note">知道这个地址的人看得到您哪天值班，别转给别人。</View>
          <Tap className="link" onTap={() => void another()}>
            给错人了？换一个地址
          </Tap>
        </>
      )}
    </Sheet>
  )
}

const Make = ({ onMake }: { onMake: () => Promise<unknown> }) => (
  <Button words="生成我的地址" kind="primary" wide busyWords="正在生成…" onTap={onMake} />
)

/** A browser can hand the address to the phone's calendar itself. */
const Acts = ({ url }: { url: string }) => (
  <>
    {process.env.TARO_ENV === 'h5' && (
      <Button words="直接打开日历" icon="cal" onTap={() => window.location.assign(url.replace(/^https?/, 'webcal'))} />
    )}
    <Button words="复制地址" kind="primary" onTap={() => copy(url)} />
  </>
)

async function copy(url: string) {
  try {
    await Taro.setClipboardData({ data: url })
    say('地址复制好了')
  } catch {
    say('没复制成，请长按地址自己复制')
  }
}
