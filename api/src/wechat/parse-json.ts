/** What JSON.parse of Node ≥ 21 hands to its reviver beside key and value. */
interface SourceContext {
  source?: string
}

/**
 * JSON.parse, but integers beyond 2^53 stay exact, as decimal strings: WeChat's message ids are that large.
 * Throws SyntaxError like JSON.parse.
 */
export function parseWechatJson(text: string): unknown {
  return JSON.parse(text, (_key: string, value: unknown, context?: SourceContext) =>
    typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) ? (context?.source ?? value) : value,
  )
}
