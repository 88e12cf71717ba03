import type { ContactView, DutyView } from '@shared/accounts'
import { Text, View } from '@tarojs/components'
import { dayAndTime } from '@/lib/times'
import { useNow } from '@/lib/use-now'
import { Avatar } from '../avatar/avatar'
import { CallButton } from '../call-button/call-button'
import { Icon } from '../icon/icon'
import './contact-card.scss'

interface Props {
  contact?: ContactView
  duty?: DutyView
}

/** Who is mine, and who is on now. Without the member's consent, or without a member, the button calls the desk and says so. */
export const ContactCard = ({ contact, duty }: Props) => (
  <View className="card contact-card">
    {contact && <Contact contact={contact} />}
    {duty && <DutyBar duty={duty} />}
  </View>
)

function Contact({ contact: { name, line, phone, deskPhone } }: { contact: ContactView }) {
  const number = phone ?? deskPhone
  return (
    <View className="who">
      {name ? (
        <Avatar name={name} size="l" mine />
      ) : (
        <View className="nobody">
          <Icon name="user" />
        </View>
      )}
      <View className="grow">
        <View className="label">您的联户党员</View>
        {name && <View className="name">{name}</View>}
        <View className={name ? 'meta' : 'm'}>{line}</View>
        {!phone && <View className="meta">{name ? '电话打到社区值守，由他们转告' : '有事先打给社区值守'}</View>}
      </View>
      {number && <CallButton name={phone && name ? name : '社区值守'} phone={number} />}
    </View>
  )
}

/** Who is on duty now and until when; the desk's number when nobody is known to be. */
function DutyBar({ duty }: { duty: DutyView }) {
  const now = useNow()
  const who = [duty.post, duty.name].filter(Boolean).join(' ')
  return (
    <View className="duty-bar">
      <View className="ic">
        <Icon name="sun" />
      </View>
      <View className="grow">
        <View className="t1">
          {who ? '现在值班：' : '值班电话，白天黑夜都有人'}
          {who && <Text className="nb">{who}</Text>}
        </View>
        <View className="t2">{[duty.until && `到${dayAndTime(duty.until, now)}`, duty.deskPhone].filter(Boolean).join('，')}</View>
      </View>
      <CallButton name={duty.name ?? '值班电话'} phone={duty.deskPhone} plain small />
    </View>
  )
}
