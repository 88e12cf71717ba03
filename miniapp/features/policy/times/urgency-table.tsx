import type { Urgency } from '@shared/community-policy'
import { urgencyName } from '@shared/promise-words'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import type { PolicyDraft } from '../data/use-policy-draft'
import { FaultLines } from '../parts/fault-lines'
import { exampleWords } from '../rules/category-fields'
import { arrive, urgencies, urgencyRow } from '../rules/clock-fields'
import { KindField, LengthField } from './time-fields'
import './urgency-table.scss'

const headings = ['多急', '多久有人接', '多久到场', '多久办好', '夜里算不算']

/** How soon somebody takes it, is there, has it done: by how urgent it is. */
export const UrgencyTable = ({ draft }: { draft: PolicyDraft }) => (
  <View className="urgency-table">
    <View className="ut-row head">
      {headings.map((words) => (
        <View key={words}>{words}</View>
      ))}
    </View>
    {urgencies.map((letter) => (
      <UrgencyRow key={letter} letter={letter} draft={draft} />
    ))}
  </View>
)

function UrgencyRow({ letter, draft }: { letter: Urgency; draft: PolicyDraft }) {
  const row = urgencyRow(letter)
  const paths = [row.acknowledge.path, row.resolve.path, ...(letter === 'U' ? [arrive.path] : [])]
  return (
    <View className="ut-body">
      <View className="ut-row">
        <View>
          <View className={`ut-name ${letter === 'U' ? 't-danger' : ''}`}>
            {letter === 'U' && <Icon name="bolt" />}
            {urgencyName[letter]}
          </View>
          <Text className="note ut-examples">{exampleWords(draft.policy, letter)}</Text>
        </View>
        <LengthField field={row.acknowledge} draft={draft} />
        {letter === 'U' ? <LengthField field={arrive} draft={draft} /> : <View className="ut-none">不要求</View>}
        <LengthField field={row.resolve} draft={draft} />
        <KindField field={row.night} draft={draft} end />
      </View>
      <FaultLines draft={draft} paths={paths} />
    </View>
  )
}
