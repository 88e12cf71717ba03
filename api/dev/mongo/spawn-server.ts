import { type ChildProcess, spawn } from 'node:child_process'
import { DataInUse, WayUnavailable } from './mongo-way'

const STOP_PATIENCE_MS = 10_000
/** How mongod (exit code 100) and H2 say that another process holds the data. */
const HELD = /DBPathInUse|The file is locked/

export interface ServerCommand {
  command: string
  args: string[]
  /** Matched against what the server prints; it is up when this matches. */
  ready: RegExp
  timeoutMs: number
}

export interface SpawnedServer {
  /** The match of `ready`. */
  match: RegExpMatchArray
  stop(): Promise<void>
}

/**
 * Starts a server and waits until it is up. It runs in its own process group, so Ctrl-C in the terminal does not reach it before
 * its users have finished; its standard input is our lifeline to it: closed by the system when we die, and the server then ends.
 *
 * @throws WayUnavailable when the command is missing, ends or is not up in time; DataInUse when its data is held
 */
export async function spawnServer({ command, args, ready, timeoutMs }: ServerCommand): Promise<SpawnedServer> {
  const child = spawn(command, args, { detached: true, stdio: ['pipe', 'pipe', 'pipe'] })
  // A write to a server that is already gone is no error of ours.
  child.stdin.on('error', () => {})
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve())
    child.on('error', () => resolve())
  })
  const stop = () => stopChild(child, ended)
  try {
    return { match: await waitUntilReady(child, ready, timeoutMs), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function waitUntilReady(child: ChildProcess, ready: RegExp, timeoutMs: number): Promise<RegExpMatchArray> {
  return new Promise((resolve, reject) => {
    let output = ''
    let isUp = false
    const timer = setTimeout(() => reject(new WayUnavailable(`not up after ${timeoutMs / 1_000} s`)), timeoutMs)
    const read = (chunk: Buffer) => {
      if (isUp) return
      output += chunk.toString()
      const match = output.match(ready)
      if (!match) return
      isUp = true
      clearTimeout(timer)
      resolve(match)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      reject(new WayUnavailable(error.code === 'ENOENT' ? `${child.spawnfile} not found` : error.message))
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      reject(reasonOfEnd(output, code))
    })
  })
}

function reasonOfEnd(output: string, code: number | null): Error {
  if (HELD.test(output)) return new DataInUse('The data of the demo is in use: is another demo running?')
  const said = output.split('\n').find((line) => /error|exception|unable/i.test(line)) ?? output.split('\n')[0] ?? ''
  return new WayUnavailable(`ended at once with code ${code}: ${said.trim().slice(0, 300)}`)
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return ended
  child.kill('SIGTERM')
  const timer = setTimeout(() => killGroup(child), STOP_PATIENCE_MS)
  await ended
  clearTimeout(timer)
}

/** The guard and the server it guards are one group. */
function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}
