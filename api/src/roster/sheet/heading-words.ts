/** What a column of a roster can mean to us, with the word the desk shows for it. */
export const fieldLabel = {
  compound: '小区',
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
  compound: '小区 小区名 小区名称 现住小区 现住小区/建筑 所在小区 所属小区 楼盘 楼盘名称 苑区 自然村 区域 分区 片区 组团 期数',
  grid: '网格 所属网格 网格名称 所在网格 网格号',
  address:
    '房屋地址 居住地址 现住详细门牌 门牌地址 本户地址 家庭住址 家庭地址 住址 地址 现住址 现住地址 现居住地 现居住地址 详细地址 房屋坐落 房产地址 住房地址 居住门牌 门牌 楼门号房号 楼房号 楼室号 房屋信息',
  buildingGate: '楼栋单元 楼栋单元号 楼门 楼门牌 楼单元 楼号单元 楼门单元 楼栋门',
  building: '楼栋 楼号 栋号 楼名 幢 幢号 楼栋号 楼栋名称 楼宇 楼宇名称 楼幢 楼幢号 栋 楼 座 座号 楼座 建筑 弄号 组 村民小组 组别 排',
  gate: '单元 单元号 楼门号 门 门栋 门号 单元门 单元名称 门洞 梯',
  floor: '楼层 层号 层 所在楼层 所在层',
  room: '房号 房屋 房间号 房间 门牌号 户室号 室号 房室号 室 户室 房屋号 房屋编号 房屋名称 门牌号码 房门号 房号室 院号 院落 户门号 号 门号',
  name: '姓名 人员姓名 居民姓名 成员姓名 家庭成员 家庭成员姓名 住户 住户姓名 居住人 居住人姓名 居民 联系人 联系人姓名 名字',
  ownerName: '户主 户主姓名 业主 业主姓名 房主 房主姓名 产权人 产权人姓名 房屋所有人 业主名称 户主名 户代表 户代表姓名',
  tenantName: '租户 租户姓名 租客 租客姓名 承租人 承租人姓名 承租人员',
  phone:
    '联系电话 手机号 手机 手机号码 电话 电话号码 联系方式 移动电话 联系手机 联系号码 本人电话 本人手机 居民电话 固定电话 住户电话 联系人电话 本人联系方式 办公电话',
  ownerPhone:
    '业主电话 户主联系方式 户主电话 户主手机 户主手机号 户主联系电话 业主联系方式 业主联系电话 业主手机 业主手机号 房主电话 房主联系方式 产权人电话 户代表电话',
  tenantPhone: '租户电话 租客电话 承租人电话 租户联系方式 租客联系方式 承租人联系方式 租户手机 租户联系电话 租户手机号',
  householdNumber: '户号 户编号 户序号 户口簿号 家庭编号 户籍编号',
  relation:
    '与户主关系 与其他人员关系 户主关系 与户主的关系 与业主关系 与房主关系 与产权人关系 关系 家庭关系 与户主称谓 称谓 住户关系 是否户主 是否业主 户主标识 成员关系 家庭成员关系 本户关系 关系类型',
  personType: '人员类型 业主类型 人员角色 住户类型 居民类型 居民类别 居住性质 居住类型 身份',
  occupancy:
    '房屋状态 房屋类型 居住状态 使用状态 房屋用途 使用情况 房屋使用情况 居住情况 入住情况 入住状态 居住状况 房屋性质 是否入住 房屋现状 住房状态 使用性质',
  care: '是否重点人员 重点类别 重点人员 重点人员类别 重点关怀 关怀类别 重点人群 重点人群类别 特殊人群 特殊群体 困难类型 困难类别 关爱类型 服务对象类别 人员标签 是否独居 独居 空巢 是否低保 低保 是否残疾 残疾',
  remarks: '备注 备注说明 说明 备考 其他 其它 其他情况 标注',
  memberName: '党员 党员姓名 联户党员 联户党员姓名 责任党员 包户党员 联系党员 联系党员姓名 联户长 联户长姓名 结对党员 包联党员 中心户长',
  memberPhone:
    '党员电话 党员手机 党员联系电话 党员手机号 党员联系方式 联户党员电话 联户党员联系方式 联户党员手机 联户长电话 联户长联系方式 联系党员电话',
  linkedHouseholds:
    '联系户 联系户号 联户 联户地址 联系户地址 联户户号 联系户房号 联户房号 联户名单 所联户 所联系户 联系住户 联系群众户 包户 包联户 负责户 负责房号 责任户 联系家庭 联系居民户 联系户门牌 联户范围',
  linkedName:
    '联系户姓名 联户姓名 联系户户主 被联系户姓名 被联系人 被联系人姓名 群众姓名 联系群众姓名 联系群众 联系对象 联系户户主姓名 联户户主 所联户姓名 所联系户姓名 所联户户主 所联户户主姓名 联户户主姓名 被联户姓名 被联户户主 结对户姓名 结对户 结对群众 结对对象 帮扶对象 帮扶户 包户对象 包联户姓名 联系居民 联系居民姓名 联系家庭户主',
  linkedPhone:
    '联系户电话 联系户联系电话 被联系人电话 联系户联系方式 群众电话 联系群众电话 联系户手机 联户电话 所联户电话 被联户电话 结对户电话 居民联系电话 户主联系电话号码',
}

const ageVariants: Record<AgeField, string> = {
  idNumber:
    '身份证号 身份证号码 身份证 公民身份号码 公民身份证号码 户主身份证 户主身份证号 户主身份证号码 业主身份证号 证件号 证件号码 居民身份证号 居民身份证号码 身份号码 有效证件号码',
  birthDate: '出生日期 出生年月 生日 出生年月日 出生时间 出生',
  age: '年龄 周岁 年纪 实足年龄',
}

/**
 * Known columns of rosters that we never take: not needed, or forbidden (design §3). They are named so that a heading row made
 * mostly of them is still recognised; every heading found in no list is dropped as well.
 */
const droppedWords =
  '序号 编号 性别 民族 婚姻 婚姻状况 文化程度 学历 政治面貌 宗教信仰 职业 工作单位 单位 籍贯 户籍地址 户籍地 户口所在地 户籍 户口性质 护照 护照号 健康状况 血型 兵役状况 面积 建筑面积 居住人数 人口数 人数 户数 是否人户分离 人户分离 车牌号 车位号 登记日期 填表日期 录入时间 入住时间 人员类别 所在党支部 所属党支部 党支部 党小组 加入党组织日期 入党日期 入党时间 转为正式党员日期 转正日期 工作岗位 党籍状态 是否失联 是否流动 党龄 党内职务 职务 走访次数 最近走访 走访时间 分组编号 名称 所属区域 组织关系 是否党员 街道 社区 区县 户类型'

/** Parts of a heading that forbid a column whatever else it says: ID papers, birth, belief, police and health categories. */
export const forbiddenParts =
  /身份证|身份号码|证件|护照|通行证|出生|生日|民族|婚姻|文化程度|学历|宗教|信仰|健康|病|血型|社区矫正|矫正|刑满|刑释|吸毒|戒毒|艾滋|精神|信访|上访|涉稳|前科|犯罪|银行|账号|社保|医保/

/** Headings that only a list of party members has. */
export const partyHeadings = /党支部|党小组|入党|加入党组织|转正|转为正式|党籍|党内职务|党龄|党员|联户长|联系户|联户/

/** Marks of a row that explains how to fill the sheet. */
export const hintWords = /必填|选填|请填|请选|请按|填写|下拉|示例|例如|样例|^如[::,]?|^例[::]?|格式|说明[::]/

/** 合计, 总计 … at the end of a sheet, never a person or a dwelling. */
export const totalWords = /^(合计|总计|小计|共计|总数|累计|本页小计|本页合计|汇总|制表人|填表人|审核人|负责人|制表|填报)/

const words = (list: string): string[] => list.split(' ')

export const fieldOfHeading: ReadonlyMap<string, Field> = new Map(
  (Object.keys(variants) as Field[]).flatMap((field) => words(variants[field]).map((word) => [word, field] as const)),
)
export const ageFieldOfHeading: ReadonlyMap<string, AgeField> = new Map(
  (Object.keys(ageVariants) as AgeField[]).flatMap((field) => words(ageVariants[field]).map((word) => [word, field] as const)),
)
export const droppedHeadings: ReadonlySet<string> = new Set(words(droppedWords))
