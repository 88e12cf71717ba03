/** What came of asking for reminders. `notHere`: this browser is nobody's WeChat. */
export type AskAnswer =
  | { kind: 'answered'; accepted: string[]; refused: string[] }
  | { kind: 'switchedOff' | 'notHere' | 'failed'; words: string }

const accepts = ['accept', 'acceptWithAlert', 'acceptWithAudio', 'acceptWithForcePush']

/** @param answer of wx.requestSubscribeMessage: a word for each template */
export function readAnswer(templateIds: readonly string[], answer: Readonly<Record<string, unknown>>): AskAnswer {
  const saying = (words: readonly string[]) => templateIds.filter((id) => words.includes(String(answer[id])))
  const accepted = saying(accepts)
  const refused = saying(['reject'])
  // Banned by WeChat, or left out beside one of the same title: nobody said no.
  if (accepted.length + refused.length === 0) return { kind: 'failed', words: '微信这会儿不让开这样的提醒，“消息”里照样有' }
  return { kind: 'answered', accepted, refused }
}

const byCode: Readonly<Record<number, string>> = {
  10002: '没连上网，等有网了再点一次',
  10003: '没连上网，等有网了再点一次',
  10005: '小程序不在眼前，请再点一次',
  20001: '社区的提醒还没办好，“消息”里照样有',
  20002: '社区的提醒没设对，“消息”里照样有',
  20003: '社区的提醒没设对，“消息”里照样有',
  20005: '微信停了社区的提醒，“消息”里照样有',
}

/** @param code errCode of wx.requestSubscribeMessage; undefined when it failed without one */
export function readFailure(code: number | undefined): AskAnswer {
  if (code === 20004) return { kind: 'switchedOff', words: '微信里关掉了“接收通知”，打开它才能提醒您' }
  return { kind: 'failed', words: (code && byCode[code]) || '没开成，请再点一次' }
}
