import type { MeView } from '@shared/accounts'
import type { PolicySettingsView } from '@shared/policy-settings'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { DeskPage } from '../office/desk-page'
import type { Office } from '../office/use-office'
import { CategoryList } from './categories/category-list'
import { usePolicySettings } from './data/policy-data'
import { usePolicyDraft } from './data/use-policy-draft'
import { LadderCard } from './ladder/ladder-card'
import './desk-policy.scss'
import { OvertakenCard } from './parts/overtaken-card'
import { PolicyHead } from './parts/policy-head'
import { type OpenSheet, PolicySheets } from './parts/policy-sheets'
import type { PolicyTab } from './rules/faults'
import { TimesCard } from './times/times-card'
import { TryOut } from './tryout/try-out'
import { WordsTab } from './words/words-tab'

interface Props {
  office: Office
  me: MeView
  /** Somebody of several communities chooses. */
  others: ReactNode
}

const titles: Record<PolicyTab, string> = { times: '时限和往上找谁', categories: '事项分类', words: '给居民的话' }

/** 规则 at a desk. */
export function DeskPolicy(props: Props) {
  const { office, me, others } = props
  const settings = usePolicySettings(office.communityId)
  if (settings.data) return <Rules {...props} settings={settings.data} />
  return (
    <DeskPage office={office} device={me.device} on="policy" title="规则">
      {others}
      {settings.error ? (
        <ErrorState title="没取到规则" error={settings.error} onRetry={() => settings.refetch()} />
      ) : (
        <Skeleton cards={3} />
      )}
    </DeskPage>
  )
}

/** The secretary saves; the rest of the office looks and tries. The server decides. */
const maySave = ({ appointments }: MeView, communityId: string): boolean =>
  appointments.some((held) => held.communityId === communityId && ['communitySecretary', 'administrator'].includes(held.role))

function Rules({ office, me, others, settings }: Props & { settings: PolicySettingsView }) {
  const { communityId } = office
  const draft = usePolicyDraft(me.accountId, communityId, settings)
  const [tab, setTab] = useState<PolicyTab>('times')
  const [sheet, setSheet] = useState<OpenSheet>()
  return (
    <DeskPage
      office={office}
      device={me.device}
      on="policy"
      title={titles[tab]}
      className="desk-policy"
      head={<PolicyHead settings={settings} draft={draft} saves={maySave(me, communityId)} tab={tab} onTab={setTab} onSheet={setSheet} />}
      over={
        sheet && (
          <PolicySheets sheet={sheet} communityId={communityId} settings={settings} draft={draft} onClose={() => setSheet(undefined)} />
        )
      }
    >
      {others}
      {draft.overtaken && <OvertakenCard settings={settings} draft={draft} overtaken={draft.overtaken} onSheet={setSheet} />}
      <View className="dp-cols">
        <View className="dp-left">
          {tab === 'times' && <TimesCard draft={draft} />}
          {tab === 'times' && <LadderCard settings={settings} draft={draft} />}
          {tab === 'categories' && <CategoryList draft={draft} />}
          {tab === 'words' && <WordsTab draft={draft} />}
        </View>
        <TryOut communityId={communityId} settings={settings} draft={draft} />
      </View>
    </DeskPage>
  )
}
