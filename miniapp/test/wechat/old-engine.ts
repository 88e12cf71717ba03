import { runInContext } from 'node:vm'

/**
 * The oldest engine we serve: JavaScriptCore of iOS 12.2 (WeChat on Android brings a newer V8 of its own). Standard names
 * that came later, by their owner; source: MDN's compatibility tables. `Intl` is not in every WeChat on Android.
 */
export const newerBuiltins: Record<string, readonly string[]> = {
  global: [
    'BigInt',
    'WeakRef',
    'FinalizationRegistry',
    'AggregateError',
    'Intl',
    'SharedArrayBuffer',
    'Atomics',
    'WebAssembly',
    'Iterator',
  ],
  Object: ['hasOwn', 'groupBy'],
  Map: ['groupBy'],
  Promise: ['allSettled', 'any', 'withResolvers', 'try'],
  Array: ['fromAsync'],
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
  'String.prototype': ['at', 'replaceAll', 'matchAll', 'isWellFormed', 'toWellFormed'],
  'Set.prototype': ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'],
}

/** Takes from a context what the old engine lacks, and lets it refuse look-behind (iOS 16.4). */
export function makeOld(context: object): void {
  for (const [owner, names] of Object.entries(newerBuiltins))
    for (const name of names) runInContext(`delete ${owner === 'global' ? 'globalThis' : owner}.${name}`, context)
  runInContext(
    `RegExp = new Proxy(RegExp, { construct(target, args) {
      const source = args[0] instanceof target ? args[0].source : String(args[0])
      if (/\\(\\?<[=!]/.test(source)) throw new SyntaxError('look-behind in a RegExp: ' + source)
      return new target(...args)
    } })`,
    context,
  )
}
