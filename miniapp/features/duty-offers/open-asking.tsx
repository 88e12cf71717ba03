import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { MenuRow } from '@/components/menu-row/menu-row'
import { say, sayError } from '@/lib/feedback'
import { useNow } from '@/lib/use-now'
import { heading, inShort } from './offer-words'
import { useAnswerOffer, useMyOffers } from './use-offers'

/** Whom I asked about a shift and who has not answered, to be taken back. Nothing where nobody is asked. */
export function OpenAsking({ shiftId }: { shiftId: string }) {
  const now = useNow()
  const answer = useAnswerOffer()
  const asked = (useMyOffers().data?.items ?? []).filter(({ part, shift }) => part === 'mine' && shift.id === shiftId)
  if (asked.length === 0) return null
  return (
    <View className="card">
      {asked.map((offer) => (
        <MenuRow
          key={offer.id}
          icon="clock"
          title={heading(offer)}
          sub={offer.forShift && `换${inShort(offer.forShift, now)}`}
          tail={
            <Button
              words="收回"
              kind="soft"
              busyWords="正在收…"
              onTap={() =>
                answer(offer, 'withdraw').then(
                  () => say('收回了'),
                  (error) => sayError(error),
                )
              }
            />
          }
        />
      ))}
    </View>
  )
}
