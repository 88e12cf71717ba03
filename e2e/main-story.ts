import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from 'playwright-core'
import { choosesHerHome } from './story/choose-home'
import { deskImport } from './story/desk'
import { draftWithoutSignal } from './story/draft'
import { stairLight } from './story/stair-light'
import type { Story } from './story/story'
import { endWith, startChecks } from './support/checks'
import { newPerson } from './support/person'
import { makePhoto } from './support/photo'
import { startRealServer } from './support/real-server'

const executablePath = '/usr/bin/chromium'
/** No sandbox (containers), and nothing of Chromium's own on the network. */
const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
const deskSize = { width: 1280, height: 860 }

/** The whole story in a browser, on the H5 that `npm run build:h5` made: said, taken, repaired, opened again, confirmed. */
async function main(): Promise<number> {
  if (!existsSync(executablePath)) {
    console.log(`SKIPPED: the story in a browser needs ${executablePath} (apt-get install chromium fonts-noto-cjk)`)
    return 0
  }
  const h5 = resolve(process.env.H5_DIR ?? 'dist/h5')
  if (!existsSync(resolve(h5, 'index.html'))) {
    console.error(`${h5}/index.html is missing: this test opens what \`npm run build:h5\` made. Build it first.`)
    return 1
  }
  rmSync(resolve('e2e/output'), { recursive: true, force: true })
  const checks = startChecks()
  const server = await startRealServer(h5)
  const browser = await chromium.launch({ executablePath, args })
  try {
    const { url } = server
    const { people } = server.place
    const story: Story = {
      server,
      checks,
      phoneOf: (name, openid) => newPerson({ browser, url, name, openid }),
      desk: (name) => newPerson({ browser, url, name, size: deskSize }),
      photo: await makePhoto(),
    }
    const call = await server.as(people.property)
    await call('POST', '/me/phone', await server.phoneSide('/phone-code', { openid: people.property }))
    const street = {
      resident: await story.phoneOf('resident', people.resident),
      contact: await story.phoneOf('contact', people.contact),
      property: await story.phoneOf('property', people.property),
    }
    await choosesHerHome(story, street.resident)
    await stairLight(story, street)
    await draftWithoutSignal(story, street.resident)
    await deskImport(story)
    checks.part('All in all')
    for (const [who, { thrown }] of Object.entries(street)) checks.check(`${who}: no page threw`, thrown.length === 0, thrown)
  } finally {
    await browser.close()
    await server.close()
  }
  return checks.finish()
}

endWith(main())
