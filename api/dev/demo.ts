import 'reflect-metadata'
import { readDemoOptions } from './demo-run/demo-options'
import { startDemo } from './demo-run/run-demo'

const say = (line: string): void => console.log(line)

/** `npm run demo`: see docs/demo.md. Ctrl-C ends the API, then the database; nothing is lost and nothing is left running. */
async function main(): Promise<void> {
  const stops: (() => Promise<void> | void)[] = []
  const asked = new Promise<'asked'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('asked'))
  })
  const since = performance.now()
  try {
    const running = { say, onStop: (stop: () => Promise<void> | void) => void stops.push(stop) }
    const started = await Promise.race([startDemo(readDemoOptions(process.argv.slice(2), process.env), running), asked])
    if (started !== 'asked') {
      say(`\n  户联网 is open at ${started}/demo  (started in ${((performance.now() - since) / 1_000).toFixed(1)} s, Ctrl-C ends it)\n`)
      await asked
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
  for (const stop of stops.reverse()) await stop()
  process.exit()
}

void main()
