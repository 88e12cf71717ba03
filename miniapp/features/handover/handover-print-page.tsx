import { type HandoverItemView, type HandoverView, handoverStatusWords } from '@shared/handovers'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/states/skeleton'
import { clockTime, dayAndTime } from '@/lib/times'
import { PageError } from '../account/page-error'
import './handover-print.scss'
import { useHandover } from './handover-data'
import { articleWords } from './handover-words'

/** 交接单 as offices file it: A4, black on white, two signatures. A browser prints it; in WeChat it says where. */
export function HandoverPrintPage() {
  const { data, isPending, isError, error, refetch } = useHandover(useRouter().params.id ?? '')
  return (
    <Screen
      top={<NavBar title="打印交接单" leave="back" />}
      bottom={
        data && (
          <ActionBar hint={process.env.TARO_ENV === 'h5' ? 'A4 纸，黑白就行' : '要打印，请在电脑上打开这一页'}>
            {process.env.TARO_ENV === 'h5' && <Button words="打印" kind="primary" icon="printer" onTap={() => window.print()} />}
          </ActionBar>
        )
      }
    >
      {isPending && <Skeleton cards={1} />}
      {isError && !data && <PageError title="没取到这次交接班" error={error} onRetry={() => refetch()} />}
      {data && <Sheet handover={data} />}
    </Screen>
  )
}

function Sheet({ handover }: { handover: HandoverView }) {
  const { number, communityName, postName, shiftName, outgoing, incoming, at, status, words, items, confirmed } = handover
  const issues = items.filter(({ ref }) => ref.kind === 'issue')
  const articles = items.filter(({ ref }) => ref.kind === 'article')
  const facts = [
    ['编号', number],
    ['班次', shiftName],
    ['班组', `${communityName} ${postName}`],
    ['状态', handoverStatusWords[status]],
    ['交班人', outgoing.join('、')],
    ['接班人', incoming.join('、')],
    ['时间', dayAndTime(at, longAgo)],
  ] as const
  return (
    <View className="handover-print">
      <View className="head">交接班记录</View>
      <View className="facts">
        {facts.map(([name, value]) => (
          <View key={name} className="fact">
            <Text className="of">{name}</Text>
            {value || '—'}
          </View>
        ))}
      </View>
      <View className="part">交接事项</View>
      {issues.length === 0 && <View className="line">没有没办完的事</View>}
      {issues.map((item, index) => (
        <View key={item.issue?.id} className="line">
          {index + 1}. {lineWords(item)}
        </View>
      ))}
      <View className="part">物品</View>
      <View className="line">{articles.map((item) => `${articleWords(item)}${missing(item)}`).join('、') || '没有'}</View>
      {words && <View className="part">交代</View>}
      {words && <View className="line">{words.words}</View>}
      <View className="line small">
        {confirmed ? `${confirmed.who} ${dayAndTime(confirmed.at, longAgo)} ${confirmed.whole ? '整班确认' : '逐件确认'}` : '还没确认'}
      </View>
      <View className="signatures">
        <View className="signature">交班人签字：</View>
        <View className="signature">接班人签字：</View>
      </View>
    </View>
  )
}

/** On paper every date carries its year. */
const longAgo = new Date(0)

const missing = ({ state, confirmed }: HandoverItemView): string => (state === 'missing' ? `（${confirmed?.words ?? ''}）` : '')

function lineWords({ issue, watch, questions, confirmed }: HandoverItemView): string {
  const said = questions.map(({ who, words, answer }) => `${who}问：${words}${answer ? `\n${answer.who}答：${answer.words}` : ''}`)
  const haste = [issue?.urgency === 'U' && '紧急', issue?.lateSince && '超时'].filter(Boolean).join('、')
  const head = `${issue?.placeName ?? ''}“${issue?.title ?? ''}”${haste && `（${haste}）`}${confirmed ? ` ${clockTime(confirmed.at)} 确认` : ''}`
  return [head, issue?.promise, watch && `要盯的：${watch.words}`, ...said].filter(Boolean).join('\n')
}
