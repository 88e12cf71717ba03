/** How a notice reads in the inbox. `{headline}` what it is about · `{place}` where · `{who}` who did it · `{to}` whom it climbed to. */
interface Words {
  title: string
  body: string
}

const issueWords: Record<string, Words> = {
  'post.handler': { title: '{place}有人说了一件事，等您接', body: '“{headline}”' },
  'urgentAlert.handler': { title: '紧急：{place}', body: '“{headline}”请马上看' },
  'raised.handler': { title: '没按时办，找到您这里了', body: '{place}“{headline}”' },
  'climbed.handler': { title: '没按时办，已经往上找了一级', body: '{place}“{headline}”' },
  'raised.author': { title: '没按时办，自动找了{to}', body: '您说的“{headline}”' },
  'reminded.handler': { title: '还等着您', body: '{place}“{headline}”' },
  'acknowledge.author': { title: '{who} 接了这件事', body: '您说的“{headline}”' },
  'acknowledge.neighbour': { title: '{who} 接了这件事', body: '您也遇到的“{headline}”' },
  'arrive.author': { title: '{who} 到了现场', body: '您说的“{headline}”' },
  'arrive.neighbour': { title: '{who} 到了现场', body: '您也遇到的“{headline}”' },
  'explain.author': { title: '{who} 说明了原因', body: '您说的“{headline}”' },
  'explain.neighbour': { title: '{who} 说明了原因', body: '您也遇到的“{headline}”' },
  'wait.author': { title: '要您补充一句', body: '“{headline}”，补充了才好接着办' },
  'reply.handler': { title: '居民补充了情况', body: '{place}“{headline}”' },
  'offerTransfer.handler': { title: '{who} 请您接着办', body: '{place}“{headline}”' },
  'acceptTransfer.author': { title: '换 {who} 来办', body: '您说的“{headline}”' },
  'acceptTransfer.handler': { title: '{who} 接过去了', body: '{place}“{headline}”' },
  'refuseTransfer.handler': { title: '{who} 办不了，退回来了', body: '{place}“{headline}”' },
  'whistle.handler': { title: '呼叫您来报到', body: '{place}“{headline}”' },
  'reportIn.author': { title: '{who} 也来办了', body: '您说的“{headline}”' },
  'reportIn.handler': { title: '{who} 来报到了', body: '{place}“{headline}”' },
  'refuseWhistle.handler': { title: '{who} 说来不了', body: '{place}“{headline}”' },
  'setUrgency.handler': { title: '{who} 改了缓急', body: '{place}“{headline}”' },
  'resolve.author': { title: '{who} 办好了，行不行您说了算', body: '您说的“{headline}”，答三个问题，半分钟' },
  'resolve.neighbour': { title: '{who} 办好了', body: '您也遇到的“{headline}”' },
  'confirm.handler': { title: '居民说解决了', body: '{place}“{headline}”' },
  'confirmFired.author': { title: '三天没有回音，先结束了', body: '“{headline}”没办好还能说“没解决”' },
  'confirmFired.handler': { title: '居民三天没有回音，先结束了', body: '{place}“{headline}”' },
  'closeExplained.author': { title: '{who} 说明了为什么办不了', body: '您说的“{headline}”' },
  'closeExplained.neighbour': { title: '{who} 说明了为什么办不了', body: '您也遇到的“{headline}”' },
  'closeNotOurs.author': { title: '转到别处办了，有回执', body: '您说的“{headline}”' },
  'closeNotOurs.neighbour': { title: '转到别处办了', body: '您也遇到的“{headline}”' },
  'withdraw.handler': { title: '居民撤回了', body: '{place}“{headline}”' },
  'merge.author': { title: '和另一件同样的事合在一起办', body: '您说的“{headline}”' },
  'merge.neighbour': { title: '和另一件同样的事合在一起办', body: '您也遇到的“{headline}”' },
  'reopen.handler': { title: '居民说没解决，重新办理', body: '{place}“{headline}”' },
  'waitFired.handler': { title: '等了三天，接着办吧', body: '{place}“{headline}”' },
  'transferFired.handler': { title: '对方没按时接，退回来了', body: '{place}“{headline}”' },
  'reportInFired.handler': { title: '呼叫的部门没按时报到', body: '{place}“{headline}”' },
  'heldBack.author': { title: '这件事没给邻居看', body: '微信说“{headline}”里有不合适的话。办的人都收到了，换个说法可以再发一次' },
  'keptBack.author': { title: '这件事没给邻居看', body: '“{headline}”：{reason}。办的人看得到，照常办；改一改可以再发' },
}

const testWords: Words = { title: '试一条提醒，收到了就好', body: '{who}发的，不用回' }

const otherWords: Record<string, Words> = {
  residencyMatched: { title: '有人登记住进 {place}', body: '手机和社区登记一致。不是您家人，7 天内点“不是”' },
  residencyRequested: { title: '{place} 有人申请，等您点头', body: '看看是不是住这里' },
  residencyVerified: { title: '核实好了：{place}', body: '现在能看楼里的事和您的联户党员' },
  residencyRefused: { title: '{place} 没能确认', body: '{reason}' },
  residencyObjected: { title: '{place} 有住户说不是自家人', body: '请社区核对一下' },
  planAwaitsPhone: { title: '应用联户方案，请在手机上再点一次', body: '{headline}' },
  householdsGained: { title: '您新联系 {count} 户', body: '{rooms}' },
  householdsGivenUp: { title: '您的 {count} 户以后由别人联系', body: '{rooms}' },
  contactChanged: { title: '您家的联户党员换成 {who} 了', body: '有事找新的联户党员，点开看怎么联系' },
  contactFound: { title: '您家有联户党员了：{who}', body: '有事可以找联户党员，点开看怎么联系' },
  handedBack: { title: '{who} 说不能再联户了', body: '{headline}' },
  handBackTakenBack: { title: '{who} 接着联户', body: '{headline}' },
  contactOnLeave: { title: '{who} 联户要请假', body: '{headline}' },
  contactHandedBack: { title: '{who} 不再联户了', body: '{headline}' },
  contactGoesOn: { title: '{who} 接着联户', body: '{headline}' },
  memberOnLeave: { title: '社区给您登记了请假，到 {until}', body: '“{reason}”。您的住户会换给别人，换好告诉您' },
  memberHasEnded: { title: '社区登记您不再联户了', body: '“{reason}”。您的住户会换给别人，换好告诉您' },
  memberIsBack: { title: '社区登记您回来了', body: '又可以联户了。给您添了住户会告诉您' },
  memberMaxAgreed: { title: '社区记下了：您最多联 {max} 户', body: '不对就跟社区说一声' },
  memberMaxEnded: { title: '您联户的数改回和大家一样了', body: '不对就跟社区说一声' },
  repairProposed: { title: '联户要调一调，等您看一看', body: '{headline}' },
  repairBySystem: { title: '联户自动调一调，不用您点', body: '{headline}' },
  noticePublished: { title: '{place}告知：{headline}', body: '{who} 贴的，看看从几时到几时' },
  noticeLifted: { title: '{place}：{headline}，已恢复', body: '给您添麻烦了' },
  noticeTakenDown: { title: '{place}的告知单撤下了', body: '“{headline}”不用再看' },
  noticeRefused: { title: '您贴的告知单撤下了', body: '微信说“{headline}”里有不合适的话，请改一改再贴' },
  commentRefused: { title: '您留的话没给邻居看', body: '微信说“{headline}”里有不合适的话。办的人看得到，换个说法可以再说' },
  commentKeptBack: { title: '您留的话没给邻居看', body: '“{headline}”：{reason}。办的人看得到，改一改可以再说' },
  reviewWaiting: { title: '有话或照片等您看一眼', body: '“{headline}”等了一阵了，您看过邻居才看得到' },
  rotaPublished: { title: '{month} 月值班表出来了，您有 {count} 个班', body: '{headline}' },
  shiftsGiven: { title: '您添了班，请看好时间', body: '{headline}' },
  shiftsTakenOff: { title: '您的班换给别人了，不用来', body: '{headline}' },
  rotaRed: { title: '值班有 {count} 处要安排', body: '{headline}' },
  rotaMonthMissing: { title: '{month} 月还没排好班', body: '{headline}' },
  swapAsked: { title: '{who}想和您换班', body: '{headline}' },
  takeOverAsked: { title: '{who}想请您代班', body: '{headline}' },
  offerAccepted: { title: '{who}答应了，班换好了', body: '{headline}' },
  offerDeclined: { title: '{who}那天不方便，请再找别人', body: '{headline}' },
  offerWithdrawn: { title: '{who}不用换了，您照常', body: '{headline}' },
  coverWanted: { title: '{who}来不了，您能顶个班吗', body: '{headline}' },
  coverFound: { title: '{who}来顶您的班，放心', body: '{headline}' },
  coverStillOpen: { title: '{who}的班还没人顶，请安排一下', body: '{headline}' },
  handoverToGive: { title: '{time} 交班给{who}，先看一遍', body: '没办完的事写几句要盯的' },
  handoverToTake: { title: '{time} 接{who}的班，来看看', body: '没办完的事和物品，一件一件点清楚再接' },
  handoverAsked: { title: '{who}对交班有疑问', body: '“{headline}”，请回一句' },
  handoverAnswered: { title: '{who}回了您的疑问', body: '“{headline}”，清楚了就接' },
  handoverTaken: { title: '{who}接班了，辛苦了', body: '{headline}' },
  handoverLate: { title: '{time} 的{post}交接班还没确认', body: '{out}交给{in}，请联系一下' },
  'testMessage.handler': testWords,
  'testMessage.resident': testWords,
  importAwaitsPhone: { title: '存名册，请在手机上再点一次', body: '{headline}' },
}

/** Words of a kind; what nobody wrote words for is told in general terms rather than not at all. */
export function wordsOf(kind: string, params: Record<string, string>): Words {
  const words = kind.startsWith('issue.') ? issueWords[kind.slice('issue.'.length)] : otherWords[kind]
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
  return words ? { title: fill(words.title), body: fill(words.body) } : { title: '有新情况', body: fill('{headline}') }
}

/** Every kind that has words, for the test that holds them against what rooms send. */
export const knownKinds: readonly string[] = [...Object.keys(issueWords).map((kind) => `issue.${kind}`), ...Object.keys(otherWords)]
