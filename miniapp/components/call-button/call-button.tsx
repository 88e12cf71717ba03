import { call } from '@/lib/phone-call'
import { Icon } from '../icon/icon'
import { Tap } from '../tap/tap'
import './call-button.scss'

interface Props {
  /** Read aloud: 打电话给周桂兰. */
  name: string
  phone: string
  /** Not the one call of this screen. */
  plain?: boolean
  small?: boolean
}

/** The round call button at the right edge. */
export const CallButton = ({ name, phone, plain, small }: Props) => (
  <Tap className={`call ${plain ? 'plain' : ''} ${small ? 's' : ''}`} label={`打电话给${name}`} onTap={() => call(phone)}>
    <Icon name="phone-f" />
  </Tap>
)
