import { defaultPolicy } from '../config/presets/beijing-community'
import { guessCategory } from './guess-category'

const guess = (words: string) => guessCategory(words, defaultPolicy.categories)?.key

describe('guessCategory', () => {
  it.each([
    ['3单元电梯又坏了,老人下不了楼', 'lift.stopped'],
    ['电梯里有人被困住了!', 'lift.trapped'],
    ['电梯一直晃,还有响声', 'lift.noise'],
    ['家里停水了,什么时候来', 'water.cut'],
    ['厨房顶上一直漏水', 'water.leak'],
    ['地漏返水,满屋子都是污水', 'water.sewage'],
    ['闻到很重的煤气味', 'heating.gasLeak'],
    ['暖气冰凉,室温才15度', 'heating.cold'],
    ['二楼楼道灯不亮,晚上太黑', 'power.stairLight'],
    ['全楼停电了', 'power.cut'],
    ['楼道里堆了好多杂物和鞋柜', 'fire.hallway'],
    ['有人从窗户拉电线给电动车充电', 'ebike.wire'],
    ['单元门的门禁刷卡没反应', 'house.gateLock'],
    ['有辆车挡住我出不去,请帮忙挪车', 'parking.blocking'],
    ['垃圾桶满了两天没人收', 'clean.garbage'],
    ['楼上半夜还在唱歌,吵得睡不着', 'noise.night'],
    ['对门装修,电钻响了一天', 'noise.renovation'],
    ['广场舞的大喇叭太响', 'noise.dance'],
    ['有条流浪狗在院里', 'pets.stray'],
    ['遛狗不拴绳', 'pets.leash'],
    ['我被狗咬了', 'pets.bite'],
    ['楼上往下扔烟头', 'order.throwing'],
    ['隔壁老人两天没动静了', 'care.missing'],
    ['健身器材的螺丝松了', 'property.fitness'],
    ['想表扬一下物业小王', 'property.praise'],
    ['请问居住证怎么办理', 'property.question'],
  ])('%s → %s', (words, key) => {
    expect(guess(words)).toBe(key)
  })

  it('guesses nothing from nothing', () => {
    expect(guess('')).toBeUndefined()
    expect(guess('今天天气真好')).toBeUndefined()
  })

  it('prefers what is not urgent when the words fit both equally', () => {
    expect(guess('电梯')).toBe('lift.stopped')
  })

  it('counts a word once however many keywords cover it', () => {
    const category = (key: string, keywords: string[]) => ({
      key,
      keywords,
      group: '',
      name: '',
      urgency: 'N' as const,
      facility: true,
      afterPhoto: false,
    })
    const categories = [category('a', ['困', '困住', '被困住']), category('b', ['电梯门口'])]
    expect(guessCategory('电梯门口被困住', categories)?.key).toBe('b')
  })
})
