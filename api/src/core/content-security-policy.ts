import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The few lines Taro puts into index.html run by their hash; nothing else inline runs. */
export function inlineScriptHashes(html: string): string[] {
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`,
  )
}

/** What pages served by us may load: our own origin, pictures also from data and blobs (icons, photos not sent yet). */
export function contentSecurityPolicy(h5Dir: string | undefined): Record<string, string[] | null> {
  const index = h5Dir && join(h5Dir, 'index.html')
  const hashes = index && existsSync(index) ? inlineScriptHashes(readFileSync(index, 'utf8')) : []
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", ...hashes],
    // pages set sizes and colours of bars and lines in their style attribute
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    frameAncestors: ["'self'"],
    // the proxy in front speaks TLS; a demo on loopback does not
    upgradeInsecureRequests: null,
  }
}
