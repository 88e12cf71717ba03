import { once } from 'node:events'
import { createApp } from '../../src/create-app'
import { testEnv } from '../../test/support/test-env'
import { type WayName, ways } from './ways'

/** A process that waits for a line, then works off what is due its way until it is ended. Its own timers do not run: it is never initialised. */
async function main([way, uri = '']: string[]): Promise<void> {
  const app = await createApp(testEnv({ MONGODB_URI: uri }))
  process.stdout.write('ready\n')
  await once(process.stdin, 'data')
  await ways[way as WayName](app)
}

void main(process.argv.slice(2))
