import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Node, parse } from 'acorn'
import compileWxss from 'miniprogram-compiler/src/wcsc'
import type { Checks } from '../../e2e/support/checks'
import { newerBuiltins } from './wechat/old-engine'

const kilobyte = 1024
const maxMainBytes = 1024 * kilobyte
const maxSubBytes = 2048 * kilobyte
/** WeChat does not translate our output: what the oldest phone reads is this. */
const languageYear = 2015

const filesUnder = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(dir, entry.name)) : [join(dir, entry.name)],
  )
const bytesOf = (files: string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0)

/** What can be said about the output without running it: sizes, style sheets, language, names that old phones lack. */
export function checkOutput(dir: string, subRoots: string[], { check }: Checks): void {
  const files = filesUnder(dir)
  const main = bytesOf(files.filter((file) => !subRoots.some((root) => file.startsWith(join(dir, root, '/')))))
  check(`main package ${Math.round(main / kilobyte)} KB, under 1 MB`, main < maxMainBytes)
  for (const root of subRoots) {
    const sub = bytesOf(filesUnder(join(dir, root)))
    check(`${root} ${Math.round(sub / kilobyte)} KB, under 2 MB`, sub < maxSubBytes)
  }

  const sheets = files.filter((file) => file.endsWith('.wxss')).map((file) => relative(dir, file).slice(0, -'.wxss'.length))
  const compiled = compileWxss(dir, sheets, { maxBuffer: 64 * kilobyte * kilobyte })
  check(`${sheets.length} style sheets compile with WeChat's wcsc`, !(compiled instanceof Error), compiled)

  const scripts = files.filter((file) => file.endsWith('.js'))
  const refused = scripts.flatMap((file) => [...oldLanguage(dir, file)])
  check(`${scripts.length} scripts are ECMAScript ${languageYear}`, refused.length === 0, refused)
  const missing = scripts.flatMap((file) => newNames(dir, file))
  check('no built-in that iOS 12 lacks is called by name', missing.length === 0, missing)
}

function* oldLanguage(dir: string, file: string): Generator<string> {
  try {
    parse(readFileSync(file, 'utf8'), { ecmaVersion: languageYear })
  } catch (error) {
    yield `${relative(dir, file)}: ${error instanceof Error ? error.message : String(error)}`
  }
}

const statics = new Map(
  ['Object', 'Promise', 'Array', 'Map'].flatMap((owner) => (newerBuiltins[owner] ?? []).map((name) => [`${owner}.${name}`, name])),
)
/** `with` and `at` are also names of our own data; as methods called on something they are the built-in's. */
const methods = new Set(['Array.prototype', 'String.prototype', 'Set.prototype'].flatMap((owner) => newerBuiltins[owner] ?? []))
const globals = new Set(newerBuiltins.global)

type Tree = Node & Record<string, unknown>

/** Calls of new methods, and new globals that are not asked for with `typeof` first. */
function newNames(dir: string, file: string): string[] {
  const source = readFileSync(file, 'utf8')
  const found: string[] = []
  const say = (node: Tree, name: string) =>
    found.push(`${relative(dir, file)}: ${name} in …${source.slice(Math.max(0, node.start - 40), node.end + 20)}…`)

  const walk = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const each of node) walk(each)
      return
    }
    if (!isTree(node)) return
    if (node.type === 'UnaryExpression' && node.operator === 'typeof') return
    if (node.type === 'CallExpression') {
      const callee = node.callee as Tree
      const [owner, name] = [(callee.object as Tree | undefined)?.name, (callee.property as Tree | undefined)?.name]
      if (callee.type === 'MemberExpression' && !callee.computed && typeof name === 'string')
        if (statics.has(`${String(owner)}.${name}`) || methods.has(name)) say(callee, name)
      if (callee.type === 'Identifier' && globals.has(String(callee.name))) say(callee, String(callee.name))
    }
    if (node.type === 'NewExpression' && globals.has(String((node.callee as Tree).name))) say(node, String((node.callee as Tree).name))
    for (const value of Object.values(node)) walk(value)
  }
  walk(parse(source, { ecmaVersion: 2022 }))
  return found
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
