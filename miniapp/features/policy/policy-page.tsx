import { Button } from '@/components/button/button'
import { EmptyState } from '@/components/states/empty-state'
import { openPromise } from '@/lib/navigation'
import { DeskOnlyPage } from '../office/desk-only-page'
import { DeskPolicy } from './desk-policy'

/** 规则: how long things take, who is asked next, what residents may say; at a desk. A phone shows what residents read. */
export const PolicyPage = () => (
  <DeskOnlyPage title="规则" noneTitle="规则归居委会管" onPhone={(office) => <OnPhone {...office} />}>
    {(desk) => <DeskPolicy {...desk} />}
  </DeskOnlyPage>
)

const OnPhone = ({ communityId }: { communityId: string }) => (
  <EmptyState title="规则在办公电脑上改" words="改之前能先试一试会找到谁。在手机上，可以看居民读到的那一页。">
    <Button words="看居民读到的" onTap={() => openPromise(communityId)} />
  </EmptyState>
)
