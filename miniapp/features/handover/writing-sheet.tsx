import type { HandoverView } from '@shared/handovers'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Choice } from '@/components/choice/choice'
import { Sheet } from '@/components/sheet/sheet'
import { sayError } from '@/lib/feedback'
import type { Writing } from './handover-acts'
import type { HandoverAct } from './handover-data'
import { articleWords, handoverProgress } from './handover-words'
import { WordsSheet } from './words-sheet'

interface Props {
  writing: Writing
  handover: HandoverView
  act: (act: HandoverAct) => Promise<void>
  onClose: () => void
}

/** The sheet for whatever is being written. */
export function WritingSheet({ writing, handover, act, onClose }: Props) {
  switch (writing.kind) {
    case 'watch':
      return (
        <WordsSheet
          title="要盯的"
          placeholder="接班的人要知道什么？谁几点来、找谁、答应了什么"
          before={writing.item.watch?.words}
          onSend={(words) => act({ command: 'watch', item: writing.item.ref, words })}
          onClose={onClose}
        />
      )
    case 'say':
      return (
        <WordsSheet
          title="再交代几句"
          placeholder="停水停电、谁来过、门禁水泵怎么样"
          before={handover.words?.words}
          onSend={(words) => act({ command: 'say', words })}
          onClose={onClose}
        />
      )
    case 'ask':
    case 'answer':
      return (
        <WordsSheet
          title={writing.kind === 'ask' ? '哪里不清楚' : '回一句'}
          placeholder={writing.kind === 'ask' ? '写了就告诉交班的人，回了再接' : '回了就告诉接班的人'}
          onSend={(words) => act({ command: writing.kind, item: writing.item.ref, words: words ?? '' })}
          onClose={onClose}
        />
      )
    case 'miss':
      return <MissSheet items={writing.items} act={act} onClose={onClose} />
    case 'whole':
      return <WholeSheet handover={handover} act={act} onClose={onClose} />
  }
}

function MissSheet({ items, act, onClose }: Pick<Props, 'act' | 'onClose'> & { items: Extract<Writing, { kind: 'miss' }>['items'] }) {
  const articles = items.flatMap(({ ref, ...item }) => (ref.kind === 'article' ? [{ ref, words: articleWords({ ref, ...item }) }] : []))
  const [on, setOn] = useState(articles.length === 1 ? articles[0]?.ref.name : undefined)
  const chosen = articles.find(({ ref }) => ref.name === on)
  return (
    <WordsSheet
      title="哪样不对"
      placeholder="少了几样、坏在哪里"
      ready={chosen !== undefined}
      above={<Choice items={articles.map(({ ref, words }) => ({ key: ref.name, words }))} on={on} onPick={setOn} />}
      onSend={async (words) => chosen && act({ command: 'miss', item: chosen.ref, words: words ?? '' })}
      onClose={onClose}
    />
  )
}

/** Once more before many are confirmed unread. */
function WholeSheet({ handover, act, onClose }: Pick<Props, 'handover' | 'act' | 'onClose'>) {
  const { done, of } = handoverProgress(handover)
  const take = () => act({ command: 'takeOver', whole: true }).then(onClose, sayError)
  return (
    <Sheet
      title={`还有 ${of - done} 件没一件件点`}
      onClose={onClose}
      acts={<Button words="都清楚，我接班" kind="primary" busyWords="正在接班…" onTap={take} />}
    >
      <View className="ink2">接了以后，这些事就由您盯着。哪件不清楚，回去点“有疑问”。</View>
    </Sheet>
  )
}
