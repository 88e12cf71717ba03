import type { RotaSettingsView, RotaShiftView } from '@shared/rota'
import { View } from '@tarojs/components'
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
  /** The one that was tapped. */
  shift?: RotaShiftView
  swapping: boolean
  nameOf: (personId: string) => string
  grip: Grip
  onShift: (shiftId: string) => void
  onSwap: () => void
  onClose: () => void
}

/** Right of the month: what I changed and what it breaks, the shift that was tapped, who takes turns and how fairly. */
export const RotaSide = ({ draft, settings, plans, shift, swapping, nameOf, grip, onShift, onSwap, onClose }: Props) => {
  const { plan } = draft.shown
  const { posts } = settings.settings
  return (
    <View className="rota-side" {...{ 'data-drop': offTheGrid }}>
      {draft.changes.length > 0 && <ChangesCard draft={draft} nameOf={nameOf} onShift={onShift} />}
      {shift && (
        <ShiftCard
          key={shift.id}
          draft={draft}
          shift={shift}
          post={posts.find(({ post }) => post === shift.post)}
          nameOf={nameOf}
          plans={plans}
          swapping={swapping}
          onSwap={onSwap}
          onClose={onClose}
        />
      )}
      {plan && draft.shown.shifts.length > 0 && <FairnessCard plan={plan} posts={posts} />}
      <PeopleCard settings={settings} shares={plan?.shares ?? []} grip={plans && draft.shown.shifts.length > 0 ? grip : undefined} />
    </View>
  )
}
