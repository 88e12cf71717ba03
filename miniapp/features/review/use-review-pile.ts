import type { ReviewItemView } from '@shared/review'
import { useState } from 'react'
import { useReviewCount } from '../office/use-review-count'
import { useReviewIssue, useSample, useWaiting } from './review-data'

export type Pile = 'waiting' | 'sample'

/**
 * What lies in front of the office: one of two piles, and in it the item one looks at; decided, it leaves the pile and the next is in front.
 * @param issueId one issue instead of a pile
 */
export function useReviewPile(communityId: string, issueId: string | undefined) {
  const [pile, setPile] = useState<Pile>('waiting')
  const [picked, setPicked] = useState<string>()
  const ofPile = issueId === undefined
  const waiting = useWaiting(communityId, ofPile && pile === 'waiting')
  const sample = useSample(communityId, ofPile && pile === 'sample')
  const one = useReviewIssue(communityId, issueId)
  const count = useReviewCount(communityId).data

  const reading = issueId !== undefined ? one : pile === 'waiting' ? waiting.list : sample
  const items: ReviewItemView[] =
    issueId !== undefined ? (one.data ? [one.data] : []) : pile === 'waiting' ? waiting.items : (sample.data?.items ?? [])
  const item = items.find(({ id }) => id === picked) ?? items[0]
  const at = item ? items.indexOf(item) : 0
  return {
    pile,
    setPile,
    count,
    items,
    item,
    pick: setPicked,
    /** Another one first; this one stays in its place. */
    next: items.length > 1 ? () => setPicked(items[(at + 1) % items.length]?.id) : undefined,
    looked: sample.data?.looked ?? 0,
    isPending: reading.isPending,
    error: reading.isError && items.length === 0 ? reading.error : undefined,
    refetch: () => reading.refetch(),
    more: ofPile && pile === 'waiting' && waiting.list.hasNextPage ? () => waiting.list.fetchNextPage() : undefined,
  }
}
