import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Prints its process id and goes on printing. */
const SERVER = "process.on('SIGTERM', () => process.exit(0)); console.log(process.pid); setInterval(() => console.log('log'), 5)"

/** A server under guard with its temporary folder; `ended` carries the exit code of the guard. */
async function guarded(): Promise<{ guard: ChildProcess; serverPid: number; folder: string; ended: Promise<number | null> }> {
  const folder = mkdtempSync(join(tmpdir(), 'household-link-guard-'))
  const guard = spawn(process.execPath, [join(__dirname, 'guard.cjs'), folder, process.execPath, '-e', SERVER])
  const ended = new Promise<number | null>((resolve) => guard.on('close', resolve))
  const serverPid = await new Promise<number>((resolve) =>
    guard.stdout.once('data', (chunk: Buffer) => resolve(Number.parseInt(chunk.toString(), 10))),
  )
  return { guard, serverPid, folder, ended }
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('the guard of a server', () => {
  it.each([
    [
      'its standard input closes, nobody reading its output any more',
      (guard: ChildProcess) => {
        guard.stdout?.destroy()
        guard.stdin?.end()
      },
    ],
    ['it is told to end', (guard: ChildProcess) => void guard.kill('SIGTERM')],
  ])('ends it and removes its folder when %s', async (_case, end) => {
    const { guard, serverPid, folder, ended } = await guarded()
    expect(isAlive(serverPid)).toBe(true)
    end(guard)
    expect(await ended).toBe(0)
    expect(isAlive(serverPid)).toBe(false)
    expect(existsSync(folder)).toBe(false)
  })
})
