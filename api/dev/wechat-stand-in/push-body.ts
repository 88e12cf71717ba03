type Event = Readonly<Record<string, unknown>>

/** JSON as WeChat writes it: `List` at the top level, an object if there is one entry, an array if there are several. */
export function jsonOf(event: Event): string {
  const { List } = event
  return JSON.stringify(Array.isArray(List) && List.length === 1 ? { ...event, List: List[0] } : event)
}

/** XML as WeChat writes it: the `List`s of a subscription event stand inside an element named after the event. */
export function xmlOf(event: Event): string {
  const { List, ...rest } = event
  const body = List === undefined ? rest : { ...rest, [pascal(String(event.Event))]: { List } }
  return `<xml>${elements(body)}</xml>`
}

function elements(fields: Event): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => `<${name}>${content(one)}</${name}>`))
    .join('')
}

function content(value: unknown): string {
  if (typeof value === 'object' && value !== null) return elements(value as Event)
  return typeof value === 'number' ? String(value) : `<![CDATA[${String(value)}]]>`
}

const pascal = (name: string): string => name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())
