import { Icon } from '@/components/icon/icon'
import { Tap } from '@/components/tap/tap'
import { openPromise } from '@/lib/navigation'

/** From an issue, or from saying one, to how long things take here. */
export const PromiseLink = ({ communityId }: { communityId: string }) => (
  <Tap className="link" role="link" onTap={() => void openPromise(communityId)}>
    说了以后，多久有人管
    <Icon name="chev-r" />
  </Tap>
)
