import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SeenRequest {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: string
}

/** JSON to answer with, bytes sent as they are, or a status without any; `silent`: the connection stays open, `hangUp`: it is cut. */
export type Scripted = object | Buffer | number | 'silent' | 'hangUp'

/** A server written for one test: what it was asked is kept, what it answers is given by `answer`. */
export interface ScriptedServer {
  url: string
  seen: SeenRequest[]
  answer: (request: SeenRequest) => Scripted
  close(): Promise<void>
}

export async function scriptedServer(answer: ScriptedServer['answer'] = () => ({})): Promise<ScriptedServer> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://scripted')
      const seen = {
        method: request.method ?? '',
        path: pathname,
        query: searchParams,
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      }
      scripted.seen.push(seen)
      const said = scripted.answer(seen)
      if (said === 'silent') return
      if (said === 'hangUp') request.socket.destroy()
      else if (typeof said === 'number') response.writeHead(said).end()
      else if (Buffer.isBuffer(said)) response.writeHead(200, { 'content-type': 'text/plain' }).end(said)
      else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said))
    })
  })
  const scripted: ScriptedServer = {
    url: '',
    seen: [],
    answer,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  scripted.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return scripted
}
