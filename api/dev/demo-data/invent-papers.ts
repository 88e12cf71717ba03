import type { DemoPerson } from './community'

/** No such region: an ID number everybody sees is invented. It is in the sheets so that one sees it dropped. */
const inventedRegion = '990000'

export const inventIdNumber = ({ birth, sex }: DemoPerson, row: number): string =>
  `${inventedRegion}${birth.year}${pad(birth.month)}${pad(birth.day)}${String((row % 499) * 2 + (sex === '男' ? 1 : 0)).padStart(3, '0')}X`

const pad = (part: number): string => String(part).padStart(2, '0')
