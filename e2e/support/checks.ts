/** What the checks of a run outside jest need: say each, count them, end with `N passed, N failed`. */
export interface Checks {
  /** A heading over the checks that follow. */
  part(words: string): void
  /** Counts `holds`; `seen` is shown when it does not. */
  check(words: string, holds: boolean, seen?: unknown): void
  /** Counts what `act` does: it may throw, or answer what was seen instead of what was wanted. */
  step<Answer>(words: string, act: () => Promise<Answer>): Promise<Answer | undefined>
  /** Prints the count. @returns the exit code */
  finish(): number
}

const longestSeen = 1_200

export function startChecks(): Checks {
  let passed = 0
  let failed = 0
  const check: Checks['check'] = (words, holds, seen) => {
    if (holds) passed += 1
    else failed += 1
    console.log(`  ${holds ? '✓' : '✗'} ${words}`)
    if (!holds && seen !== undefined) console.log(`      ${wordsOf(seen).slice(0, longestSeen)}`)
  }
  return {
    part: (words) => console.log(`\n${words}`),
    check,
    async step(words, act) {
      try {
        const answer = await act()
        check(words, true)
        return answer
      } catch (error) {
        check(words, false, error)
        return undefined
      }
    },
    finish() {
      console.log(`\n${passed} passed, ${failed} failed`)
      return failed === 0 ? 0 : 1
    },
  }
}

/** Ends the process with the code a run came to; with 1, and why, when it threw. */
export function endWith(run: Promise<number>): void {
  run.then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
}

const wordsOf = (seen: unknown): string =>
  seen instanceof Error ? (seen.stack ?? seen.message) : typeof seen === 'string' ? seen : JSON.stringify(seen)
