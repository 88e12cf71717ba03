import type { Category } from '@shared/community-policy'
import { useQueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { goBack } from '@/components/nav-bar/nav-bar'
import { ApiError } from '@/lib/api-error'
import { draftOwner, outbox, type ReportDraft } from '@/lib/drafts'
import { say, sayError } from '@/lib/feedback'
import { sendReport } from './outbox-sender'

/** 发出去: to the issue when it arrived; kept and sent by itself when there was no network; said when it was refused. */
export function useSend(clear: () => void) {
  const client = useQueryClient()
  return async (draft: ReportDraft, category: Category) => {
    const report = { draft, categoryKey: category.key, pressedAt: new Date().toISOString() }
    try {
      const issue = await sendReport(report)
      clear()
      client.setQueryData(['issue', issue.id], issue)
      for (const key of ['feed', 'feed-summary', 'counts']) void client.invalidateQueries({ queryKey: [key] })
      await Taro.redirectTo({ url: `/packages/issue/detail/index?id=${issue.id}` })
    } catch (error) {
      if (!(error instanceof ApiError && error.offline) || !outbox.add(draftOwner(), report)) return sayError(error)
      clear()
      say('存好了，有网自动发')
      goBack()
    }
  }
}
