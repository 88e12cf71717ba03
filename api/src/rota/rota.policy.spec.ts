import type { RotaSettings } from '@shared/rota'
import { newId } from '../core/ids'
import { appointed, buildActor } from '../households/testing/build-actor'
import { patternPresets } from './planning/pattern-presets'
import { inPool, readsPlan, readsRota } from './rota.policy'

const [communityId, elsewhere, wang] = [newId(), newId(), newId()]
const settings: RotaSettings = {
  posts: [{ ...patternPresets.twelveHours('propertyStaff'), personIds: [wang], minRestHours: 12, maxShiftsPerWeek: 5 }],
}
const asWang = buildActor({ people: [{ personId: wang, communityId, kind: 'staff' }] })

describe('the rota', () => {
  it.each([
    ['the secretary', appointed('communitySecretary', communityId, communityId), true],
    ['the staff', appointed('communityStaff', communityId, communityId), true],
    ['the administrator', appointed('administrator', communityId, communityId), true],
    ['the secretary of another community', appointed('communitySecretary', elsewhere, elsewhere), false],
    ['property staff in no pool', appointed('propertyStaff', communityId, communityId), false],
    ['a resident', buildActor(), false],
  ])('is read with its plan by %s: %s', (_, actor, reads) => {
    expect([readsPlan(actor, communityId), readsRota(actor, communityId, settings)]).toEqual([reads, reads])
  })

  it('is read without its plan by those who take turns', () => {
    expect(readsPlan(asWang, communityId)).toBe(false)
    expect(readsRota(asWang, communityId, settings)).toBe(true)
    expect(inPool(asWang, settings, 'propertyStaff')).toEqual([wang])
    expect(inPool(asWang, settings, 'leader')).toEqual([])
  })
})
