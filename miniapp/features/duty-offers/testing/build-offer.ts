import type { OfferedShiftView, RotaOfferView } from '@shared/rota-offers'

export const communityId = '7'.padStart(24, '0')

/** 白班 of that day of December 2099. */
export const buildOfferedShift = (date: number, change: Partial<OfferedShiftView> = {}): OfferedShiftView => {
  const day = `2099-12-${String(date).padStart(2, '0')}`
  return {
    id: `${day}/communityStaff/白班/0`,
    day,
    post: 'communityStaff',
    postName: '社区值守',
    name: '白班',
    from: `${day}T08:00:00+08:00`,
    to: `${day}T20:00:00+08:00`,
    ...change,
  }
}

/** 孙志强 offers 8 December for my 10 December. */
export const buildOffer = (change: Partial<RotaOfferView> = {}): RotaOfferView => ({
  id: '8'.padStart(24, '0'),
  communityId,
  month: '2099-12',
  kind: 'swap',
  part: 'asked',
  by: { personId: '1'.padStart(24, '0'), name: '孙志强' },
  to: { personId: '2'.padStart(24, '0'), name: '何静' },
  shift: buildOfferedShift(8),
  forShift: buildOfferedShift(10),
  urgent: false,
  ...change,
})
