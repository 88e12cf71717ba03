const everyMs = 50

/** Asks again until there is an answer. @throws Error naming what was waited for. */
export async function until<Answer>(
  what: string,
  ask: () => Answer | undefined | false | Promise<Answer | undefined | false>,
  withinMs = 20_000,
): Promise<Answer> {
  const end = Date.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined && answer !== false) return answer
    if (Date.now() > end) throw new Error(`waited ${withinMs / 1000} s for: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}
