import { daysAgo, minutesAfter, type Story, type StoryStep } from './story'

const pair = (scene: 'lift' | 'stairs') => [{ scene }, { scene, turn: 1 }]

/** What 李秀珍 reads in her building group, and what waits for her, her contact member and her steward. */
export function buildingThree(now: Date): Story[] {
  const ago = (minutes: number): Date => minutesAfter(now, -minutes)
  return [
    lift(ago(38)),
    stairLight(ago(66)),
    {
      key: 'kitchen',
      at: ago(9),
      home: '3-2-302',
      categoryKey: 'water.leak',
      words: '厨房水管接口滴水，一晚上接了半盆，我拧不动',
      photos: [{ scene: 'pipe' }],
      steps: [],
    },
    ebike(now),
    roof(now),
    gateLock(now),
    bins(ago(150)),
    cartons(now),
    charger(now),
  ]
}

function lift(at: Date): Story {
  return {
    key: 'lift',
    at,
    home: '3-2-301',
    spot: '电梯',
    categoryKey: 'lift.stopped',
    urgent: true,
    words: '电梯停在 7 层，按了没反应，门也打不开',
    photos: pair('lift'),
    steps: [
      { at: minutesAfter(at, 2), by: 'contact', does: { event: 'acknowledge', words: '我就在楼里，马上过去看。先别扒门。' } },
      { at: minutesAfter(at, 7), meToos: 6 },
      { at: minutesAfter(at, 9), by: 'property', does: { event: 'arrive', words: '人到了，轿厢里没人。维保师傅在路上，先走楼梯。' } },
      { at: minutesAfter(at, 21), by: 'property', comments: '维保刘师傅到了，是门机开关坏了，正在换。' },
    ],
  }
}

function stairLight(at: Date): Story {
  return {
    key: 'stairLight',
    at,
    home: '3-2-302',
    spot: '楼道',
    categoryKey: 'power.stairLight',
    words: '3 层、5 层声控灯都不亮，老人晚上下楼看不清',
    photos: [...pair('stairs'), { scene: 'stairs', turn: -1 }],
    steps: [
      { at: minutesAfter(at, 6), by: 'property', does: { event: 'acknowledge', words: '收到，先去库房拿灯泡，半小时内上楼。' } },
      { at: minutesAfter(at, 14), meToos: 3 },
      { at: minutesAfter(at, 37), by: 'property', does: { event: 'arrive', words: '5 层已经换好了，正在看 3 层。' } },
      {
        at: minutesAfter(at, 58),
        by: 'property',
        does: { event: 'explain', words: '3 层是线路老化，不是灯泡坏。电工一会儿到，楼道先放了应急灯，晚上下楼请扶好。' },
        promisedAt: minutesAfter(at, 120),
      },
    ],
  }
}

/** Done once, not done: opened again, and it asks one rung higher. */
function ebike(now: Date): Story {
  const at = daysAgo(now, 1, 19, 5)
  return {
    key: 'ebike',
    at,
    home: '3-2-402',
    spot: '门口',
    categoryKey: 'fire.hallway',
    anonymous: true,
    words: '电动车堵在单元门口楼道里，轮椅出不来',
    photos: [{ scene: 'doorway' }],
    steps: [
      { at: minutesAfter(at, 12), by: 'property', does: { event: 'acknowledge', words: '这就下去找车主。' } },
      { at: minutesAfter(at, 15), releases: true },
      { at: minutesAfter(at, 40), meToos: 7 },
      {
        at: minutesAfter(at, 70),
        by: 'property',
        does: { event: 'resolve', words: '车主挪走了，门口贴了提示。' },
        photos: [{ scene: 'doorway', after: true }],
      },
      { at: minutesAfter(now, -26), by: 'author', does: { event: 'reopen', contacted: true, words: '今天又停回来了，还多了一辆。' } },
      { at: minutesAfter(now, -11), meToos: 4 },
    ],
  }
}

function roof(now: Date): Story {
  const at = daysAgo(now, 2, 10, 10)
  return {
    key: 'roof',
    at,
    home: '3-2-1002',
    categoryKey: 'house.roof',
    words: '顶楼漏雨，客厅墙皮鼓了一大片',
    photos: [{ scene: 'ceiling' }, { scene: 'ceiling', turn: 1 }],
    steps: [
      { at: minutesAfter(at, 11), by: 'property', does: { event: 'acknowledge', words: '下午上楼顶看。' } },
      { at: minutesAfter(at, 30), meToos: 2 },
      {
        at: minutesAfter(at, 240),
        by: 'property',
        does: { event: 'setUrgency', urgency: 'C', words: '防水层要重做，当天办不完，按大修排期。' },
      },
      {
        at: minutesAfter(at, 245),
        by: 'property',
        does: { event: 'explain', words: '楼顶防水老化，要等天干了才能做。已经约好施工队进场，屋里先给您接了水盆、盖了塑料布。' },
        promisedAt: daysAgo(now, -2, 18),
      },
    ],
  }
}

/** Done, and waiting for her word. */
function gateLock(now: Date): Story {
  const at = daysAgo(now, 1, 9, 20)
  return {
    key: 'gateLock',
    at,
    home: '3-2-302',
    spot: '单元门',
    categoryKey: 'house.gateLock',
    words: '单元门刷卡没反应，我提着菜在门口等了十分钟',
    photos: [{ scene: 'lock' }],
    steps: [
      { at: minutesAfter(at, 4), by: 'contact', does: { event: 'acknowledge', words: '李大姐，我下来给您开门，顺便叫物业看。' } },
      { at: minutesAfter(at, 95), by: 'property', does: { event: 'arrive' } },
      {
        at: minutesAfter(at, 150),
        by: 'property',
        does: { event: 'resolve', words: '读卡器换了新的，几户的卡都试过，能刷开。' },
        photos: [{ scene: 'lock', after: true }],
      },
    ],
  }
}

function bins(at: Date): Story {
  return {
    key: 'bins',
    at,
    home: '3-1-501',
    spot: '楼下垃圾站',
    categoryKey: 'clean.garbage',
    words: '楼下垃圾桶满了两天没人收，味道很大',
    photos: [{ scene: 'bins' }],
    steps: [
      { at: minutesAfter(at, 18), by: 'contact', does: { event: 'acknowledge', words: '看到了，已经给保洁打电话。' } },
      { at: minutesAfter(at, 50), meToos: 2 },
    ],
  }
}

/** Hers, solved and praised. */
function cartons(now: Date): Story {
  const at = daysAgo(now, 12, 10, 40)
  return {
    key: 'cartons',
    at,
    home: '3-2-302',
    spot: '2 层拐角',
    categoryKey: 'fire.hallway',
    words: '2 层楼道拐角堆了好多纸箱，走路要侧着身',
    photos: [],
    steps: [
      { at: minutesAfter(at, 9), by: 'contact', does: { event: 'acknowledge', words: '我去敲门问问是谁家的。' } },
      {
        at: minutesAfter(at, 130),
        by: 'contact',
        does: { event: 'resolve', words: '202 的年轻人刚搬来，东西已经收进屋，地也扫了。' },
        photos: [{ scene: 'hallway', after: true }],
      },
      {
        at: minutesAfter(at, 180),
        by: 'author',
        does: { event: 'confirm', contacted: true, satisfaction: 'good', words: '桂兰跑上跑下，谢谢。' },
      },
    ],
  }
}

/** Could not be done, was explained, and somebody else of the community agreed that it ends there. */
function charger(now: Date): Story {
  const at = daysAgo(now, 9, 9, 30)
  const staff: StoryStep[] = [
    { at: minutesAfter(at, 25), by: 'staff', does: { event: 'acknowledge', words: '收到，社区来对接。' } },
    {
      at: minutesAfter(at, 300),
      by: 'staff',
      does: {
        event: 'explain',
        words: '和供电、消防看过现场：3号楼北侧离燃气管线太近，不能装充电桩。东门口的新充电棚下月建成，共 40 个位子。',
      },
      promisedAt: daysAgo(now, 7, 18),
    },
    {
      at: daysAgo(now, 8, 10, 15),
      by: 'secretary',
      does: { event: 'closeExplained', words: '情况属实，充电棚建成那天在群里告诉大家。' },
    },
  ]
  return {
    key: 'charger',
    at,
    home: '3-3-402',
    categoryKey: 'ebike.charger',
    notMyContact: true,
    words: '3号楼北边能不能装几个充电桩？现在充电要走到东门',
    photos: [],
    steps: staff,
  }
}
