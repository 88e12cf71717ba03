import { communityPolicy, rungKey, urgency } from '@shared/community-policy'
import { defaultPolicy } from './beijing-community'

const { categories, ladder, clocks } = defaultPolicy

/**
 * The default catalogue (office-formats §3), group by group: U at once, H 24 hours, N 7 days, C 15 days; `?` asks a question whose
 * yes makes it urgent. In brackets the words it wants to be found by.
 */
const catalogue: Record<string, string> = {
  电梯: 'U?电梯困人(困住 被关) U?电梯急坠 H?电梯停运(不动) N电梯异响抖动(晃 抖)',
  给排水: 'U?水管爆裂(喷水 淹) H停水(没水) H?漏水(渗 滴) H水质问题(水黄 浑) H污水返水堵塞(返水 堵)',
  用电照明: 'U?漏电打火(打火 电线垂) H停电(没电 跳闸) N楼道灯不亮 N路灯不亮',
  燃气供暖: 'U?燃气泄漏(煤气味) H?停气 U?暖气跑水 H暖气不热(冰凉 室温)',
  消防: 'U?起火冒烟(冒烟) U?堵消防通道 H楼道堆物(杂物 鞋柜) H消防设施损坏(灭火器)',
  电动车: 'H飞线充电(拉线) H电动车进楼(电池上楼) N充电桩问题 N僵尸车',
  房屋公共设施: 'U?外墙脱落 U?井盖缺失 H屋面渗漏 N门禁故障 C房屋开裂沉降 C加装电梯',
  停车: 'H挡车挪车 N占用车位 N停车收费 N私装地锁 C车位不足',
  环境卫生: 'N垃圾满溢 N装修垃圾 N保洁不到位 N绿化养护 H?树木折断倾倒 N虫鼠害',
  噪声异味: 'H夜间扰民(吵) N装修噪声(电钻) N广场舞噪声 N油烟异味',
  宠物: 'U?犬只伤人(咬) H流浪犬猫 N不拴绳和粪便',
  公共秩序: 'N违建(加盖 私搭) N群租(隔断) N占用绿地 N占道经营 H?高空抛物',
  治安邻里: 'U?打架盗窃(110) N邻里纠纷 N门岗和监控',
  关怀: 'U?老人失联摔倒(没动静 走失) H?就医协助 N助餐 N低保残疾帮扶',
  物业公共: 'N物业收费 N服务态度 C维修资金 C业委会 N健身器材损坏 N宽带快递 N咨询 N建议表扬 N其他',
}
const leaves = Object.entries(catalogue).flatMap(([group, line]) =>
  line.split(/ (?=[UHNC]\??\p{Script=Han})/u).map((leaf) => {
    const [, letter, asks, name, words] = /^([UHNC])(\??)([^(]+)(?:\((.*)\))?$/.exec(leaf) ?? []
    return { group, urgency: letter, asks: asks === '?', name, words: words?.split(' ') ?? [] }
  }),
)

describe('what a Beijing community starts with', () => {
  it('is a policy by the contract', () => {
    expect(communityPolicy.safeParse(defaultPolicy)).toMatchObject({ success: true })
  })

  it('has one category per key and per name', () => {
    expect(new Set(categories.map(({ key }) => key)).size).toBe(categories.length)
    expect(new Set(categories.map(({ name }) => name)).size).toBe(categories.length)
  })

  it('has the 70 leaves of the catalogue, in its order, each as urgent as it says and asking what it should', () => {
    expect(leaves).toHaveLength(70)
    const ours = categories.map(({ group, name, urgency: letter, question }) => ({
      group,
      name,
      urgency: letter,
      asks: question !== undefined,
    }))
    expect(ours).toEqual(leaves.map(({ words, ...leaf }) => leaf))
    expect(
      categories
        .map(({ urgency: letter }) => letter)
        .join('')
        .replace(/[^U]/g, ''),
    ).toHaveLength(13)
  })

  it('finds each leaf by the words of the catalogue', () => {
    for (const { name, words } of leaves) {
      const keywords = categories.find((category) => category.name === name)?.keywords ?? []
      for (const word of words) expect([name, word, keywords.some((keyword) => word.includes(keyword))]).toEqual([name, word, true])
    }
  })

  it('asks before it calls anything urgent: a resident makes an issue urgent only through a question', () => {
    for (const { key, urgency: letter, question } of categories)
      if (letter === 'U') expect([key, question?.words]).toEqual([key, expect.any(String)])
    expect(categories.find(({ key }) => key === 'lift.trapped')?.question?.words).toBe('有人被困在里面吗？')
  })

  it('keeps photos of people back until staff release them', () => {
    for (const { key, facility } of categories)
      if (/^(pets|care|safety|parking\.blocking)/.test(key)) expect([key, facility]).toEqual([key, false])
  })

  it('climbs in the order of the rungs, the district by whistle only', () => {
    expect(ladder.map(({ key }) => key)).toEqual(rungKey.options)
    expect(ladder.filter(({ whistleOnly }) => whistleOnly).map(({ key }) => key)).toEqual(['district'])
  })

  it('has the clocks of design §13', () => {
    const hours = (letter: 'U' | 'H' | 'N' | 'C') => [clocks.resolve[letter].minutes / 60, clocks.resolve[letter].kind]
    expect(urgency.options.map(hours)).toEqual([
      [1, 'always'],
      [24, 'always'],
      [7 * 24, 'always'],
      [15 * 24, 'always'],
    ])
    const acknowledge = urgency.options.map((letter) => Object.values(clocks.acknowledge[letter]))
    expect(acknowledge).toEqual([
      [5, 'always'],
      [30, 'waking'],
      [60, 'waking'],
      [240, 'waking'],
    ])
    expect(clocks).toMatchObject({ arrive: { minutes: 10, kind: 'always' }, topRepeatUrgentMinutes: 15, topRepeatDailyHour: 9 })
    expect([clocks.wait.minutes, clocks.confirm.minutes]).toEqual([72 * 60, 72 * 60])
    expect(clocks.officeHours).toEqual({ from: 9 * 60, to: 18 * 60 })
  })

  it('gives the more urgent the shorter clocks', () => {
    for (const table of [clocks.acknowledge, clocks.resolve]) {
      const lengths = urgency.options.map((letter) => table[letter].minutes)
      expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
    }
  })
})
