/** A text Tencent approved; `{1}`, `{2}` … are filled by the sender. */
export interface SmsTemplate {
  id: string
  text: string
  /** Longest value of one variable; absent: no limit, as enterprises have. */
  maxParamChars?: number
}

/** An account with Tencent Cloud's SMS. */
export interface SmsOptions {
  secretId: string
  secretKey: string
  sdkAppId: string
  /** Approved signature, without its brackets. */
  signName: string
  templates: readonly SmsTemplate[]
  /** Messages to one number; the console's defaults are 1 in 30 s, 5 an hour, 10 a day. */
  perNumber?: { thirtySeconds: number; hour: number; day: number }
}
