/** The ways to wake somebody up, in the order they are tried (design §7). The inbox always has everything and is none of them. */
export const channelNames = ['subscription', 'serviceAccount', 'sms', 'dutyRoom'] as const
export type ChannelName = (typeof channelNames)[number]

export const channelName: Record<ChannelName, string> = {
  subscription: '微信提醒',
  serviceAccount: '服务号消息',
  sms: '短信',
  dutyRoom: '值班室群',
}

/** What a message is for. One template each, because WeChat lets people choose by template. */
export const purposes = ['urgent', 'todo', 'duty', 'progress', 'household', 'notice'] as const
export type Purpose = (typeof purposes)[number]

export const purposeName: Record<Purpose, string> = {
  urgent: '紧急的事',
  todo: '等您办的事',
  duty: '值班和交接班',
  progress: '您说的事有进展',
  household: '住户和联户',
  notice: '停水停电等告知',
}

/** Why a channel cannot reach somebody, or did not take a message. */
export const unreachedWhys = [
  'notConfigured',
  'noAccount',
  'noCredit',
  'notFollowing',
  'noPhone',
  'noRoom',
  'refusedByPerson',
  'templateGone',
  'badField',
  'sensitiveWords',
  'tooMany',
  'quota',
  'unreachable',
  'config',
  'unknown',
] as const
export type UnreachedWhy = (typeof unreachedWhys)[number]

export const unreachedWords: Record<UnreachedWhy, string> = {
  notConfigured: '没有接通',
  noAccount: '还没用微信登录过',
  noCredit: '提醒次数用完了，要本人再点一次“开启提醒”',
  notFollowing: '没有关注服务号',
  noPhone: '名册里没有手机号',
  noRoom: '社区还没填值班室群',
  refusedByPerson: '本人关掉了提醒',
  templateGone: '微信那边的模板停用了，请管理员换一个',
  badField: '有一项内容微信不收',
  sensitiveWords: '内容里有微信不让发的词',
  tooMany: '发得太密，稍后再发',
  quota: '今天的条数用完了',
  unreachable: '对方没有回应',
  config: '账号或密钥不对，请管理员看一看',
  unknown: '没发出去，原因不明',
}
