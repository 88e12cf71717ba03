import type { MeView } from '@shared/accounts'
import type { RotaSettingsView } from '@shared/rota'
import { postName } from '@shared/seats'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/button/button'
import { ErrorState } from '@/components/states/error-state'
import { Skeleton } from '@/components/states/skeleton'
import { say } from '@/lib/feedback'
import { DeskPage } from '../office/desk-page'
import type { Office } from '../office/use-office'
import { useRotaSettings } from '../rota/data/rota-data'
import { mayPlan } from '../rota/rules/may-plan'
import './desk-settings.scss'
import { OvertakenCard } from './overtaken-card'
import { PostCard } from './post-card'
import { newPost, unusedPosts } from './posts'
import { RefusalCard } from './refusal-card'
import { SettingsHead } from './settings-head'
import { useSettingsDraft } from './use-settings-draft'

interface Props {
  office: Office
  me: MeView
  /** Somebody of several communities chooses. */
  others: ReactNode
}

const title = '岗位和人员'

/** 岗位和人员 at a desk. */
export function DeskSettings(props: Props) {
  const { office, me, others } = props
  const read = useRotaSettings(office.communityId)
  if (read.data) return <Posts {...props} view={read.data} />
  return (
    <DeskPage office={office} device={me.device} on="rota" title={title}>
      {others}
      {read.error ? <ErrorState title="没取到岗位和人员" error={read.error} onRetry={() => read.refetch()} /> : <Skeleton cards={3} />}
    </DeskPage>
  )
}

function Posts({ office, me, others, view }: Props & { view: RotaSettingsView }) {
  const draft = useSettingsDraft(me.accountId, office.communityId, view)
  const [refused, setRefused] = useState<unknown>()
  const plans = mayPlan(me, office.communityId)
  const { posts } = draft
  const change: typeof draft.change = (next) => {
    setRefused(undefined)
    draft.change(next)
  }
  const save = async () => {
    try {
      await draft.save()
      setRefused(undefined)
      say('存好了，没发布的月份重新排一排就按新的')
    } catch (error) {
      setRefused(error)
    }
  }
  return (
    <DeskPage
      office={office}
      device={me.device}
      on="rota"
      title={title}
      className="rota-settings"
      head={<SettingsHead saved={view.saved} draft={draft} plans={plans} onSave={save} />}
    >
      {others}
      {draft.overtaken && <OvertakenCard who={view.changedBy} draft={draft} />}
      {refused !== undefined && !draft.overtaken && <RefusalCard error={refused} />}
      <View className="rs-posts">
        {posts.map((post) => (
          <PostCard
            key={post.post}
            post={post}
            people={view.people}
            disabled={!plans}
            onChange={(next) => change(posts.map((one) => (one.post === next.post ? next : one)))}
            onRemove={() => change(posts.filter((one) => one.post !== post.post))}
          />
        ))}
        {plans && unusedPosts(posts).length > 0 && (
          <View className="row rs-more">
            <View className="note">再加一个岗：</View>
            {unusedPosts(posts).map((post) => (
              <Button key={post} icon="plus" words={postName[post]} onTap={() => change([...posts, newPost(post)])} />
            ))}
          </View>
        )}
      </View>
    </DeskPage>
  )
}
