import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { endWith, startChecks } from '../../e2e/support/checks'
import { makePhoto } from '../../e2e/support/photo'
import { startRealServer } from '../../e2e/support/real-server'
import { everyPage } from './every-page'
import { mainJob } from './main-job'
import { planJob } from './plan-job'
import { checkOutput } from './static-checks'
import { startPhone } from './wechat/phone'
import { compileViews } from './wechat/view'

/** The built mini program, run for real against a real API: `npm run build:weapp && npm run test:weapp`. */
async function main(): Promise<number> {
  const dir = resolve(process.env.WEAPP_DIR ?? 'dist/weapp')
  if (!existsSync(join(dir, 'app.json'))) {
    console.error(`${dir}/app.json is missing: this test runs what \`npm run build:weapp\` made. Build it first.`)
    return 1
  }
  const { pages, subPackages = [] } = JSON.parse(readFileSync(join(dir, 'app.json'), 'utf8')) as {
    pages: string[]
    subPackages?: { root: string; pages: string[] }[]
  }
  const routes = [...pages, ...subPackages.flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`))]
  const checks = startChecks()
  const unrendered = new Set<string>()

  checks.part('The output')
  checkOutput(
    dir,
    subPackages.map(({ root }) => root),
    checks,
  )
  const render = await checks.step(`${routes.length} pages compile with WeChat's wcc`, async () =>
    compileViews(dir, (words) => unrendered.add(words)),
  )
  if (!render) return checks.finish()

  const server = await startRealServer()
  const rejected: string[] = []
  process.on('unhandledRejection', (reason) => rejected.push(reason instanceof Error ? String(reason.stack) : JSON.stringify(reason)))
  try {
    const photo = await makePhoto()
    const phone = (openid: string) => startPhone({ dir, render, server, openid, photo })
    const issueId = await mainJob({ server, phone, checks })
    await planJob({ server, phone, checks })
    await everyPage({ routes, server, phone, checks, issueId })
    checks.part('All in all')
    checks.check('every template was there', unrendered.size === 0, [...unrendered])
    checks.check('no promise was left rejected', rejected.length === 0, rejected)
  } finally {
    await server.close()
  }
  return checks.finish()
}

endWith(main())
