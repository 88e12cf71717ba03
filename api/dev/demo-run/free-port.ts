import { createServer } from 'node:net'

const attempts = 20

/** The wanted port or the next free one; 0 asks the system for any. @throws Error when none of 20 is free */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + attempts; port++) {
    const found = await tryPort(port)
    if (found !== undefined) return found
  }
  throw new Error(`ports ${wanted} to ${wanted + attempts - 1} are all taken`)
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)))
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address && typeof address === 'object' ? address.port : undefined))
    })
  })
}
