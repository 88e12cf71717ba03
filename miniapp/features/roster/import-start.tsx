import { maxRosterRows, type RosterKind } from '@shared/roster'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ProgressBar } from '@/components/desk/progress-bar'
import { SegControl } from '@/components/desk/seg-control'
import { Icon } from '@/components/icon/icon'
import { CanList } from '@/components/result/can-list'
import { type ChosenFile, chooseFile, useDroppedFile } from '@/lib/choose-file'
import { withCommas } from '@/lib/figures'
import { goRosterImport } from '@/lib/navigation'
import { EarlierImports } from './earlier-imports'
import { refuseFile, troubleOf } from './import-words'
import { useImportActs } from './roster-data'

const kinds: { key: RosterKind | 'auto'; words: string }[] = [
  { key: 'auto', words: '自动认' },
  { key: 'dwellings', words: '住户名册' },
  { key: 'partyMembers', words: '党员名单' },
]

/** Choose or drop a sheet; what went through before stands below. */
export function ImportStart({ communityId }: { communityId: string }) {
  const { send } = useImportActs()
  const [kind, setKind] = useState<RosterKind | 'auto'>('auto')
  const [sending, setSending] = useState<{ name: string; percent: number }>()
  const [error, setError] = useState<unknown>()

  const take = async (file: ChosenFile) => {
    if (sending) return
    const refused = refuseFile(file)
    setError(refused)
    if (refused) return
    setSending({ name: file.name, percent: 0 })
    try {
      const made = await send(communityId, file, kind === 'auto' ? undefined : kind, (percent) => setSending({ name: file.name, percent }))
      await goRosterImport(made.id)
    } catch (failed) {
      setError(failed)
      setSending(undefined)
    }
  }
  const hovers = useDroppedFile((file) => void take(file))

  return (
    <>
      <View className="start">
        <View className={`card drop-zone ${hovers ? 'over' : ''}`}>
          {sending ? (
            <View className="sending">
              <ProgressBar
                words={sending.percent < 100 ? `正在传“${sending.name}”，${sending.percent}%` : `传完了，正在打开“${sending.name}”`}
                done={sending.percent}
                of={100}
              />
              <View className="note gap">原表只在存的这一阵用，存完就删。</View>
            </View>
          ) : (
            <>
              <View className={`dz-icon ${error ? 'no' : ''}`}>
                <Icon name={error ? 'ban' : 'note'} />
              </View>
              {error ? <Trouble error={error} /> : <Invitation />}
              <Button kind="primary" words="选一个文件" onTap={() => chooseFile((file) => void take(file))} />
              <View className="dz-kind">
                <Text className="note">这张表是</Text>
                <SegControl items={kinds} on={kind} onPick={setKind} />
              </View>
            </>
          )}
        </View>
        <View className="card pad what">
          <View className="h2">表里要有</View>
          <CanList
            items={[
              { words: '住户名册', more: '楼栋、单元、房号，姓名、手机；一人一行、一户一行都行。“3-2-501”“3号楼2单元501室”都认得' },
              { words: '党员名单', more: '姓名、手机、住哪；写了联哪些户就照着联' },
            ]}
          />
          <CanList
            later
            items={[
              { words: '身份证号、出生日期这些不读进来', more: '表里有也不要紧，自动丢掉' },
              { words: '先看一遍，再决定存不存', more: '存两次也不会重复', icon: 'eye' },
            ]}
          />
        </View>
      </View>
      <EarlierImports communityId={communityId} />
    </>
  )
}

const Invitation = () => (
  <View>
    <View className="dz-title">把名册拖到这里</View>
    <View className="note">Excel（.xlsx、.xls）或 CSV，最多 {withCommas(maxRosterRows)} 行、20 MB</View>
  </View>
)

function Trouble({ error }: { error: unknown }) {
  const { title, advice } = troubleOf(error)
  return (
    <View>
      <View className="dz-title">{title}</View>
      <View className="dz-advice">{advice}</View>
    </View>
  )
}
