import type { RotaSettingsView } from '@shared/rota'
import { View } from '@tarojs/components'
import type { PickedShift } from '../data/use-picked-shift'
import type { RotaDraft } from '../data/use-rota-draft'
import { ChangesCard } from '../parts/changes-card'
import { FairnessCard } from '../parts/fairness-card'
import { PeopleCard } from '../parts/people-card'
import { ShiftCard } from '../parts/shift-card'
import { offTheGrid } from '../rules/changes'
import type { Grip } from './month-grid'

interface Props {
  draft: RotaDraft
  settings: RotaSettingsView
  plans: boolean
  picked: PickedShift
  nameOf: (personId: string) => string
  grip: Grip
  onShift: (shiftId: string) => void
}

/** Right of the month: the shift that was tapped, what I changed and what it breaks, who takes turns and how fairly. */
export const RotaSide = ({ draft, settings, plans, picked, nameOf, grip, onShift }: Props) => {
  const { plan } = draft.shown
  const { posts } = settings.settings
  const { shift } = picked
  return (
    <View className="rota-side" {...{ 'data-drop': offTheGrid }}>
      {shift && (
        <ShiftCard
          key={shift.id}
          draft={draft}
          shift={shift}
          post={posts.find(({ post }) => post === shift.post)}
          nameOf={nameOf}
          plans={plans}
          picked={picked}
        />
      )}
      {draft.changes.length > 0 && <ChangesCard draft={draft} nameOf={nameOf} onShift={onShift} />}
      {plan && draft.shown.shifts.length > 0 && <FairnessCard plan={plan} posts={posts} />}
      <PeopleCard settings={settings} shares={plan?.shares ?? []} grip={plans && draft.shown.shifts.length > 0 ? grip : undefined} />
    </View>
  )
}
