import type { ApiError } from '@/lib/api-error'

interface Refusal {
  title: string
  /** What to do now. */
  words: string
}

const refusals: Record<string, Refusal> = {
  DESK_CODE_EXPIRED: { title: '这个码过期了', words: '电脑上已经换了新码，请再扫一次。' },
  DESK_CODE_USED: { title: '这个码用过了', words: '要登录电脑，请扫屏幕上的新码。' },
  DESK_NUMBER_WRONG: { title: '两边的数不一样', words: '没让那台电脑登录。请看清是不是您眼前的屏幕，再扫一次。' },
  NO_APPOINTMENT: { title: '您还没有任职', words: '电脑上的工作台给社区、物业和楼门长用。请社区书记在手机上给您加上。' },
  FORBIDDEN: { title: '请用手机打开', words: '登录电脑要在您自己的手机上点同意。' },
  BAD_ID: { title: '这个链接不完整', words: '请用微信扫电脑屏幕上的码。' },
  NOT_FOUND: { title: '这个码过期了', words: '请扫屏幕上的新码。' },
  SIGN_IN_REQUIRED: { title: '请用微信打开', words: '用微信“扫一扫”扫电脑屏幕上的码。' },
  SESSION_EXPIRED: { title: '请用微信打开', words: '用微信“扫一扫”扫电脑屏幕上的码。' },
}

/** Why this code cannot be agreed to, and what helps; undefined where trying again does. */
export const refusalOf = ({ code }: Pick<ApiError, 'code'>): Refusal | undefined => refusals[code]
