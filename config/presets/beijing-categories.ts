import type { Category, Urgency } from '@shared/community-policy'

/** A leaf: key within its group, name, urgency, words that suggest it (separated by spaces), and what differs from an ordinary one. */
type Leaf = [key: string, name: string, urgency: Urgency, keywords: string, differs?: Differs]
interface Differs {
  /** Asked before posting; a yes makes it urgent. Everything of urgency U asks one. */
  ask?: Category['question']
  /** Things, not people: photos need no staff release. Default: as the group. */
  facility?: boolean
  /** Done means a photo of it. Default: as `facility`. */
  afterPhoto?: boolean
}

const ask = (words: string, yes = '有', no = '没有'): Differs => ({ ask: { words, yes, no } })

const things = (key: string, group: string, ...leaves: Leaf[]): Category[] => leaves.map((leaf) => category(key, group, leaf, true))

const people = (key: string, group: string, ...leaves: Leaf[]): Category[] => leaves.map((leaf) => category(key, group, leaf, false))

function category(groupKey: string, group: string, [key, name, urgency, keywords, differs = {}]: Leaf, things: boolean): Category {
  const facility = differs.facility ?? things
  return {
    key: `${groupKey}.${key}`,
    group,
    name,
    urgency,
    keywords: keywords.split(' '),
    ...(differs.ask && { question: differs.ask }),
    facility,
    afterPhoto: differs.afterPhoto ?? facility,
  }
}

const noPhoto: Differs = { afterPhoto: false }
const trapped = ask('有人被困在里面吗？', '有人被困', '没人被困')
const leakingGas = ask('现在闻得到煤气味吗？', '闻得到', '闻不到')
const burning = ask('现在有火或者冒烟吗？')
const sparking = ask('有打火、冒烟或电线垂下来吗？')
const flooding = ask('水正在往外喷，或已经淹到屋里吗？', '正在喷或淹了', '没有')
const falling = ask('现在会砸到或伤到人吗？', '会', '不会')
const hurting = ask('有人受伤，或正有危险吗？')

/**
 * The default catalogue: office-formats §3. Names as Beijing's 12345 classes have them, urgencies and keywords ours.
 * Within a group the order is that of the page a resident chooses from.
 */
export const beijingCategories: Category[] = [
  ...things(
    'lift',
    '电梯',
    ['trapped', '电梯困人', 'U', '电梯 困 困住 被困 被关 关在 出不来', trapped],
    ['drop', '电梯急坠', 'U', '电梯 急坠 坠落 下坠 突然掉 往下掉', trapped],
    ['stopped', '电梯停运', 'H', '电梯 电梯坏 停运 不动 按不亮 不开门 停梯 检修', trapped],
    ['noise', '电梯异响抖动', 'N', '电梯 异响 响声 响 晃 抖 抖动', noPhoto],
  ),
  ...things(
    'water',
    '给排水',
    ['burst', '水管爆裂', 'U', '爆管 爆裂 水管爆 喷水 淹 淹了 往外喷', flooding],
    ['cut', '停水', 'H', '停水 没水 没有水 断水 水压', noPhoto],
    ['leak', '漏水', 'H', '漏水 渗水 渗 滴水 滴 水管', flooding],
    ['quality', '水质问题', 'H', '水质 水黄 发黄 黄水 水是黄 黄的 浑 浑浊 有异味的水', noPhoto],
    ['sewage', '污水返水堵塞', 'H', '污水 返水 反水 下水道 堵 堵了 马桶 地漏'],
  ),
  ...things(
    'power',
    '用电照明',
    ['leakage', '漏电打火', 'U', '漏电 打火 电线垂 电线掉 火花 触电', sparking],
    ['cut', '停电', 'H', '停电 没电 没有电 断电 跳闸 电表', noPhoto],
    ['stairLight', '楼道灯不亮', 'N', '楼道灯 声控灯 走廊灯 过道灯 楼道黑 灯不亮 灯坏'],
    ['streetLight', '路灯不亮', 'N', '路灯 院里灯 小区灯 院里黑'],
  ),
  ...things(
    'heating',
    '燃气供暖',
    ['gasLeak', '燃气泄漏', 'U', '漏气 煤气味 燃气味 天然气味 煤气 燃气泄漏', leakingGas],
    ['gasCut', '停气', 'H', '停气 没气 没燃气 打不着火', { ...leakingGas, afterPhoto: false }],
    ['burst', '暖气跑水', 'U', '暖气跑水 暖气漏 暖气爆 跑水', flooding],
    ['cold', '暖气不热', 'H', '暖气 不热 冰凉 室温 温度低 没暖气 供暖 冷', noPhoto],
  ),
  ...things(
    'fire',
    '消防',
    ['burning', '起火冒烟', 'U', '起火 着火 冒烟 火灾 烧起来 烧着了 火苗', burning],
    ['laneBlocked', '堵消防通道', 'U', '消防通道 消防车道 堵通道 安全出口', ask('现在急救车、消防车进不来吗？', '进不来', '进得来')],
    ['hallway', '楼道堆物', 'H', '楼道堆 堆物 杂物 鞋柜 堆东西 纸箱 楼道里放', { facility: false, afterPhoto: true }],
    ['equipment', '消防设施损坏', 'H', '灭火器 消火栓 消防栓 烟感 喷淋 消防设施'],
  ),
  ...things(
    'ebike',
    '电动车',
    ['wire', '飞线充电', 'H', '飞线 拉线 拉电线 接线板 窗户拉', { facility: false, afterPhoto: true }],
    ['indoors', '电动车进楼', 'H', '电动车进楼 进楼 电池上楼 推上楼 楼道充电 进电梯 电瓶', { facility: false, afterPhoto: false }],
    ['charger', '充电桩问题', 'N', '充电桩 充不上 充电柜 扫码充电'],
    ['abandoned', '僵尸车', 'N', '僵尸车 僵尸自行车 废旧车 没人要的车 旧自行车 共享单车'],
  ),
  ...things(
    'house',
    '房屋公共设施',
    ['facade', '外墙脱落', 'U', '外墙 墙皮 瓷砖 脱落 掉砖 掉下来', falling],
    ['manhole', '井盖缺失', 'U', '井盖 窨井 井口 没盖', falling],
    ['roof', '屋面渗漏', 'H', '屋顶漏 房顶漏 顶楼漏 屋面 防水 漏雨'],
    ['gateLock', '门禁故障', 'N', '门禁 单元门 对讲 刷卡 打不开门 关不上 门锁'],
    ['crack', '房屋开裂沉降', 'C', '开裂 裂缝 裂了 沉降 下沉 塌'],
    ['addLift', '加装电梯', 'C', '加装电梯 装电梯 加装', noPhoto],
  ),
  ...people(
    'parking',
    '停车',
    ['blocking', '挡车挪车', 'H', '挪车 挡车 挡住 堵车 堵住我 出不去'],
    ['taken', '占用车位', 'N', '占车位 占位 占了我 车位被占 乱停 停车 停在'],
    ['fee', '停车收费', 'N', '停车费 停车收费 收停车 车位费'],
    ['lock', '私装地锁', 'N', '地锁 地桩 私装', { facility: true }],
    ['shortage', '车位不足', 'C', '车位不足 没车位 车位少 车位不够 停不下'],
  ),
  ...things(
    'clean',
    '环境卫生',
    ['garbage', '垃圾满溢', 'N', '垃圾 垃圾桶 满了 满溢 垃圾没'],
    ['debris', '装修垃圾', 'N', '装修垃圾 建筑垃圾 渣土 大件 旧家具'],
    ['sweeping', '保洁不到位', 'N', '保洁 打扫 不扫 没人扫 卫生 脏 脏了'],
    ['green', '绿化养护', 'N', '绿化 草坪 浇水 剪枝 树枝 修剪 树挡'],
    ['tree', '树木折断倾倒', 'H', '树断 树倒 断枝 树枝断 树要倒 大树', falling],
    ['pests', '虫鼠害', 'N', '老鼠 蟑螂 蚊子 虫子 白蚁 马蜂 虫'],
  ),
  ...people(
    'noise',
    '噪声异味',
    ['night', '夜间扰民', 'H', '扰民 吵 半夜 夜里 深夜 睡不着 唱歌 音响'],
    ['renovation', '装修噪声', 'N', '装修 电钻 施工 敲墙 砸墙 打孔'],
    ['dance', '广场舞噪声', 'N', '广场舞 跳舞 大喇叭'],
    ['fumes', '油烟异味', 'N', '油烟 异味 臭味 臭 烟味 味道大'],
  ),
  ...people(
    'pets',
    '宠物',
    ['bite', '犬只伤人', 'U', '狗咬 咬人 咬了 被咬 咬 扑人', hurting],
    ['stray', '流浪犬猫', 'H', '流浪 流浪狗 野狗 野猫 没主的狗'],
    ['leash', '不拴绳和粪便', 'N', '拴绳 牵绳 遛狗 狗屎 狗粪 粪便 狗叫 狗'],
  ),
  ...people(
    'order',
    '公共秩序',
    ['illegalBuild', '违建', 'N', '违建 加盖 私搭 乱建 搭棚', { afterPhoto: true }],
    ['groupRental', '群租', 'N', '群租 隔断 打隔断 住了好多人 短租'],
    ['greenTaken', '占用绿地', 'N', '占绿 毁绿 种菜 圈地 占绿地', { afterPhoto: true }],
    ['streetTrade', '占道经营', 'N', '占道 摆摊 占道经营 小贩 叫卖', { afterPhoto: true }],
    ['throwing', '高空抛物', 'H', '高空抛物 抛物 楼上扔 扔下来 往下扔', hurting],
  ),
  ...people(
    'safety',
    '治安邻里',
    [
      'crime',
      '打架盗窃',
      'U',
      '打架 打人 110 小偷 偷 被偷 盗窃 偷东西 砸门',
      ask('人现在还在、还有危险吗？(请同时打 110)', '还有危险', '已经没有了'),
    ],
    ['neighbours', '邻里纠纷', 'N', '邻居 纠纷 吵架 楼上楼下 闹矛盾 不讲理'],
    ['guard', '门岗和监控', 'N', '门岗 保安 监控 摄像头 陌生人 门卫'],
  ),
  ...people(
    'care',
    '关怀',
    [
      'missing',
      '老人失联摔倒',
      'U',
      '没动静 走失 摔倒 摔了 晕倒 失联 敲门没人 不接电话 走丢',
      ask('人现在联系不上，或起不来吗？', '是', '不是'),
    ],
    ['doctor', '就医协助', 'H', '就医 看病 去医院 拿药 轮椅 救护车 不舒服', hurting],
    ['meal', '助餐', 'N', '助餐 送饭 老年餐 吃饭 食堂'],
    ['allowance', '低保残疾帮扶', 'N', '低保 残疾 补贴 困难 补助 残疾证'],
  ),
  ...people(
    'property',
    '物业公共',
    ['fee', '物业收费', 'N', '物业费 收费 乱收费 取暖费'],
    ['attitude', '服务态度', 'N', '态度 态度差 没人管 不理人 推诿 物业不'],
    ['fund', '维修资金', 'C', '维修资金 维修基金 公共收益 大修'],
    ['committee', '业委会', 'C', '业委会 业主大会 物管会 换物业'],
    ['fitness', '健身器材损坏', 'N', '健身器材 健身 器材 滑梯 长椅 秋千', { facility: true }],
    ['delivery', '宽带快递', 'N', '宽带 网络 快递 快递柜 网断 信号'],
    ['question', '咨询', 'N', '咨询 请问 怎么办理 怎么办 问一下 在哪里 几点'],
    ['praise', '建议表扬', 'N', '建议 表扬 感谢 谢谢 点赞 希望能'],
    ['other', '其他', 'N', '其他'],
  ),
]
