import { dutyRoomKey } from '@shared/duty-room'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { WordField } from '@/components/word-field/word-field'

interface Props {
  onSave: (address: string) => Promise<void>
  /** Absent: there is nothing to go back to. */
  onClose?: () => void
}

/** Where the address of the group's robot is pasted; said at once when it is none. */
export function AddressField({ onSave, onClose }: Props) {
  const [address, setAddress] = useState('')
  const wrong = address.trim() !== '' && dutyRoomKey(address) === undefined
  return (
    <>
      <View className="note">在企业微信群里加一个“群机器人”，把它的 Webhook 地址整条复制到这儿。只有书记和管理员填，填好别人看不到。</View>
      <WordField value={address} placeholder="https://qyapi.weixin.qq.com/…" max={300} label="群机器人的地址" onChange={setAddress} />
      {wrong && <View className="note t-danger">没认出来，请整条复制，不要漏了后面</View>}
      <View className="dr-acts">
        <Button words="存" kind="soft" disabled={address.trim() === '' || wrong} busyWords="正在存…" onTap={() => onSave(address)} />
        {onClose && <Button words="不换了" onTap={onClose} />}
      </View>
    </>
  )
}
