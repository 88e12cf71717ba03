import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { createContext, Script } from 'node:vm'
import { makeOld } from './old-engine'

/** What Page() is given, and what App() is given: an object of functions. */
export type Registered = Record<string, unknown>

/** Names that WeChat hides from every file of a mini program by declaring them as parameters. */
const hidden = [
  'window',
  'document',
  'frames',
  'self',
  'location',
  'navigator',
  'localStorage',
  'history',
  'Caches',
  'screen',
  'alert',
  'confirm',
  'prompt',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'webkit',
]

export interface AppServiceOptions {
  /** The build output. */
  dir: string
  wx: object
  getCurrentPages(): unknown[]
  /** Something went wrong inside: thrown, rejected, or said with console.error. */
  onProblem(words: string): void
}

/** The JavaScript side of WeChat: an old engine with WeChat's globals and no others. */
export interface AppService {
  app: Registered
  /** Loads the file of a page and gives what it registered. */
  page(route: string): Registered
  /** A copy made of the engine's own objects. */
  clone<Value>(value: Value): Value
  /** Ends timers. */
  close(): void
}

export function startAppService({ dir, wx, getCurrentPages, onProblem }: AppServiceOptions): AppService {
  const timers = new Set<NodeJS.Timeout>()
  const modules = new Map<string, { exports: unknown }>()
  const pages = new Map<string, Registered>()
  let app: Registered = {}
  let loading = ''

  const guarded = (act: (...args: unknown[]) => unknown, args: unknown[]) => {
    try {
      act(...args)
    } catch (error) {
      onProblem(error instanceof Error || isErrorLike(error) ? String(error.stack) : String(error))
    }
  }
  const later =
    (start: (run: () => void, ms: number) => NodeJS.Timeout) =>
    (act: (...args: unknown[]) => unknown, ms = 0, ...args: unknown[]) => {
      const timer = start(() => guarded(act, args), ms)
      timers.add(timer)
      return Number(timer)
    }
  const stop = (timer: number | undefined) => {
    if (timer !== undefined) clearTimeout(timer)
  }
  const complain = (...words: unknown[]) => onProblem(words.map((each) => (isErrorLike(each) ? each.stack : String(each))).join(' '))

  const registerApp = (config: Registered) => {
    app = config
  }
  const registerPage = (config: Registered) => void pages.set(loading, config)
  const context = createContext(
    {
      wx,
      App: registerApp,
      Page: registerPage,
      Component: ignore,
      Behavior: ignore,
      getApp: () => app,
      getCurrentPages,
      setTimeout: later(setTimeout),
      setInterval: later(setInterval),
      clearTimeout: stop,
      clearInterval: stop,
      console: { log: () => undefined, info: () => undefined, debug: () => undefined, warn: complain, error: complain },
    },
    { codeGeneration: { strings: false, wasm: false } },
  )
  makeOld(context)
  const parse = new Script('JSON.parse').runInContext(context) as (text: string) => unknown

  function load(path: string): unknown {
    const file = path.endsWith('.js') ? path : `${path}.js`
    const known = modules.get(file)
    if (known) return known.exports
    const module = { exports: {} as unknown }
    modules.set(file, module)
    const source = readFileSync(join(dir, file), 'utf8')
    const wrapped = new Script(`(function(require,module,exports,${hidden.join(',')}){${source}\n})`, { filename: file }).runInContext(
      context,
    )
    ;(wrapped as (...args: unknown[]) => void)((wanted: string) => load(posix.join(posix.dirname(file), wanted)), module, module.exports)
    return module.exports
  }

  load('app')
  return {
    get app() {
      return app
    },
    page(route) {
      loading = route
      load(route)
      const registered = pages.get(route)
      if (!registered) throw new Error(`${route}.js registered no Page()`)
      return registered
    },
    clone: <Value>(value: Value) => (value === undefined ? undefined : parse(JSON.stringify(value))) as Value,
    close: () => {
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

const ignore = () => undefined

/** Errors of another engine are not `instanceof` ours. */
const isErrorLike = (thrown: unknown): thrown is { stack: string } => typeof thrown === 'object' && thrown !== null && 'stack' in thrown
