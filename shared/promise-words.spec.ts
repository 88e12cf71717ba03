import { defaultPolicy } from '../config/presets/beijing-community'
import { minutesInWords, promiseWords } from './promise-words'

describe('minutesInWords', () => {
  it.each([
    [1, '1 分钟'],
    [30, '30 分钟'],
    [60, '1 小时'],
    [90, '1 小时 30 分钟'],
    [24 * 60, '24 小时'],
    [36 * 60, '36 小时'],
    [7 * 24 * 60, '7 天'],
  ])('says %i as %s', (minutes, words) => {
    expect(minutesInWords(minutes)).toBe(words)
  })
})

describe('promiseWords', () => {
  it('says how long each urgency takes, when clocks stand still, and who is asked next', () => {
    expect(promiseWords(defaultPolicy)).toEqual([
      '紧急的事：5 分钟内有人接，10 分钟内有人到场，1 小时内办好。',
      '当天的事：30 分钟内有人接，24 小时内办好。',
      '一周的事：1 小时内有人接，7 天内办好。',
      '半个月的事：4 小时内有人接，15 天内办好。',
      '当天、一周、半个月的事，多久有人接只算早上 7 点到晚上 10 点。',
      '不管哪一档，当天没办好都会写明原因和哪天办。',
      '没人接会自动往上找：联户党员、楼门党小组、网格、社区值守、社区、街道。',
    ])
  })

  it('says office hours as the community has them', () => {
    const { clocks, ladder } = defaultPolicy
    const working = { ...clocks, resolve: { ...clocks.resolve, C: { minutes: 600, kind: 'working' as const } } }
    expect(promiseWords({ ladder, clocks: { ...working, officeHours: { from: 8 * 60 + 30, to: 17 * 60 } } })).toContain(
      '半个月的事，多久办好只算上班时间 8:30 到 17:00。',
    )
  })
})
