import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ReceivedPush {
  query: Record<string, string>
  body: string
}

/** The developer's side: serves `/photo.jpg`, answers `/push` with the next scripted status (then 200 `success`), echoes URL checks. */
export async function startDeveloperServer() {
  const pushes: ReceivedPush[] = []
  const statuses: number[] = []
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname.endsWith('photo.jpg')) return response.end('a picture')
    if (url.pathname !== '/push') return response.writeHead(404).end('no such page')
    if (request.method === 'GET') return response.end(url.searchParams.get('echostr'))
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    pushes.push({ query: Object.fromEntries(url.searchParams), body: Buffer.concat(chunks).toString('utf8') })
    return response.writeHead(statuses.shift() ?? 200).end('success')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: `http://127.0.0.1:${port}`, pushes, statuses, close }
}
