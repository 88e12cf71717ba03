import { Button } from '@/components/button/button'
import { EmptyState } from '@/components/states/empty-state'

/** A browser nobody is signed in to; in WeChat signing in needs no tap. */
export const SignedOut = () => (
  <EmptyState title="还没登录" words="手机上请从微信打开。在试用版里，先选一个人再进来。">
    <Button words="去选一个人" onTap={() => window.location.assign('/demo')} />
  </EmptyState>
)
