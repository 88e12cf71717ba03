import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { InboxItemView } from '@shared/inbox'
import type { FastifyInstance } from 'fastify'
import { AreasRepository } from '../../src/areas/areas.repository'
import { EntranceCodesService } from '../../src/areas/entrance-codes.service'
import { Clock } from '../../src/core/clock'
import { InboxService } from '../../src/notifications/inbox.service'
import { readActor } from '../demo-seed/read-actor'
import type { World } from '../wechat-stand-in/world'
import { LivePhones } from './live-phones'
import { demoPersonas, deskPath, gatePath, shownGate } from './personas'

const folder = join(__dirname, 'files')
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
}
const files: Record<string, string> = {
  '/demo': 'start.html',
  '/demo/phones': 'phones.html',
  '/demo/demo.css': 'demo.css',
  '/demo/phones.css': 'phones.css',
  '/demo/phones-choice.mjs': 'phones-choice.mjs',
  '/demo/start.mjs': 'start.mjs',
  '/demo/phones.mjs': 'phones.mjs',
  '/demo/common.mjs': 'common.mjs',
}

/** The demo's front door: choose a person. Whoever comes to `/` and is nobody yet is led there. */
export async function personaPage(app: NestFastifyApplication, world: World, roomKey: string): Promise<void> {
  const server: FastifyInstance = app.getHttpAdapter().getInstance()
  for (const [path, file] of Object.entries(files)) {
    const bytes = await readFile(join(folder, file))
    server.get(path, async (_, reply) => reply.type(types[file.split('.').at(-1) ?? ''] ?? 'text/plain').send(bytes))
  }
  server.get('/demo/personas', async () => ({ personas: demoPersonas, desk: `/?desk#${deskPath}`, gate: await gateLink(app) }))
  server.get<{ Querystring: { openids?: string } }>('/demo/phones/live', async (request, reply) => {
    const openids = request.query.openids?.split(',') ?? []
    const personas = demoPersonas.filter(({ openid }) => openids.includes(openid))
    reply.hijack()
    await new LivePhones(personas, { world, roomKey, readInbox: (openid) => readInbox(app, openid) }, reply.raw).start()
  })
  server.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' && (request.url === '/' || request.url === '/index.html')) return reply.redirect('/demo', 302)
  })
}

/** What hangs at the gate of 3号楼2单元, scanned by a stranger. */
async function gateLink(app: NestFastifyApplication): Promise<string | undefined> {
  const areas = app.get(AreasRepository, { strict: false })
  for (const community of await areas.listCommunitiesEverywhere()) {
    const gate = (await areas.listTree(community._id)).find(({ kind, fullName }) => kind === 'gate' && fullName === shownGate)
    const code = gate && (await app.get(EntranceCodesService, { strict: false }).ensureFor(community._id, [gate._id])).get(gate._id)
    if (code) return `/?gate#${gatePath}?code=${code}`
  }
  return undefined
}

/** As this person would see it in 消息. */
async function readInbox(app: NestFastifyApplication, openid: string): Promise<InboxItemView[]> {
  const now = app.get(Clock, { strict: false }).now()
  const actor = await readActor(app, openid, now)
  return (await app.get(InboxService, { strict: false }).list(actor, undefined)).items
}
