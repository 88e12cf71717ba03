import { isDeepStrictEqual } from 'node:util'
import type { Problem } from '../src/assignments/solver/problem'
import { solve } from '../src/assignments/solver/solve'
import { planWithHighs } from '../src/assignments/solver/testing/highs-plan'
import { makeCommunity, staffings } from '../src/assignments/solver/testing/make-community'

/**
 * `npm run bench:assignment`: how long plans take, beside HiGHS on the same communities in the same run, and how that grows. One core:
 * the solver has no threads, and HiGHS runs in its single-threaded WebAssembly build.
 */
async function main(): Promise<void> {
  warmUp()
  console.log('one community, side by side with HiGHS (level by level, mip_rel_gap 0, 30 s a level)')
  console.log('households  members  staffing   ours ms  HiGHS ms    ratio  cost')
  for (const households of [500, 1_500]) for (const staffing of staffings) await sideBySide(makeCommunity(households, staffing), staffing)

  console.log('\nmany communities of 500 to 3,000 households; each figure is the mean over tight, slack, surplus and 5 % leaving')
  console.log('households  communities  all ms  slowest ms  proven  heap MB')
  const times = [1_000, 10_000, 100_000].map((households) => district(households))
  const exponents = times.slice(1).map((time, index) => Math.log10(time / (times[index] as number)))
  console.log(`growth: n^${exponents.map((exponent) => exponent.toFixed(2)).join(', n^')} (aim: below n^1.2)`)

  console.log('\none community, growing: slack')
  const sizes = [500, 1_000, 2_000, 4_000, 8_000]
  const single = sizes.map((households) => best(() => solve(makeCommunity(households, 'slack'))))
  console.log(sizes.map((households, index) => `${households}: ${(single[index] as number).toFixed(1)} ms`).join(' · '))
  console.log(`growth: n^${(Math.log((single.at(-1) as number) / (single[0] as number)) / Math.log(16)).toFixed(2)}`)
}

/** So that the first measured plan is not the one that gets compiled. */
function warmUp(): void {
  for (const staffing of staffings) for (const kind of ['fresh', 'repair'] as const) solve(makeCommunity(400, staffing, kind))
}

async function sideBySide(problem: Problem, staffing: string): Promise<void> {
  const { cost, proven } = solve(problem)
  const ours = best(() => solve(problem))
  const start = performance.now()
  const theirs = await planWithHighs(problem, 30)
  const took = performance.now() - start
  const verdict =
    theirs === undefined ? 'HiGHS gave up' : isDeepStrictEqual(theirs, cost) ? 'equal' : `DIFFERENT ${JSON.stringify({ cost, theirs })}`
  const columns = [
    problem.households.length,
    problem.members.length,
    staffing,
    ours.toFixed(1),
    took.toFixed(0),
    `${(took / ours).toFixed(0)}×`,
  ]
  console.log(
    columns.map((column, index) => String(column).padStart([10, 9, 9, 10, 10, 9][index] as number)).join(''),
    ` ${verdict}${proven ? ', proven' : ''}`,
  )
}

/** The shortest of five. */
function best(act: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    act()
    return performance.now() - start
  })
  return Math.min(...times)
}

function district(households: number): number {
  const runs = staffings.map((staffing) => solveAll(communitiesOf(households, staffing)))
  const mean = (of: (run: Run) => number): number => runs.reduce((sum, run) => sum + of(run), 0) / runs.length
  const communities = mean((run) => run.communities)
  const columns = [
    households,
    communities,
    mean((run) => run.all).toFixed(0),
    Math.max(...runs.map((run) => run.slowest)).toFixed(0),
    `${runs.reduce((sum, run) => sum + run.proven, 0)}/${communities * runs.length}`,
    (Math.max(...runs.map((run) => run.heap)) / 2 ** 20).toFixed(0),
  ]
  console.log(columns.map((column, index) => String(column).padStart([10, 13, 8, 12, 9, 9][index] as number)).join(''))
  return mean((run) => run.all)
}

function communitiesOf(households: number, staffing: (typeof staffings)[number]): Problem[] {
  const sizes = [500, 1_000, 1_500, 2_000, 2_500, 3_000]
  const problems: Problem[] = []
  for (let left = households; left > 0; left -= problems.at(-1)?.households.length ?? 0)
    problems.push(makeCommunity(Math.min(left, sizes[problems.length % sizes.length] as number), staffing, 'fresh', problems.length))
  return problems
}

interface Run {
  communities: number
  all: number
  slowest: number
  proven: number
  heap: number
}

function solveAll(problems: readonly Problem[]): Run {
  const run: Run = { communities: problems.length, all: 0, slowest: 0, proven: 0, heap: 0 }
  for (const problem of problems) {
    const start = performance.now()
    if (solve(problem).proven) run.proven++
    const took = performance.now() - start
    run.all += took
    run.slowest = Math.max(run.slowest, took)
    run.heap = Math.max(run.heap, process.memoryUsage().heapUsed)
  }
  return run
}

void main()
