import { maxPhotos } from '@shared/media'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { DraftHint } from '@/components/report/draft-hint'
import { CategoryRow, PlaceRow } from '@/components/report/fill-row'
import { MediaPicker } from '@/components/report/media-picker'
import { SimilarIssues } from '@/components/report/similar-issues'
import { VisibilityRow } from '@/components/report/visibility-row'
import { Screen } from '@/components/screen/screen'
import { WordField } from '@/components/word-field/word-field'
import { sayError } from '@/lib/feedback'
import { mediaUrl } from '@/lib/http'
import { openIssue } from '@/lib/navigation'
import { useOnline } from '@/lib/network'
import { call } from '@/lib/phone-call'
import { useHome } from '../account/use-me'
import { useIssueActs } from '../issue/issue-data'
import { PromiseLink } from '../promise/promise-link'
import { CategorySheet } from './category-sheet'
import { PlaceSheet } from './place-sheet'
import { useCategories, useSimilar } from './report-data'
import { categoryOf, readiness } from './report-draft'
import './report-page.scss'
import { emergencyPhone, UrgentQuestion } from './urgent-question'
import { usePlace } from './use-place'
import { useReport } from './use-report'
import { useSend } from './use-send'
import { VisibilitySheet } from './visibility-sheet'

/** 反映: photo, words, and the rest filled in; what is written survives everything. */
export function ReportPage() {
  const { code } = useRouter().params
  const { draft, full, rising, change, addPhotos, removePhoto, clear } = useReport()
  const [sheet, setSheet] = useState<'place' | 'category' | 'visibility'>()
  const { homes, communityId, from, verified } = usePlace(draft, code, change)
  const categories = useCategories(communityId).data?.categories ?? []
  const category = categoryOf(draft, categories)
  const similar = useSimilar(verified ? draft.gateId : undefined, category?.key).data ?? []
  const contact = useHome().data?.contact
  const send = useSend(clear)
  const { ready, hint } = readiness(draft, category, draft.notMyContact ? undefined : contact?.name, verified)
  const urgent = draft.urgentAnswer === true && category?.question !== undefined
  const online = useOnline()
  const withoutNetwork = urgent ? `没有网，发不出去，先打 ${emergencyPhone}` : `没有网也能点，有网了自动发；${hint}`
  const close = () => setSheet(undefined)
  const { meToo } = useIssueActs()
  const same = (id: string) => meToo(id, true).then(() => openIssue(id), sayError)

  return (
    <Screen
      top={<NavBar title="反映问题" leave="close" />}
      bottom={
        <ActionBar
          hint={
            <>
              {urgent && <Icon name="bolt" className="t-danger" />}
              {ready && !online ? withoutNetwork : hint}
            </>
          }
        >
          {urgent && (
            <Button words={`打 ${emergencyPhone}`} kind="ink" icon="phone-f" className="spread" onTap={() => call(emergencyPhone)} />
          )}
          <Button words="发出去" kind="primary" disabled={!ready} busyWords="正在发…" onTap={() => category && send(draft, category)} />
        </ActionBar>
      }
      over={
        <>
          {sheet === 'place' && (
            <PlaceSheet
              place={draft}
              homes={homes}
              communityId={communityId}
              onClose={close}
              onPick={({ gateId, gateName, householdId, spot }) => {
                change({ gateId, gateName, householdId, spot })
                close()
              }}
            />
          )}
          {sheet === 'category' && (
            <CategorySheet
              categories={categories}
              on={category}
              onClose={close}
              onPick={(categoryKey) => {
                change({ categoryKey, urgentAnswer: undefined })
                close()
              }}
            />
          )}
          {sheet === 'visibility' && (
            <VisibilitySheet
              visibility={draft.visibility}
              notMyContact={draft.notMyContact}
              onVisibility={(visibility) => change({ visibility })}
              onNotMyContact={(notMyContact) => change({ notMyContact })}
              onClose={close}
            />
          )}
        </>
      }
    >
      <DraftHint full={full} />
      <View className="card pad compose">
        <MediaPicker
          photos={draft.photos.map(({ path, uploaded }) => ({
            key: path,
            src: uploaded ? mediaUrl(uploaded.thumbUrl) : path,
            state: uploaded ? 'sent' : rising.has(path) ? 'sending' : 'waiting',
          }))}
          max={maxPhotos}
          onPick={() => void addPhotos(maxPhotos - draft.photos.length)}
          onRemove={removePhoto}
        />
        <WordField
          bare
          value={draft.words}
          placeholder="出了什么事？一句话就行"
          label="出了什么事"
          onChange={(words) => change({ words })}
        />
        <View>
          <PlaceRow
            place={[draft.gateName ?? '还没选楼门', draft.householdId ? '我家' : draft.spot].filter(Boolean).join(' ')}
            from={draft.spot || draft.householdId ? undefined : from}
            onChange={() => setSheet('place')}
          />
          <CategoryRow
            name={category?.name}
            guessed={!draft.categoryKey}
            categoryKey={category?.key}
            onChange={() => setSheet('category')}
          />
        </View>
      </View>
      {category && <UrgentQuestion category={category} answer={draft.urgentAnswer} onAnswer={(urgentAnswer) => change({ urgentAnswer })} />}
      <SimilarIssues issues={similar} onOpen={(id) => void openIssue(id)} onSame={same} />
      <VisibilityRow
        visibility={draft.visibility}
        verified={verified}
        anonymous={draft.anonymous}
        onVisibility={() => setSheet('visibility')}
        onAnonymous={(anonymous) => change({ anonymous })}
      />
      {communityId && <PromiseLink communityId={communityId} />}
    </Screen>
  )
}
