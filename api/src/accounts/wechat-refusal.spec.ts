import { WechatError } from '../wechat/wechat.errors'
import { askWechat, loginRefusals, phoneRefusals } from './wechat-refusal'

const answered = (errcode: number) => () => Promise.reject(WechatError.fromCode('/sns/jscode2session', errcode, 'said WeChat'))

it.each([
  [40029, 'LOGIN_CODE_INVALID', 'PHONE_CODE_INVALID'],
  [40163, 'LOGIN_CODE_USED', 'PHONE_CODE_INVALID'],
  [40003, 'LOGIN_CODE_INVALID', 'PHONE_CODE_INVALID'],
  [45011, 'TOO_FREQUENT', 'TOO_FREQUENT'],
  [-1, 'WECHAT_BUSY', 'WECHAT_BUSY'],
  [45009, 'WECHAT_BUSY', 'WECHAT_BUSY'],
  [40001, 'WECHAT_BUSY', 'WECHAT_BUSY'],
])('errcode %d is %s at sign-in, %s at the phone button', async (errcode, atLogin, atPhone) => {
  await expect(askWechat(loginRefusals, answered(errcode))).rejects.toMatchObject({ code: atLogin })
  await expect(askWechat(phoneRefusals, answered(errcode))).rejects.toMatchObject({ code: atPhone })
})

it('says a blocked account is blocked', async () => {
  await expect(askWechat(loginRefusals, answered(40226))).rejects.toMatchObject({ code: 'ACCOUNT_BLOCKED' })
})

it('is busy when WeChat does not answer', async () => {
  const silent = () => Promise.reject(WechatError.unreachable('/sns/jscode2session', 'TimeoutError'))
  await expect(askWechat(loginRefusals, silent)).rejects.toMatchObject({ code: 'WECHAT_BUSY' })
})

it('leaves to the log what an administrator or a programmer must mend', async () => {
  await expect(askWechat(loginRefusals, answered(40125))).rejects.toBeInstanceOf(WechatError)
  await expect(askWechat(loginRefusals, () => Promise.reject(new TypeError('bug')))).rejects.toBeInstanceOf(TypeError)
})
