/**
 * Every error a client may meet: code → HTTP status and the Chinese words a person reads.
 * The words never show a code; `{name}` is filled from the error's details.
 */
const table = {
  BAD_INPUT: [400, '有一处没填对，请看看再试'],
  BAD_ID: [400, '这个链接不完整，请从列表里重新打开'],
  TEXT_TOO_LONG: [400, '写得太长了，最多 {max} 个字'],
  SIGN_IN_REQUIRED: [401, '请先登录'],
  SESSION_EXPIRED: [401, '登录过期了，请重新登录'],
  LOGIN_CODE_INVALID: [400, '登录没成功，请再试一次'],
  LOGIN_CODE_USED: [400, '这次登录已经用过了，请再点一次'],
  PHONE_CODE_INVALID: [400, '没取到手机号，请再点一次'],
  ACCOUNT_BLOCKED: [403, '微信暂时不让这个号登录，请联系社区'],
  WECHAT_BUSY: [503, '微信那边忙，请稍等再试'],
  TOO_FREQUENT: [429, '点得太快了，请等一会儿'],
  FORBIDDEN: [403, '这件事不归您办，要办请找社区'],
  NOT_YOUR_BUILDING: [403, '这是别的楼的事，只有本楼核实过的人看得到'],
  NOT_YOUR_HOUSEHOLD: [403, '这不是您家，不能代办'],
  NOT_FOUND: [404, '没找到，可能已经撤回或改了'],
  AREA_NOT_FOUND: [404, '没找到这个楼或单元'],
  HOUSEHOLD_NOT_FOUND: [404, '没有这一户，请核对房号'],
  ENTRANCE_CODE_NOT_FOUND: [404, '这个码不是户联网的门码，请找社区核对'],
  NOTICE_NOT_FOUND: [404, '没找到这张告知单，可能已经撤下'],
  NOTICE_TIMES_WRONG: [400, '结束要在开始之后，也要在今天以后、{days} 天以内'],
  NOTICE_TEXT_REFUSED: [400, '微信说这段话不合适，请改一改再贴'],
  NOTICE_ENDED: [409, '这张告知单已经撤下，请重新贴一张'],
  OWN_PHONE_NEEDS_CONSENT: [403, '要写自己的号码，先在“我的”里同意给居民看'],
  ISSUE_NOT_FOUND: [404, '没找到这件事，可能已经撤回'],
  EVENT_NOT_ALLOWED: [409, '现在这一步做不了：{why}'],
  CHANGED_MEANWHILE: [409, '{who}刚刚已经办了这一步，请看最新情况'],
  TRY_AGAIN: [409, '几个人同时在改，请再点一次'],
  TIMELINE_FULL: [409, '这件事的记录已经很长，请打值班电话'],
  EXPLANATION_TOO_SHORT: [400, '说明至少写 {min} 个字，居民要看得懂'],
  PROMISE_IN_PAST: [400, '答应的日子要在今天或以后'],
  AFTER_PHOTO_REQUIRED: [400, '这类事办好了要拍一张照片'],
  CATEGORY_UNKNOWN: [400, '没有这个类别，请重新选'],
  URGENCY_ANSWER_REQUIRED: [400, '请先答一下：{question}'],
  PLACE_OUTSIDE_COMMUNITY: [400, '这个地方不在您的社区'],
  VISITS_NOT_YOURS: [403, '这一户不归您走访，记不了也看不了'],
  VISIT_AHEAD: [400, '还没到的日子不能记，请选今天或以前'],
  VISIT_TOO_OLD: [400, '只能补记最近 {days} 天的走访'],
  NEXT_VISIT_OUT_OF_RANGE: [400, '下次去的日子要在今天以后、一年以内'],
  HANDED_BACK_ALREADY: [409, '已经告诉社区了，正在给这几户换人'],
  HOUSEHOLDS_MOVED_ON: [409, '您的户已经换了人。还想联户，请告诉社区'],
  ALREADY_RESIDENT: [409, '您已经登记在这一户了'],
  RESIDENCY_DECIDED: [409, '{who}已经处理过这个申请'],
  OBJECTION_TOO_LATE: [409, '过了 7 天，请找社区更正'],
  REASON_REQUIRED: [400, '请选一个原因，对方会看到'],
  PHONE_NOT_VERIFIED: [403, '请先验证手机号'],
  MEDIA_NOT_A_PHOTO: [415, '这个文件不是照片，请换一张'],
  MEDIA_TOO_LARGE: [413, '照片太大了，最大 {maxMb} MB'],
  MEDIA_TOO_MANY: [400, '最多 {max} 张照片'],
  MEDIA_NOT_FOUND: [404, '照片没找到，请重新选'],
  MEDIA_LINK_EXPIRED: [403, '照片链接过期了，请刷新'],
  FILE_TYPE_UNSUPPORTED: [415, '只收 Excel(.xlsx、.xls)或 CSV 文件'],
  FILE_TOO_LARGE: [413, '文件太大了，最大 {maxMb} MB'],
  FILE_UNREADABLE: [400, '这个文件打不开，请另存为 Excel 再试'],
  FILE_PROTECTED: [400, '这个文件有密码，请去掉密码另存一份再试'],
  SHEET_WITHOUT_HEADING: [400, '没找到表头。请确认表里有“楼号、房号、姓名”这样的一行'],
  SHEET_EMPTY: [400, '表头下面没有内容'],
  SHEET_TOO_MANY_ROWS: [400, '一次最多导 {max} 行，请分开导'],
  IMPORT_NOT_READY: [409, '还在看这张表，请稍等'],
  IMPORT_RUNNING: [409, '{who}正在存另一张表，请等它存完'],
  IMPORT_FINISHED: [409, '这张表已经存过了，原表按规定已删'],
  IMPORT_NEEDS_PHONE: [403, '请在手机上再点一次“同意”，才能存'],
  LIMITS_REVERSED: [400, '最少的户数不能比最多的还多，请改一下'],
  NO_HOUSEHOLDS: [409, '名册里还没有住户，请先导入名册'],
  NO_MEMBERS: [409, '名册里还没有能联户的党员，请先导入党员名册'],
  MEMBER_NOT_FOUND: [404, '没找到这位党员，可能已经不在名册里'],
  LEAVE_IN_PAST: [400, '请假要到今天以后的一天'],
  MEMBER_TWICE: [409, '有一位党员在名册里登记了两次：{who}，请先核对'],
  PIN_OUTSIDE: [400, '这位党员不在本社区，不能选'],
  PIN_OVER_LIMIT: [409, '{who}最多 {max} 户，已经指定满了'],
  PIN_NOT_POSSIBLE: [409, '不能这样指定：{why}'],
  PLAN_STALE: [409, '名册在这之后变过，这个方案不能用了，请重新算一个'],
  PLAN_CHANGED: [409, '{who}刚刚改过这个方案，请看过再改'],
  PLAN_FINISHED: [409, '这个方案已经应用或作废，不能再改'],
  PLAN_RUNNING: [409, '{who}正在应用另一个方案，请等它做完'],
  PLAN_NEEDS_PHONE: [403, '请在手机上再点一次“同意”，才能应用'],
  DESK_CODE_EXPIRED: [410, '这个码过期了，请换一个新的'],
  DESK_CODE_USED: [409, '这个码已经用过了，请换一个新的'],
  DESK_NUMBER_WRONG: [400, '两边的数不一样，请看清屏幕上的数'],
  NO_APPOINTMENT: [403, '您还没有任职，请社区书记给您加上'],
  PHONE_TAKEN: [409, '这个手机号在本社区已登记给{who}，请核对姓名'],
  POLICY_VERSION_CONFLICT: [409, '{who}刚刚存了新的规则，请重新看过再存'],
  POLICY_NO_CATEGORIES: [400, '至少留一类，居民才能说事'],
  POLICY_CATEGORY_TWICE: [400, '“{category}”出现了两次，请去掉一个'],
  POLICY_QUESTION_UNANSWERED: [400, '“{category}”的问题没写全：问什么、两个回答各是什么'],
  POLICY_NAME_MISSING: [400, '有一处还没有名字，请补上'],
  POLICY_RUNG_TWICE: [400, '“{rung}”出现了两次，会转圈，请去掉一个'],
  POLICY_LADDER_ORDER: [400, '要从近到远找人：“{rung}”应该排在“{before}”前面'],
  POLICY_DISTRICT_BY_CLOCK: [400, '“{rung}”只能吹哨才去，请改回“要人点”'],
  POLICY_LADDER_BY_HAND: [400, '每一级都要人点，没人接的事就一直没人管，请至少改一级为“自动”'],
  POLICY_LADDER_ENDLESS: [400, '没人接时找不到头：社区或街道至少有一级要“自动”'],
  POLICY_URGENT_NOBODY: [400, '紧急的事没人马上收到，请至少勾一级“紧急马上叫”'],
  POLICY_CLOCK_OUT_OF_RANGE: [400, '“{clock}”要在 1 分钟到 {days} 天之间，请改一下'],
  POLICY_CLOCK_UNREACHABLE: [400, '“{clock}”只算上班时间，要一年多才到，请改短'],
  POLICY_RESOLVE_TOO_SHORT: [400, '“{urgency}”办好的时间比有人接的还短，请改一下'],
  POLICY_OFFICE_HOURS_WRONG: [400, '上班时间要在一天之内，先开始后结束'],
  POLICY_EXPLANATION_MISSING: [400, '请给居民写几句，至少 {min} 个字'],
  STORY_DATE_OUT_OF_RANGE: [400, '请选今天以后、{years} 年以内的日子'],
  CALENDAR_YEAR_OUT_OF_RANGE: [400, '只能看和改 {from} 年到 {to} 年的放假安排'],
  CALENDAR_CHANGED: [409, '{who}刚刚改过 {year} 年的放假安排，请看过再存'],
  HOLIDAYS_UNREADABLE: [400, '第 {line} 行：{words}。改好再存，现在一行也没存'],
  ROTA_POST_TWICE: [400, '“{post}”出现了两次，请去掉一个'],
  ROTA_POOL_EMPTY: [400, '“{post}”还没有人，请先选谁来值'],
  ROTA_PERSON_UNKNOWN: [400, '“{post}”里有人已经不在名册，请去掉再存'],
  ROTA_SHIFT_TWICE: [400, '“{post}”有两个班都叫“{shift}”，请改一个名字'],
  ROTA_SHIFT_TIMES_WRONG: [400, '“{post}”的“{shift}”时间不对：先开始后结束，最长 24 小时'],
  ROTA_PATTERN_HOLE: [400, '“{post}”{on} {from} 到 {to} 没有人，请补上'],
  ROTA_TOO_MANY_SHIFTS: [400, '班太多了，一个月最多 {max} 个，请减一些'],
  CLOCK_WRONG: [503, '服务器的钟不准，正在校准'],
  TIMERS_LATE: [503, '有的事没按时往上转，请看服务器'],
  NOT_READY: [503, '正在启动，请稍等'],
  REQUEST_TOO_LARGE: [413, '内容太大了'],
  INTERNAL: [500, '出了点问题，已经记下来了，请稍后再试'],
} as const satisfies Record<string, readonly [number, string]>

export type ErrorCode = keyof typeof table
export type ErrorDetails = Record<string, unknown>

/** What every failed request answers. */
export interface ErrorBody {
  code: ErrorCode
  message: string
  details?: ErrorDetails
  requestId?: string
}

export const errorStatus = (code: ErrorCode): number => table[code][0]
export const isErrorCode = (value: unknown): value is ErrorCode => typeof value === 'string' && Object.keys(table).includes(value)

/** The Chinese words for a code; placeholders without a value in `details` fall back to a neutral word. */
export function errorWords(code: ErrorCode, details: ErrorDetails = {}): string {
  return table[code][1].replace(/\{(\w+)\}/g, (_, name: string) => (details[name] === undefined ? fallback(name) : String(details[name])))
}

const fallback = (name: string): string => (name === 'who' ? '有人' : name === 'why' ? '情况变了' : '')
