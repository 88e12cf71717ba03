import { decrypt, encrypt, getSignature } from '@wecom/crypto'
import { answerUrlCheck, openPush, PushRejected, pushKey, pushList } from './push'

/** Test vectors of the official page 消息推送. */
const TOKEN = 'AAAAA'
const AES_KEY = 'A'.repeat(43)
const APP_ID = 'wxba5fad812f8e6fb9'
const SEALED = 'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ=='

const plain = { appId: APP_ID, pushToken: TOKEN }
const safe = { ...plain, pushAesKey: AES_KEY }
const plainQuery = { timestamp: '1714037059', nonce: '486452656', signature: '899cf89e464efb63f54ddac96b0a0a235f53aa78' }
const event = { ToUserName: 'gh_1', FromUserName: 'oA', CreateTime: 1714037059, MsgType: 'event', Event: 'wxa_media_check', trace_id: 't1' }

function sealedPush(message: unknown, appId = APP_ID, token = TOKEN) {
  const Encrypt = encrypt(AES_KEY, JSON.stringify(message), appId)
  const query = { timestamp: '1', nonce: '2', encrypt_type: 'aes', msg_signature: getSignature(token, '1', '2', Encrypt) }
  return { query, body: JSON.stringify({ ToUserName: 'gh_1', Encrypt }) }
}

describe('official vectors', () => {
  it('check of the URL', () => {
    const query = {
      timestamp: '1714036504',
      nonce: '1514711492',
      signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
      echostr: '4375120948345356249',
    }
    expect(answerUrlCheck(plain, query)).toBe('4375120948345356249')
    expect(() => answerUrlCheck(plain, { ...query, nonce: '1514711493' })).toThrow(PushRejected)
  })

  it('plain mode', () => {
    expect(openPush(plain, plainQuery, JSON.stringify(event))).toEqual(event)
  })

  it('encryption and its signature', () => {
    expect(encrypt(AES_KEY, '{"demo_resp":"good luck"}', APP_ID, Buffer.from('707722b803182950'))).toBe(SEALED)
    expect(getSignature(TOKEN, 1713424427, 415670741, SEALED)).toBe('1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1')
    expect(decrypt(AES_KEY, SEALED)).toMatchObject({ message: '{"demo_resp":"good luck"}', id: APP_ID })
  })

  it('the sealed vector passes our checks up to its content, which is no event', () => {
    const query = {
      timestamp: '1713424427',
      nonce: '415670741',
      encrypt_type: 'aes',
      msg_signature: '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
    }
    expect(() => openPush(safe, query, JSON.stringify({ Encrypt: SEALED }))).toThrow('unexpected shape')
  })
})

describe('openPush', () => {
  it('opens a sealed event', () => {
    const { query, body } = sealedPush(event)
    expect(openPush(safe, query, body)).toEqual(event)
  })

  it('keeps ids beyond 2^53 exact', () => {
    const body = JSON.stringify(event).replace('"t1"', '"t1","MsgId":23637352235060880')
    expect(openPush(plain, plainQuery, body).MsgId).toBe('23637352235060880')
  })

  it.each([
    ['a wrong signature', plain, { ...plainQuery, signature: '0'.repeat(40) }, JSON.stringify(event)],
    ['no signature', plain, { timestamp: '1', nonce: '2' }, JSON.stringify(event)],
    ['XML', plain, plainQuery, '<xml><MsgType>event</MsgType></xml>'],
    ['JSON that is no event', plain, plainQuery, '[]'],
    ['a plain message in safe mode', safe, plainQuery, JSON.stringify(event)],
  ])('rejects %s', (_name, settings, query, body) => {
    expect(() => openPush(settings, query, body)).toThrow(PushRejected)
  })

  it('rejects content sealed for another app, or by somebody with another token', () => {
    const other = sealedPush(event, 'wxother')
    expect(() => openPush(safe, other.query, other.body)).toThrow('another app')
    const forged = sealedPush(event, APP_ID, 'guess')
    expect(() => openPush(safe, forged.query, forged.body)).toThrow('signature')
  })

  it('rejects sealed content that was changed although the plain signature is right', () => {
    const { query, body } = sealedPush(event)
    const changed = body.replace(/"Encrypt":"./, '"Encrypt":"_')
    expect(() => openPush(safe, { ...query, signature: getSignature(TOKEN, '1', '2', '') }, changed)).toThrow('signature')
  })

  it('rejects signed rubbish', () => {
    const query = { timestamp: '1', nonce: '2', encrypt_type: 'aes', msg_signature: getSignature(TOKEN, '1', '2', 'rubbish') }
    expect(() => openPush(safe, query, '{"Encrypt":"rubbish"}')).toThrow('decrypted')
  })
})

describe('pushKey', () => {
  it('is the same for a repeated push and another for another event of the same second', () => {
    expect(pushKey({ ...event })).toBe(pushKey(event))
    expect(pushKey({ ...event, trace_id: 't2' })).not.toBe(pushKey(event))
    expect(pushKey({ ...event, trace_id: undefined, List: { MsgID: '1' } })).not.toBe(
      pushKey({ ...event, trace_id: undefined, List: { MsgID: '2' } }),
    )
  })
})

describe('pushList', () => {
  it.each([
    [undefined, []],
    [{ TemplateId: 'a' }, [{ TemplateId: 'a' }]],
    [
      [{ TemplateId: 'a' }, { TemplateId: 'b' }],
      [{ TemplateId: 'a' }, { TemplateId: 'b' }],
    ],
  ])('%j', (List, entries) => {
    expect(pushList({ ...event, List })).toEqual(entries)
  })
})
