import type { SceneName } from './photo-scenes'

/** What people of the other gates say, and how it ended. `scene` draws the photos before and after. */
export interface Everyday {
  categoryKey: string
  words: string
  spot?: string
  scene?: SceneName
  /** Show a photo with the words too. */
  photo?: true
  took: string
  done: string
  /** Why it took longer, where it did. */
  because?: string
}

export const everyday: readonly Everyday[] = [
  {
    categoryKey: 'power.stairLight',
    words: '4 层楼道灯一闪一闪的，看着眼晕',
    spot: '楼道',
    scene: 'stairs',
    photo: true,
    took: '我带灯泡上去。',
    done: '换了新的声控灯，试了三次都亮。',
  },
  {
    categoryKey: 'lift.noise',
    words: '电梯到 5 层总是晃一下，还有响声',
    spot: '电梯',
    took: '马上约维保来看。',
    done: '导靴磨损，维保换好了，来回坐了几趟不晃了。',
    because: '配件要从厂家调，已经下单，到货当天就换，先限速运行。',
  },
  {
    categoryKey: 'clean.sweeping',
    words: '地下室好几天没人打扫，脏得下不去脚',
    spot: '地下室',
    scene: 'hallway',
    took: '通知保洁组长。',
    done: '扫过也拖过了，以后每周二、周五各一次。',
  },
  {
    categoryKey: 'parking.taken',
    words: '有车天天停在单元门正前面，推婴儿车要绕到草坪上',
    spot: '门前',
    took: '联系车主。',
    done: '车主挪走了，地上补画了禁停线。',
  },
  {
    categoryKey: 'house.gateLock',
    words: '单元门关不上，晚上谁都能进来',
    spot: '单元门',
    scene: 'lock',
    photo: true,
    took: '先用门挡应急，联系师傅。',
    done: '闭门器换好了，自动能锁。',
  },
  {
    categoryKey: 'water.leak',
    words: '5 层楼道的水管一直在滴水，地上一大滩',
    spot: '楼道',
    scene: 'pipe',
    photo: true,
    took: '先关阀门，放了提示牌。',
    done: '接口换了新的，地面擦干了。',
  },
  {
    categoryKey: 'noise.renovation',
    words: '楼上中午还在用电钻，老人没法休息',
    took: '我上楼去说。',
    done: '和装修队说好了，12 点到 14 点不动电钻，门口贴了告示。',
  },
  {
    categoryKey: 'clean.garbage',
    words: '垃圾桶满了，袋子都堆到路上了',
    spot: '楼前',
    scene: 'bins',
    photo: true,
    took: '叫车来清。',
    done: '清完了，下午那一趟提前到三点。',
  },
  {
    categoryKey: 'power.streetLight',
    words: '楼东侧那盏路灯不亮，晚上回来黑得慌',
    spot: '楼东侧',
    scene: 'lamp',
    photo: true,
    took: '记下了，今晚之前修。',
    done: '换了灯头，天黑试过，亮的。',
    because: '灯杆里的电缆断了，要开挖，已经报给维修队，这两天先装了临时灯。',
  },
  {
    categoryKey: 'pets.leash',
    words: '早上有人遛狗不牵绳，吓着孩子了',
    spot: '花园',
    took: '我认识那家，去说说。',
    done: '当面说好了，以后牵绳，花园口加了提示牌。',
  },
  {
    categoryKey: 'fire.equipment',
    words: '6 层灭火器没了，箱子是空的',
    spot: '6 层',
    scene: 'hallway',
    took: '马上去查一遍整栋楼。',
    done: '补了两具新的，整栋楼都查过。',
  },
  {
    categoryKey: 'clean.green',
    words: '窗前的树枝伸进阳台了，刮风一直打玻璃',
    spot: '楼南侧',
    scene: 'lamp',
    took: '约绿化队来看。',
    done: '修剪完了，枝条也拉走了。',
    because: '绿化队这周排满了，已经排在前面，先用绳子把枝条拉开了。',
  },
  {
    categoryKey: 'property.fee',
    words: '想问一下今年的物业费票据在哪里拿',
    took: '我问清楚回您。',
    done: '在物业前台，带上门禁卡就能拿，今天给您送到家了。',
  },
  {
    categoryKey: 'water.sewage',
    words: '一楼厕所返水，味道上来了',
    scene: 'pipe',
    took: '疏通师傅二十分钟到。',
    done: '主管道疏通了，倒了几桶水试过，不返了。',
  },
  {
    categoryKey: 'fire.hallway',
    words: '消防门后面堆了旧家具',
    spot: '消防门',
    scene: 'hallway',
    took: '挨家问一下是谁的。',
    done: '主人认了，已经搬走。',
  },
  {
    categoryKey: 'property.delivery',
    words: '快递柜有一排打不开，取不出东西',
    spot: '东门',
    took: '联系快递柜公司。',
    done: '重启好了，压着的几件都取出来了。',
  },
  {
    categoryKey: 'care.meal',
    words: '我妈腿脚不便，社区的老年餐能不能送上门',
    took: '我来给您办。',
    done: '登记好了，明天起中午 11 点半送到家。',
  },
  {
    categoryKey: 'clean.pests',
    words: '地下室有老鼠，把电动车座子都咬了',
    spot: '地下室',
    scene: 'hallway',
    took: '联系消杀公司。',
    done: '投了药、堵了洞，一周后再来查一次。',
  },
  {
    categoryKey: 'safety.guard',
    words: '西门晚上没人值守，外卖车随便进',
    spot: '西门',
    took: '今晚我去看。',
    done: '排班改了，晚 7 点到 11 点加一个人。',
  },
  {
    categoryKey: 'ebike.indoors',
    words: '有人把电瓶提上楼充电，太危险了',
    took: '我去敲门。',
    done: '已经劝下来了，帮他在车棚找了个位子。',
  },
  {
    categoryKey: 'property.fitness',
    words: '健身区的转盘松了，孩子玩着危险',
    spot: '健身区',
    scene: 'lamp',
    took: '先围起来。',
    done: '螺丝换了，晃了晃很牢。',
    because: '转轴坏了要换整套，厂家后天到，已经先围起来不让玩。',
  },
  {
    categoryKey: 'lift.stopped',
    words: '电梯停了，等了十几分钟没动静',
    spot: '电梯',
    scene: 'lift',
    photo: true,
    took: '已经叫维保，轿厢里没人。',
    done: '门机故障，换了开关，已经正常运行。',
  },
  { categoryKey: 'heating.cold', words: '家里暖气不热，只有十六度', took: '下午带测温枪来。', done: '排了气、清了过滤网，现在二十度。' },
  {
    categoryKey: 'property.praise',
    words: '感谢楼门长帮忙收快递，还给送上门',
    took: '谢谢您，我转告她。',
    done: '已经转告，楼门长说举手之劳。',
  },
]
