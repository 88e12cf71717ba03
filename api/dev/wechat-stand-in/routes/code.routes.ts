import type { FastifyInstance } from 'fastify'
import { type Fields, text } from '../fields'
import { postWithToken } from '../platform-call'
import { PlatformError } from '../platform-error'
import { qrPng } from '../qr-png'
import type { World } from '../world'

const SCENE_CHARS = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]+$/
const PAGE = /^[0-9a-zA-Z_-]+(\/[0-9a-zA-Z_-]+)*$/
const MAX_SCENE_CHARS = 32
const DEFAULT_WIDTH_PX = 430
const ENV_VERSIONS = ['', 'release', 'trial', 'develop']

/** getwxacodeunlimit: an image on success, JSON otherwise. The picture is an ordinary QR code, not the round one. */
export function codeRoutes(app: FastifyInstance, world: World): void {
  postWithToken(app, world, '/wxa/getwxacodeunlimit', async (body, reply) => {
    const scene = readScene(body)
    const page = readPage(body, world)
    const width = body.width === undefined ? DEFAULT_WIDTH_PX : Number(body.width)
    if (!(width >= 280 && width <= 1280)) throw new PlatformError(40097, 'width')
    if (!ENV_VERSIONS.includes(text(body, 'env_version'))) throw new PlatformError(40097, 'env_version')
    const link = world.options.qrLink ?? defaultLink
    return reply.type('image/png').send(await qrPng(link(page, scene), Math.floor(width)))
  })
}

function readScene(body: Fields): string {
  const scene = text(body, 'scene')
  if (scene.length === 0 || scene.length > MAX_SCENE_CHARS) throw new PlatformError(40169)
  if (!SCENE_CHARS.test(scene)) throw new PlatformError(40129)
  if (scene.includes('scancode_time')) throw new PlatformError(85096)
  return scene
}

/** Without a leading slash or query; published, unless check_path is false. */
function readPage(body: Fields, world: World): string {
  const page = text(body, 'page')
  if (page && !PAGE.test(page)) throw new PlatformError(41030)
  const { publishedPages } = world.options
  if (page && body.check_path !== false && publishedPages && !publishedPages.includes(page)) throw new PlatformError(41030)
  return page
}

function defaultLink(page: string, scene: string): string {
  return `weixin://dl/business/?page=${encodeURIComponent(page)}&scene=${encodeURIComponent(scene)}`
}
