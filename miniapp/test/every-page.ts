import { until } from '../../e2e/support/until'
import { checkHealth, type Scene } from './main-job'

interface Options extends Scene {
  routes: string[]
  issueId: string
}

/** Every page of app.json, opened by a resident and by the secretary: it shows words, and nothing is thrown. */
export async function everyPage({ routes, server, phone, checks, issueId }: Options): Promise<void> {
  const { people } = server.place
  for (const [who, openid] of [
    ['resident', people.resident],
    ['secretary', people.secretary],
  ] as const) {
    checks.part(`Every page, as ${who}`)
    for (const route of routes) {
      const opened = phone(openid)
      await checks.step(`${route}`, async () => {
        opened.open(`/${route}?id=${issueId}`)
        await until('words on the page', () => opened.words().trim().length > 0)
        await until('no request under way', () => quiet(opened.asked))
        if (opened.problems.length > 0) throw new Error(opened.problems.join('\n'))
        const broken = opened.asked.filter(({ status }) => status >= 500)
        if (broken.length > 0) throw new Error(JSON.stringify(broken))
      })
      opened.close()
      if (opened.largestSetData > 0)
        checkHealth(route, opened, { ...checks, check: (words, holds, seen) => !holds && checks.check(words, holds, seen) })
    }
  }
}

const quietMs = 300
const lastAsked = new WeakMap<object, { count: number; since: number }>()

/** Nothing asked for a while. */
function quiet(asked: readonly object[]): boolean {
  const last = lastAsked.get(asked)
  if (!last || last.count !== asked.length) {
    lastAsked.set(asked, { count: asked.length, since: Date.now() })
    return false
  }
  return Date.now() - last.since > quietMs
}
