/** WeChat's own texts for its error codes, as far as they are known; only the codes are contract. */
const MESSAGES: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40008: 'invalid message type',
  40013: 'invalid appid',
  40029: 'invalid code',
  40032: 'invalid openid list size',
  40037: 'invalid template_id',
  40058: 'content exceed max length',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40164: 'invalid ip, not in whitelist',
  40165: 'invalid weapp pagepath',
  40169: 'invalid length for scene',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43004: 'require subscribe',
  43101: 'user refuse to accept the msg',
  43104: 'appid not match openid',
  43107: 'subscription capability banned',
  43108: 'concurrent sending to the same user',
  43116: 'template is banned',
  43117: 'template message too frequent',
  44002: 'empty post data',
  44991: 'api minute-quota reach limit',
  45002: 'content size out of limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  45168: 'sensitive words in message',
  47001: 'data format error',
  47003: 'argument invalid!',
  48001: 'api unauthorized',
  48006: 'clear quota times reach limit',
  61010: 'user access record timeout',
  85096: 'not allow include scancode_time field',
  87007: 'session_key is not existed or expired',
  87008: 'invalid sig_method',
  87009: 'invalid signature',
  93000: 'invalid webhook url',
}

/** An answer `{errcode, errmsg}`; WeChat sends it with HTTP 200. */
export class PlatformError extends Error {
  /** @param detail follows the text of the code, e.g. the name of the field that is wrong */
  constructor(
    readonly errcode: number,
    detail = '',
  ) {
    super([MESSAGES[errcode] ?? 'error', detail].filter(Boolean).join(' '))
  }
}
