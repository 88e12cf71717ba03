import { maxPhotoBytes, type PhotoView } from '@shared/media'
import { getSignature } from '@wecom/crypto'
import sharp from 'sharp'
import { WechatPushService } from '../src/wechat/push/wechat-push.service'
import { testApp } from './support/test-app'

const running = testApp()
let token = ''

beforeAll(async () => {
  await running().addPersona({ openid: 'wx-photo', nickname: '秀珍', phoneNumber: '13800000021' })
  token = await running().signIn('wx-photo')
})

const photo = () =>
  sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#446688' } })
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' } })
    .toBuffer()

/** Resolves when WeChat's push was taken, with its body. */
function nextPush(): Promise<string> {
  const push = running().app.get(WechatPushService, { strict: false })
  return new Promise((resolve) => {
    const receive = push.receive.bind(push)
    const spy = jest.spyOn(push, 'receive').mockImplementation(async (pushed) => {
      const answer = await receive(pushed)
      spy.mockRestore()
      resolve(pushed.body)
      return answer
    })
  })
}

describe('uploading a photo', () => {
  it('answers links that load, without the place it was taken at; WeChat fetches it and its verdict is taken', async () => {
    const { upload, url } = running()
    const pushed = nextPush()
    const { status, body } = await upload<PhotoView>('/media', token, await photo(), 'IMG_0001.HEIC')
    expect(status).toBe(201)
    expect(body).toMatchObject({ width: 1600, height: 800 })
    const response = await fetch(url + body.largeUrl)
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(response.headers.get('cache-control')).toContain('immutable')
    const { exif, width } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
    expect({ exif, width }).toEqual({ exif: undefined, width: 1600 })
    expect(JSON.parse(await pushed)).toMatchObject({ Event: 'wxa_media_check', errcode: 0, result: { suggest: 'pass' } })
  })

  it('gives nothing for a changed link', async () => {
    const { upload, url } = running()
    const { body } = await upload<PhotoView>('/media', token, await photo(), 'a.jpg')
    const large = await fetch(url + body.thumbUrl.replace('/thumb', '/large'))
    expect(large.status).toBe(403)
    expect(large.headers.get('cache-control') ?? '').not.toContain('immutable')
    expect((await fetch(`${url}/api/media/nonsense/large?e=1&s=x`)).status).toBe(400)
  })

  it('refuses what is not a photo, whatever its name, what is too large, and the signed out', async () => {
    const { upload, request } = running()
    const text = Buffer.from('#!/bin/sh')
    expect(await upload('/media', token, text, 'photo.jpg')).toMatchObject({ status: 415, error: { code: 'MEDIA_NOT_A_PHOTO' } })
    expect((await request('POST', '/media', token, {})).error.code).toBe('MEDIA_NOT_A_PHOTO')
    const large = await upload('/media', token, Buffer.alloc(maxPhotoBytes + 1), 'large.jpg')
    expect(large).toMatchObject({ status: 413, error: { code: 'MEDIA_TOO_LARGE', message: '照片太大了，最大 12 MB' } })
    expect((await upload('/media', 'forged', await photo(), 'a.jpg')).status).toBe(401)
  })

  it.each<[string, string, string]>([
    ['without a boundary', 'multipart/form-data', 'photo'],
    [
      'cut off in its only part',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="f"; filename="a.jpg"\r\n\r\nabc',
    ],
    ['that is none', 'multipart/form-data; boundary=x', 'photo'],
  ])('refuses a form %s', async (_, type, body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': type }
    const response = await fetch(`${running().url}/api/media`, { method: 'POST', headers, body })
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([415, 'MEDIA_NOT_A_PHOTO'])
  })
})

describe('the push of WeChat', () => {
  it('answers the check of its address', async () => {
    const [timestamp, nonce] = ['1714036504', '1514711492']
    const signature = getSignature('pushtoken', timestamp, nonce, '')
    const query = new URLSearchParams({ signature, timestamp, nonce, echostr: '4375120948345356249' })
    const response = await fetch(`${running().url}/api/wechat/push?${query}`)
    expect(await response.text()).toBe('4375120948345356249')
    expect(response.status).toBe(200)
  })

  it('is taken from WeChat only', async () => {
    const { request } = running()
    const { error } = await request('POST', '/wechat/push?signature=guess&timestamp=1&nonce=2', undefined, { Event: 'wxa_media_check' })
    expect(error.code).toBe('FORBIDDEN')
    expect((await request('GET', '/wechat/push?signature=guess&timestamp=1&nonce=2&echostr=3')).error.code).toBe('FORBIDDEN')
  })
})
