import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'

const output = resolve('e2e/output')
const patienceMs = 30_000

export interface PersonOptions {
  browser: Browser
  url: string
  /** Used in the names of the screenshots. */
  name: string
  /** Absent: a desk nobody is signed in to. */
  openid?: string
  size?: { width: number; height: number }
}

type Role = 'button' | 'radio' | 'tab' | 'link' | 'switch'

/** Somebody with a browser of their own, who sees what is shown and presses what they read. */
export interface Person {
  page: Page
  context: BrowserContext
  /** Opens a page of the app anew: `/pages/building/index`. */
  open(path: string): Promise<void>
  /** Waits until these words are on the screen. */
  sees(words: string | RegExp): Promise<void>
  seesNot(words: string | RegExp): Promise<void>
  tap(words: string | RegExp, role?: Role): Promise<void>
  /** Presses anything that carries these words. */
  tapWords(words: string): Promise<void>
  /** Writes into the field on top. */
  write(words: string): Promise<void>
  /** Presses and chooses a file in the browser's window. */
  choose(words: string, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void>
  shot(step: string): Promise<void>
  /** Errors that the page threw. */
  thrown: string[]
}

let shots = 0

export async function newPerson({ browser, url, name, openid, size = { width: 375, height: 812 } }: PersonOptions): Promise<Person> {
  mkdirSync(output, { recursive: true })
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: !!openid })
  context.setDefaultTimeout(patienceMs)
  const page = await context.newPage()
  const thrown: string[] = []
  page.on('pageerror', (error) => thrown.push(String(error.stack ?? error)))
  const seen = (locator: Locator) => locator.filter({ visible: true }).last()
  return {
    page,
    context,
    thrown,
    async open(path) {
      await page.goto('about:blank')
      await page.goto(`${url}/${openid ? `?persona=${openid}` : ''}#${path}`)
    },
    sees: (words) => seen(page.getByText(words)).waitFor({ state: 'visible' }),
    async seesNot(words) {
      if ((await page.getByText(words).filter({ visible: true }).count()) > 0) throw new Error(`the page says ${String(words)}`)
    },
    tap: (words, role = 'button') => seen(page.getByRole(role, { name: words, exact: typeof words === 'string' })).click(),
    tapWords: (words) => seen(page.getByText(words)).click(),
    write: (words) => seen(page.locator('textarea, input[type=text]')).fill(words),
    async choose(words, file) {
      const chooser = page.waitForEvent('filechooser')
      await seen(page.getByRole('button', { name: words })).click()
      await (await chooser).setFiles(file)
    },
    async shot(step) {
      shots += 1
      await page.screenshot({ animations: 'disabled', path: join(output, `${String(shots).padStart(2, '0')}-${name}-${step}.png`) })
    },
  }
}
