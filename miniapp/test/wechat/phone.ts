import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RealServer } from '../../../e2e/support/real-server'
import { until } from '../../../e2e/support/until'
import { type AppService, startAppService } from './app-service'
import { countNodes, type ViewNode, wayTo, wordsIn } from './view'
import { type Asked, createWx } from './wx'

export interface PhoneOptions {
  dir: string
  render(page: string, data: object): ViewNode
  server: RealServer
  openid: string
  photo: string
}

interface PageInstance {
  route: string
  data: Record<string, unknown>
  setData(patch: Record<string, unknown>, done?: () => void): void
  [method: string]: unknown
}

const maxPages = 10

/** Somebody's phone with the built mini program open in it. */
export interface Phone {
  asked: Asked[]
  /** Toasts, questions, calls. */
  said: string[]
  problems: string[]
  largestSetData: number
  mostNodes: number
  route(): string
  words(): string
  open(url: string): void
  /** Waits until the shown page says this. */
  sees(words: string): Promise<void>
  /** Taps what says exactly this (or carries it as its aria-label), as a finger does: every node on the way hears it. */
  tap(words: string): Promise<void>
  type(words: string): Promise<void>
  back(): void
  setOnline(online: boolean): void
  close(): void
}

export function startPhone({ dir, render, server, openid, photo }: PhoneOptions): Phone {
  const { pages, subPackages = [] } = JSON.parse(readFileSync(join(dir, 'app.json'), 'utf8')) as {
    pages: string[]
    subPackages?: { root: string; pages: string[] }[]
  }
  const known = new Set([...pages, ...subPackages.flatMap((sub) => sub.pages.map((page) => `${sub.root}/${page}`))])
  const problems: string[] = []
  const stack: PageInstance[] = []
  let service: AppService | undefined
  const sizes = { setData: 0, nodes: 0 }
  const clone = <Value>(value: Value): Value => (service ? service.clone(value) : (JSON.parse(JSON.stringify(value)) as Value))

  const call = (page: PageInstance, method: string, ...args: unknown[]) => {
    const act = page[method]
    if (typeof act === 'function') act.apply(page, args)
  }
  const top = () => stack.at(-1)

  function mount(url: string) {
    const [path = '', search = ''] = url.replace(/^\//, '').split('?')
    if (!known.has(path)) throw new Error(`page "${path}" is not found`)
    const options = Object.fromEntries(
      search
        .split('&')
        .filter(Boolean)
        .map((pair) => pair.split('=')),
    )
    const config = service?.page(path) ?? {}
    const page: PageInstance = {
      ...config,
      route: path,
      data: clone((config.data as Record<string, unknown>) ?? {}),
      setData(patch, done) {
        const text = JSON.stringify(patch)
        sizes.setData = Math.max(sizes.setData, Buffer.byteLength(text))
        apply(page.data, JSON.parse(text) as Record<string, unknown>)
        setTimeout(() => done?.call(page), 0)
      },
    }
    stack.push(page)
    call(page, 'onLoad', clone(options))
    call(page, 'onShow')
    setTimeout(() => call(page, 'onReady'), 0)
  }
  const unmount = () => {
    const page = stack.pop()
    if (page) call(page, 'onUnload')
  }
  const navigation = {
    navigateTo(url: string) {
      if (stack.length >= maxPages) throw new Error('webview count limit exceed')
      const page = top()
      if (page) call(page, 'onHide')
      mount(url)
    },
    redirectTo(url: string) {
      unmount()
      mount(url)
    },
    reLaunch(url: string) {
      while (stack.length > 0) unmount()
      mount(url)
    },
    navigateBack(delta: number) {
      for (let left = delta; left > 0 && stack.length > 1; left--) unmount()
      const page = top()
      if (page) call(page, 'onShow')
    },
  }

  const phone = createWx({ server, openid, navigation, photo, clone })
  service = startAppService({ dir, wx: phone.wx, getCurrentPages: () => stack, onProblem: (words) => problems.push(words) })
  for (const method of ['onLaunch', 'onShow']) {
    const act = service.app[method]
    if (typeof act === 'function') act.call(service.app, clone({ path: '', query: {}, scene: 1001 }))
  }

  const tree = (): ViewNode => {
    const page = top()
    if (!page) throw new Error('no page is open')
    const shown = render(page.route, page.data)
    sizes.nodes = Math.max(sizes.nodes, countNodes(shown))
    return shown
  }
  const fire = (way: ViewNode[], type: string, detail: object) => {
    const page = top()
    const target = way.at(-1)
    if (!page || !target) return
    const named = (node: ViewNode) => ({ id: String(node.attr?.id ?? ''), dataset: { sid: node.attr?.['data-sid'] } })
    const timeStamp = Date.now()
    for (const node of [...way].reverse()) {
      const handler = node.attr?.[`bind${type}`] ?? node.attr?.[`catch${type}`]
      if (typeof handler !== 'string') continue
      call(page, handler, clone({ type, timeStamp, target: named(target), currentTarget: named(node), detail, mark: {} }))
      if (node.attr?.[`catch${type}`] || type === 'input') return
    }
  }
  const seen = (words: string) => () => wordsIn(tree()).includes(words)
  const wayToWords = (words: string) =>
    wayTo(tree(), (node) => wordsIn(node).trim() === words || node.attr?.ariaLabel === words || node.attr?.['aria-label'] === words)

  return {
    asked: phone.asked,
    said: phone.said,
    problems,
    get largestSetData() {
      return sizes.setData
    },
    get mostNodes() {
      return sizes.nodes
    },
    route: () => top()?.route ?? '',
    words: () => wordsIn(tree()),
    open: (url) => navigation.reLaunch(url),
    sees: async (words) => {
      await until(`“${words}”; the page says: ${wordsIn(tree()).slice(0, 600)}`, seen(words)).catch((error: Error) => {
        throw new Error(`${error.message}\n      now it says: ${wordsIn(tree()).slice(0, 800)}`)
      })
    },
    async tap(words) {
      const way = await until(`something to tap that says “${words}”`, () => wayToWords(words))
      fire(way, 'tap', {})
    },
    async type(words) {
      const field = (node: ViewNode) => node.tag === 'wx-textarea' || node.tag === 'wx-input'
      fire(await until('a field to write into', () => wayTo(tree(), field)), 'input', { value: words, cursor: words.length })
    },
    back: () => navigation.navigateBack(1),
    setOnline: phone.setOnline,
    close: () => {
      while (stack.length > 0) unmount()
      service?.close()
    },
  }
}

/** setData's paths: `root.cn.[0].v`, `a.b[1]`. */
function apply(data: Record<string, unknown>, patch: Record<string, unknown>) {
  for (const [path, value] of Object.entries(patch)) {
    const keys = path.split(/[.[\]]+/).filter(Boolean)
    const last = keys.pop()
    let at = data
    for (const [index, key] of keys.entries()) {
      at[key] ??= /^\d+$/.test(keys[index + 1] ?? last ?? '') ? [] : {}
      at = at[key] as Record<string, unknown>
    }
    if (last !== undefined) at[last] = value
  }
}
