import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** One process's way to the database, so that trouble can be made on it: away for a while, or a write that arrives late. */
export class DatabaseProxy {
  private readonly server: Server
  private readonly sockets = new Set<Socket>()
  private holdMs = 0
  /** Stays the same while it is away. */
  port = 0

  private constructor(private readonly target: { host: string; port: number }) {
    this.server = createServer((client) => this.serve(client))
  }

  static async open(databaseUri: string): Promise<DatabaseProxy> {
    const { hostname, port } = new URL(databaseUri.replace(/^mongodb:/, 'http:'))
    const proxy = new DatabaseProxy({ host: hostname, port: Number(port) })
    await proxy.listen()
    return proxy
  }

  /** The database is gone: every connection breaks, and new ones are refused. */
  async goAway(ms: number): Promise<void> {
    this.close()
    await pause(ms)
    await this.listen()
  }

  /**
   * The process's next write to an issue arrives so much later, even if the process has died meanwhile: as if it had been stopped
   * between its read and its write.
   */
  holdNextWrite(ms: number): void {
    this.holdMs = ms
  }

  close(): void {
    this.server.close()
    for (const socket of this.sockets) socket.destroy()
  }

  private async listen(): Promise<void> {
    this.server.listen(this.port, '127.0.0.1')
    await once(this.server, 'listening')
    const address = this.server.address()
    if (address && typeof address === 'object') this.port = address.port
  }

  private serve(client: Socket): void {
    const database = connect(this.target)
    for (const socket of [client, database]) {
      this.sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => this.sockets.delete(socket))
    }
    database.pipe(client)
    client.on('data', (chunk) => {
      if (this.holdMs === 0 || !isIssueWrite(chunk)) return void database.write(chunk)
      const held = this.holdMs
      this.holdMs = 0
      client.pause()
      setTimeout(() => {
        database.write(chunk)
        client.resume()
      }, held)
    })
    client.on('end', () => database.end())
    database.on('close', () => client.destroy())
  }
}

/** An OP_MSG carries its command in plain BSON. */
const isIssueWrite = (message: Buffer): boolean => message.includes('update\0') && message.includes('issues\0') && message.includes('rev\0')
