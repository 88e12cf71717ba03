import type { RotaPost } from '@shared/rota'
import { newId } from '../../core/ids'
import { checkRotaSettings } from './check-rota-settings'

const [day, night] = [
  { name: '白班', from: 480, to: 1200, people: 1 as const },
  { name: '夜班', from: 1200, to: 1920, people: 1 as const },
]
const wang = newId()
const post = (over: Partial<RotaPost> = {}): RotaPost => ({
  post: 'propertyStaff',
  shifts: { workday: [day, night], restDay: [day, night], holiday: [day, night] },
  pairRestDays: false,
  roundTheClock: true,
  personIds: [wang],
  minRestHours: 12,
  maxShiftsPerWeek: 5,
  ...over,
})
const check = (...posts: RotaPost[]) => checkRotaSettings({ posts }, new Set([wang]))
const onWorkdays = (...shifts: RotaPost['shifts']['workday']) => ({ shifts: { ...post().shifts, workday: shifts } })

describe('checkRotaSettings', () => {
  it('takes posts that are covered, and no rota at all', () => {
    expect(() => check(post(), post({ post: 'leader', roundTheClock: false, ...onWorkdays(day) }))).not.toThrow()
    expect(() => check()).not.toThrow()
  })

  it.each<[string, RotaPost[], string]>([
    ['a post twice', [post(), post()], 'ROTA_POST_TWICE'],
    ['nobody to choose from', [post({ personIds: [] })], 'ROTA_POOL_EMPTY'],
    ['somebody of another community', [post({ personIds: [wang, newId()] })], 'ROTA_PERSON_UNKNOWN'],
    ['two shifts of one name', [post(onWorkdays(day, { ...night, name: '白班' }))], 'ROTA_SHIFT_TWICE'],
    ['a shift that ends before it begins', [post(onWorkdays({ ...day, to: 480 }))], 'ROTA_SHIFT_TIMES_WRONG'],
    ['a shift of more than a day', [post(onWorkdays({ ...day, to: 480 + 1441 }))], 'ROTA_SHIFT_TIMES_WRONG'],
    [
      'more places than a month holds',
      (['propertyStaff', 'communityStaff'] as const).map((at) =>
        post({ post: at, ...onWorkdays(day, { ...night, people: 3 }, { ...day, name: '二', people: 2 }) }),
      ),
      'ROTA_TOO_MANY_SHIFTS',
    ],
  ])('refuses %s', (_, posts, code) => {
    expect(() => check(...posts)).toThrow(expect.objectContaining({ code }))
  })

  it('says which minutes a pattern leaves open', () => {
    expect(() => check(post(onWorkdays({ ...day, from: 510 }, night)))).toThrow('“物业”工作日 08:00 到 08:30 没有人，请补上')
  })
})
