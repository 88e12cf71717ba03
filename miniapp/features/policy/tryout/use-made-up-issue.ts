import type { BuildingView, GateRef } from '@shared/areas'
import type { Category } from '@shared/community-policy'
import type { PolicyStoryInput } from '@shared/policy-settings'
import { useMemo, useState } from 'react'
import { useNow } from '@/lib/use-now'
import { useSettled } from '@/lib/use-settled'
import { useBuildings } from '../../report/report-data'
import { useStory } from '../data/policy-data'
import type { PolicyDraft } from '../data/use-policy-draft'
import { postedAt, type StoryMoment, usualMoments } from '../rules/story-moment'

const quietMs = 400

export interface MadeUpIssue {
  moment?: StoryMoment
  gate?: GateRef
  buildings: BuildingView[]
  categories: Category[]
  category?: Category
  /** The answer to the category's question. */
  urgent: boolean
  setMoment: (moment: StoryMoment) => void
  setGateId: (id: string) => void
  setCategoryKey: (key: string) => void
  setUrgent: (urgent: boolean) => void
}

/** An issue that nobody said, and what the draft would make of it. A draft that cannot be saved has no story. */
export function useMadeUpIssue(communityId: string, version: number, draft: PolicyDraft) {
  const now = useNow()
  const { policy } = draft
  const [chosen, setChosen] = useState<{ moment?: StoryMoment; gateId?: string; categoryKey?: string; urgent?: boolean }>({})
  const places = useBuildings(communityId)
  const buildings = places.data ?? []
  const gates = buildings.flatMap((building) => building.gates)
  const gate = gates.find(({ id }) => id === chosen.gateId) ?? gates[0]
  const { categories } = policy
  const category =
    categories.find(({ key }) => key === chosen.categoryKey) ?? categories.find(({ urgency }) => urgency === 'U') ?? categories[0]
  const [first] = useState(() => usualMoments(now)[0]?.moment)
  const moment = chosen.moment ?? first
  const urgent = chosen.urgent ?? category?.urgency === 'U'
  const told = draft.faults.length === 0
  const input = useMemo<PolicyStoryInput | undefined>(
    () =>
      told && moment && gate && category
        ? { policy, postedAt: postedAt(moment), gateId: gate.id, categoryKey: category.key, urgent: Boolean(category.question) && urgent }
        : undefined,
    [told, policy, moment, gate, category, urgent],
  )
  const story = useStory(communityId, version, useSettled(input, quietMs))
  const issue: MadeUpIssue = {
    moment,
    gate,
    buildings,
    categories,
    category,
    urgent,
    setMoment: (next) => setChosen({ ...chosen, moment: next }),
    setGateId: (gateId) => setChosen({ ...chosen, gateId }),
    setCategoryKey: (categoryKey) => setChosen({ ...chosen, categoryKey, urgent: undefined }),
    setUrgent: (next) => setChosen({ ...chosen, urgent: next }),
  }
  return { issue, story, placesError: places.error }
}
