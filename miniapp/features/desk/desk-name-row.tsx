import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { dayAndTime } from '@/lib/times'
import { maxDeskName } from './desk-name'

interface Props {
  name: string
  now: Date
  onRename: (name: string) => void
}

/** What the phone will call this computer, and a way to say it better. */
export function DeskNameRow({ name, now, onRename }: Props) {
  const [draft, setDraft] = useState<string>()
  const keep = () => {
    if (draft !== undefined) onRename(draft)
    setDraft(undefined)
  }
  return (
    <View className="desk-name">
      <Icon name="monitor" />
      {draft === undefined ? (
        <>
          <View className="grow">
            <View className="dn">{name}</View>
            <View className="note">{dayAndTime(now, now)}</View>
          </View>
          <Tap className="link" label="给这台电脑改名" onTap={() => setDraft(name)}>
            改名
          </Tap>
        </>
      ) : (
        <>
          <Input
            className="dn-field"
            value={draft}
            maxlength={maxDeskName}
            focus
            placeholder="比如：社区服务站 2号机"
            onInput={(event) => setDraft(event.detail.value)}
            onConfirm={keep}
          />
          <Button small words="好" onTap={keep} />
        </>
      )}
    </View>
  )
}
