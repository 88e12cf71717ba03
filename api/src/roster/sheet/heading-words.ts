/** What a column of a roster can mean to us, with the word the desk shows for it. */
export const fieldLabel = {
  compound: '小区',
  lane: '弄',
  grid: '网格',
  address: '地址',
  buildingGate: '楼栋和单元',
  building: '楼栋',
  gate: '单元',
  floor: '楼层',
  room: '房号',
  name: '姓名',
  ownerName: '户主或业主姓名',
  tenantName: '租户姓名',
  phone: '手机',
  ownerPhone: '户主或业主手机',
  tenantPhone: '租户手机',
  householdNumber: '户号',
  relation: '关系',
  personType: '人员类型',
  occupancy: '住没住',
  care: '重点关怀',
  remarks: '备注',
  memberName: '党员姓名',
  memberPhone: '党员手机',
  memberAddress: '党员住址',
  linkedHouseholds: '联系的户',
  linkedName: '联系户姓名',
  linkedPhone: '联系户手机',
} as const
export type Field = keyof typeof fieldLabel

/** Columns read in memory to recognise children under 14, then dropped like all forbidden ones. */
export type AgeField = 'idNumber' | 'birthDate' | 'age'

/**
 * Headings as offices write them → field, from office-formats §1 and §2. Compared after `headingKey`: no blanks, colons, stars,
 * brackets. A new variant is one more word here.
 */
const variants: Record<Field, string> = {
  compound:
    '小区 小区名 小区名称 现住小区 现住小区/建筑 所在小区 所属小区 居住小区 居民小区 楼盘 楼盘名称 所属楼盘 项目名称 苑区 自然村 自然村名 区域 分区 片区 组团 期数 分期 楼院 院落名称 小区/院落',
  lane: '弄 弄号 里弄 路弄 路弄号',
  grid: '网格 所属网格 网格名称 所在网格 网格号 网格编号 网格名 微网格 微网格名称 所属微网格',
  address:
    '房屋地址 居住地址 现住详细门牌 门牌地址 本户地址 家庭住址 家庭地址 家庭现住址 家庭详细住址 家庭详细地址 住址 详细住址 地址 现住址 现住地 现住地址 现居住地 现居住址 现居住地址 居住地 实际住址 实际居住地 实际居住地址 常住地址 本人住址 详细地址 房屋坐落 房屋座落 房产坐落 坐落 座落 坐落地址 房产地址 房屋详细地址 房屋门牌地址 物业地址 小区地址 住房地址 联系地址 居住门牌 居住详址 居住地门牌 小区门牌 小区及门牌 小区房号 小区住址 居住房屋地址 通讯地址 住所 门牌详址 楼门号房号 楼房号 楼室号 楼栋房号 楼栋单元房号 楼栋单元室 楼单元室 楼单元号 楼单元房 楼号单元房号 楼号单元室 楼号单元号房号 楼号单元门牌号 楼栋单元门牌号 房屋信息 房源 房源信息 党员住址 党员地址 党员家庭住址 业主地址 业主住址 住户地址 住户住址',
  buildingGate: '楼栋单元 楼栋单元号 楼门 楼门牌 楼单元 楼号单元 楼号单元号 楼门单元 楼栋门',
  building:
    '楼栋 楼号 栋号 楼名 楼名称 幢 幢号 楼栋号 楼栋名称 楼栋编号 楼栋信息 楼宇 楼宇名称 楼宇号 楼幢 楼幢号 楼幢名称 栋 楼 号楼 大楼 楼房 座 座号 楼座 楼座号 座栋 栋座 胡同 胡同名称 街巷 街巷名称 街路巷 街路巷名称 建筑 建筑物 建筑名称 所在楼栋 所在楼号 所属楼栋 所属楼号 居住楼栋 居住楼号 房屋栋号 楼牌号 组 村民小组 组别 所在组 村组 小组 排',
  gate: '单元 单元号 楼门号 门 门栋 门栋号 门号 单元门 单元门号 单元名称 所在单元 所属单元 门洞 门道 楼道 楼道号 梯',
  floor: '楼层 层号 层 所在楼层 所在层 楼层号',
  room: '房号 房屋 房间号 房间 房间编号 房间名称 门牌 门牌号 户室号 室号 房室号 室 户室 房 户 房屋号 房屋号码 房屋编号 房屋名称 房屋门牌 房屋门牌号 房屋室号 门牌号码 房门号 房号室 住房号 住房门牌号 居室号 居住房号 单元房号 单元室号 院号 院落 户门号 户门牌 门户号 号 铺号 商铺号',
  name: '居住人 居住人员 常住人 实际居住人 现住人 家庭成员 家庭主要成员 主要联系人 家庭联系人 人员 客户 使用人 实际使用人 同住人 同住人员 共同居住人 名字',
  ownerName: '房屋所有人 业主名称 业主名 户主名 居民户主 共有人 购房人 买受人 权利人',
  tenantName: '承租人员',
  phone: '固定电话 固话 座机 座机号 座机号码 座机电话 宅电 住宅电话 办公电话 移动号码 手机/电话 电话/手机',
  ownerPhone: '',
  tenantPhone: '',
  householdNumber: '户号 户编号 户序号 户口簿号 家庭编号 家庭户号 户籍编号 住户编号',
  relation:
    '与户主关系 与其他人员关系 户主关系 与户主的关系 与业主关系 与业主的关系 与房主关系 与房主的关系 与产权人关系 与承租人关系 与本人关系 与户主 关系 家庭关系 关系称谓 与户主称谓 称谓 住户关系 是否户主 是否业主 户主标识 成员关系 成员与户主关系 家庭成员关系 户内关系 本户关系 关系类型',
  personType:
    '人员类型 人员属性 人口类型 人口性质 业主类型 人员角色 住户类型 住户性质 居民类型 居民类别 居民性质 居住性质 居住类型 居住类别 身份 身份类型 身份类别 人员身份 成员类型',
  occupancy:
    '房屋状态 房屋类型 房屋类别 居住状态 居住现状 使用状态 使用现状 房屋用途 房屋使用状态 房屋使用性质 使用情况 房屋使用情况 居住情况 房屋居住情况 租住情况 入住情况 入住状态 入住性质 居住状况 房屋性质 是否入住 是否居住 房屋现状 房态 现状 住房状态 住房情况 住房性质 使用性质 用途 自住/出租 自住/出租/空置 自住或出租',
  care: '是否重点人员 重点类别 重点人员 重点人员类别 重点关怀 关怀类别 重点人群 重点人群类别 重点人群类型 特殊人群 特殊人群类型 特殊群体 特殊情况 特殊家庭 困难类型 困难类别 困难情况 困难群体 关爱类型 关爱对象 关爱人群 服务对象类别 人群类别 人群标签 人员标签 标签 是否独居 独居 独居老人 空巢 空巢老人 是否空巢 是否低保 是否低保户 低保 低保户 是否残疾 是否残疾人 残疾 残疾人 是否失能 失能 是否失独 是否特困 是否优抚 家庭情况 老年人类型',
  remarks: '备注 备注1 备注2 备注栏 备注信息 备注说明 说明 情况说明 备考 其他 其它 其他情况 其他说明 标注',
  memberName: '党员 责任党员 包户党员 联系党员 结对党员 包联党员 联户党员 联户长 中心户长',
  memberPhone: '',
  memberAddress: '',
  linkedHouseholds:
    '联系户 联系户号 联户 联户情况 联户家庭 联户地址 联系户地址 联系户住址 联系户家庭住址 联系户情况 联系户名单 联户户号 联系户房号 联户房号 联户名单 所联户 所联系户 联系住户 联系群众户 联系群众地址 联系群众住址 联系群众家庭住址 群众地址 群众住址 包户 包户名单 包联户 包联住户 包联户地址 所包户 所包户号 负责户 负责房号 责任户 服务户 服务房号 服务家庭 服务住户 联系家庭 联系居民户 联系居民地址 联系居民住址 联系户门牌 联户范围 结对户地址 结对户住址 结对家庭 党员联户 党员联系户 党员联系户地址',
  linkedName:
    '被联系人 联系群众 联系对象 联户对象 结对户 结对群众 结对居民 结对对象 帮扶对象 帮扶户 包户对象 服务对象 服务居民 联系居民 群众 被结对户 所联系群众 包联户主',
  linkedPhone: '户主联系电话号码',
}

/** Who a heading is about: 业主 + 姓名 is a name, 业主 + 联系电话 a phone. */
const owners = '户主 户主本人 业主 房主 房东 产权人 所有权人 房屋所有权人 户代表'
const tenants = '租户 租客 承租人 承租方'
const members = '党员 联户党员 责任党员 包户党员 包联党员 联系党员 结对党员 联户长 中心户长'
const residents = '住户 居民 人员 成员 家庭成员 居住人 居住人员 实际居住人 现住人 联系人 客户 使用人 同住人'
const linked =
  '联系户 联系户户主 联户 联户户主 所联户 所联户户主 所联系户 被联户 被联户户主 被联系户 被联系人 被联系户户主 联系群众 联系群众户主 联系家庭户主 联系居民 联系对象 群众 群众户主 包联户 包联户户主 结对户 结对户户主 结对居民 帮扶对象'
const nameWords = '姓名 名字'
const phoneWords = '电话 电话号码 手机 手机号 手机号码 移动电话 联系电话 联系手机 联系方式 联系号码'

/** Fields whose headings are put together: whose, and what. */
const composed: readonly (readonly [Field, readonly string[], string])[] = [
  ['name', ['', ...residents.split(' ')], nameWords],
  ['name', residents.split(' ').slice(0, 2), '名'],
  ['phone', ['', '本人', '个人', '家庭', '常用', '备用', '其他', '其它', ...residents.split(' ')], phoneWords],
  ['ownerName', owners.split(' '), nameWords],
  ['ownerPhone', owners.split(' '), phoneWords],
  ['tenantName', tenants.split(' '), nameWords],
  ['tenantPhone', tenants.split(' '), phoneWords],
  ['memberName', members.split(' '), nameWords],
  ['memberPhone', members.split(' '), phoneWords],
  ['linkedName', linked.split(' '), nameWords],
  ['linkedPhone', linked.split(' '), phoneWords],
]

const ageVariants: Record<AgeField, string> = {
  idNumber:
    '身份证号 身份证号码 身份证 公民身份号码 公民身份证号码 户主身份证 户主身份证号 户主身份证号码 业主身份证号 证件号 证件号码 居民身份证号 居民身份证号码 身份号码 有效证件号码',
  birthDate: '出生日期 出生年月 生日 出生年月日 出生时间 出生',
  age: '年龄 周岁 年纪 实足年龄 实际年龄',
}

/**
 * Known columns of rosters that we never take: not needed, or forbidden (design §3). They are named so that a heading row made
 * mostly of them is still recognised; every heading found in no list is dropped as well.
 */
const droppedWords =
  '序号 编号 性别 民族 婚姻 婚姻状况 文化程度 学历 政治面貌 宗教信仰 职业 工作单位 单位 籍贯 户籍地址 户籍地 户口所在地 户籍 户口性质 护照 护照号 健康状况 血型 兵役状况 面积 建筑面积 居住人数 人口数 人数 户数 是否人户分离 人户分离 户籍类型 网格员 网格长 网格员姓名 网格员电话 网格员联系方式 楼长 楼门长 单元长 紧急联系人 紧急联系人电话 紧急联系电话 家庭人口 层数 楼层数 车牌号 车位号 登记日期 填表日期 录入时间 入住时间 人员类别 所在党支部 所属党支部 党支部 支部 所在支部 所属支部 党支部名称 支部名称 党组织 所在党组织 所属党组织 党组织名称 所在党总支 党小组 加入党组织日期 入党日期 入党时间 转为正式党员日期 转正日期 工作岗位 党籍状态 是否失联 是否流动 党龄 党内职务 党员类型 职务 走访次数 最近走访 走访时间 分组编号 名称 所属区域 组织关系 是否党员 入党年月 入党 组织名称 党员所在支部 楼组长 楼栋长 道路 路名 街道 乡镇 社区 居委会 所属街道 所属社区 社区名称 区县 户类型'

/** Parts of a heading that forbid a column whatever else it says: ID papers, birth, belief, police and health categories. */
export const forbiddenParts =
  /身份证|身份号码|证件|护照|通行证|出生|生日|民族|婚姻|文化程度|学历|宗教|信仰|健康|病|血型|社区矫正|矫正|刑满|刑释|吸毒|戒毒|艾滋|精神|信访|上访|涉稳|前科|犯罪|银行|账号|社保|医保/

/** Headings that only a list of party members has. */
export const partyHeadings =
  /党支部|党小组|入党|加入党组织|转正|转为正式|党籍|党内职务|党龄|党员(编号|类型|类别|身份|状态)|联户长|联系户|联户/

/** Titles of such lists, for those whose headings are only 姓名, 电话, 住址. */
export const partyTitle = /党员.{0,4}(名册|花名册|名单|信息|登记|台账|通讯录|联系方式|一览|统计)/

/** Marks of a row that explains how to fill the sheet. */
export const hintWords = /必填|选填|请填|请选|请按|填写|下拉|示例|例如|样例|^如[::,]?|^例[::]?|格式|说明[::]/

/** 合计, 总计 … at the end of a sheet, never a person or a dwelling. */
export const totalWords = /^(合计|总计|小计|共计|总数|累计|本页小计|本页合计|汇总|制表人|填表人|审核人|负责人|制表|填报)/

const words = (list: string): string[] => list.split(' ').filter(Boolean)

const own = (Object.keys(variants) as Field[]).flatMap((field) => words(variants[field]).map((word) => [word, field] as const))
/** Alone 户主, 租客 … head a column of names. */
const alone = [
  ...words(owners).map((who) => [who, 'ownerName'] as const),
  ...words(tenants).map((who) => [who, 'tenantName'] as const),
  ...words('住户 居民 联系人').map((who) => [who, 'name'] as const),
  ...words(linked).map((who) => [who, 'linkedName'] as const),
]
const together = composed.flatMap(([field, whose, what]) =>
  whose.flatMap((who) => words(what).map((word) => [`${who}${word}`, field] as const)),
)

/** Where two say different things, the word written out wins. */
const fieldOfHeading: ReadonlyMap<string, Field> = new Map<string, Field>([...together, ...alone, ...own])
/** Columns that offices number: 电话1, 联系户三, 家庭成员2. */
const numbered: ReadonlySet<Field> = new Set(['name', 'ownerName', 'phone', 'ownerPhone', 'tenantPhone', 'linkedHouseholds', 'linkedName'])

/** What a heading means: as a word of the table, numbered, or several words in one (房号/门牌号, 楼栋/单元/房号). */
export function fieldOf(heading: string): Field | undefined {
  const exact = fieldOfHeading.get(heading)
  if (exact) return exact
  const stem = fieldOfHeading.get(heading.replace(/[1-9一二三四五六七八九]$/, ''))
  if (stem && numbered.has(stem)) return stem
  const parts = heading.split(/[/或]/).map((part) => fieldOfHeading.get(part))
  const fields = new Set(parts)
  const [only] = fields
  if (parts.length < 2) return undefined
  if (fields.size === 1) return only
  if ([...fields].every((field) => field === 'building' || field === 'gate')) return 'buildingGate'
  return [...fields].every((field) => field !== undefined && partsOfAddress.has(field)) ? 'address' : undefined
}

const partsOfAddress: ReadonlySet<Field> = new Set(['compound', 'building', 'buildingGate', 'gate', 'floor', 'room'])
export const ageFieldOfHeading: ReadonlyMap<string, AgeField> = new Map(
  (Object.keys(ageVariants) as AgeField[]).flatMap((field) => words(ageVariants[field]).map((word) => [word, field] as const)),
)
export const droppedHeadings: ReadonlySet<string> = new Set(words(droppedWords))
