import type { ReviewItemView } from '@shared/review'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/button/button'
import { say, sayError } from '@/lib/feedback'
import { KeepBackSheet } from './keep-back-sheet'
import { useDecide } from './review-data'
import { chosenAtFirst, showWords } from './review-words'

/** What one does with the item in front: choose its photos, show it, or say why not. */
export function useReviewing(communityId: string, item: ReviewItemView | undefined) {
  const decide = useDecide(communityId)
  const [chosenOf, setChosenOf] = useState<Record<string, string[]>>({})
  const [saysWhy, setSaysWhy] = useState(false)
  if (!item) return { chosen: [], choose: () => undefined, acts: undefined, sheet: undefined }

  const chosen = chosenOf[item.id] ?? chosenAtFirst(item)
  const choose = (photoIds: string[]) => setChosenOf({ ...chosenOf, [item.id]: photoIds })
  const show = () =>
    decide(item, { decision: 'show', photoIds: item.photos.map(({ id }) => id).filter((id) => chosen.includes(id)) })
      .then(() => say('好了，邻居看得到'))
      .catch(sayError)
  const acts: ReactNode = (
    <>
      {item.state !== 'keptBack' && <Button words="不给邻居看" className="side" onTap={() => setSaysWhy(true)} />}
      {item.state !== 'held' && <Button words={showWords(item, chosen)} kind="primary" icon="eye" busyWords="正在存…" onTap={show} />}
    </>
  )
  const sheet = saysWhy && (
    <KeepBackSheet
      onClose={() => setSaysWhy(false)}
      onKeepBack={(reason, words) =>
        decide(item, { decision: 'keepBack', reason, words, photoIds: [] })
          .then(() => say('好了，已经告诉说的人'), sayError)
          .finally(() => setSaysWhy(false))
      }
    />
  )
  return { chosen, choose, acts, sheet }
}
