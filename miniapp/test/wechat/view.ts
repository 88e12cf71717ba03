import { createContext, runInContext } from 'node:vm'
import { wxmlToJs } from 'miniprogram-compiler'

/** A node as WeChat's own compiler renders it. */
export interface ViewNode {
  tag: string
  attr?: Record<string, unknown>
  children: (ViewNode | string)[]
}

type Render = (data: object) => ViewNode

/**
 * WXML of the whole output, compiled by WeChat's wcc. @throws Error with file and line
 * @param onProblem hears what the rendering complains of: a template that is not there
 */
export function compileViews(dir: string, onProblem: (words: string) => void): (page: string, data: object) => ViewNode {
  const complain = (...words: unknown[]) => onProblem(words.join(' '))
  const context = createContext({
    navigator: { userAgent: 'iPhone' },
    console: { log: complain, info: complain, warn: complain, error: complain },
  })
  runInContext('var window = globalThis', context)
  const find = runInContext(`(function(global){${wxmlToJs(dir)}})({})`, context) as (path: string) => Render
  // As setData does: data crosses over as text, and its objects are the view's own.
  const parse = runInContext('JSON.parse', context) as (text: string) => object
  const whole = (node: ViewNode): ViewNode => ({
    ...node,
    children: node.children.flatMap((child) => {
      if (typeof child === 'string') return [child]
      // Deeper than 15 levels Taro goes on in a component of its own.
      if (child.tag === 'wx-comp') return whole(find('comp.wxml')({ i: child.attr?.i })).children
      return [whole(child)]
    }),
  })
  return (page, data) => whole(find(`${page}.wxml`)(parse(JSON.stringify(data))))
}

/** Everything a person reads, in order. */
export const wordsIn = (node: ViewNode | string): string => (typeof node === 'string' ? node : node.children.map(wordsIn).join(''))

export const countNodes = (node: ViewNode): number =>
  1 + node.children.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : countNodes(child)), 0)

/** The way from the page down to the deepest node that fits; the last fitting one when several do (sheets lie over the page). */
export function wayTo(node: ViewNode, fits: (node: ViewNode) => boolean): ViewNode[] | undefined {
  for (const child of [...node.children].reverse()) {
    if (typeof child === 'string') continue
    const deeper = wayTo(child, fits)
    if (deeper) return [node, ...deeper]
  }
  return fits(node) ? [node] : undefined
}
