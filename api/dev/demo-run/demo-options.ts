import { parseArgs } from 'node:util'

export interface DemoOptions {
  /** Forget what was done in the demo and fill it anew. */
  reset: boolean
  port: number
}

const defaultPort = 3100

/** `--reset`, `--port 3200`; PORT counts too. @throws Error in words for whoever typed it */
export function readDemoOptions(args: string[], env: Record<string, string | undefined>): DemoOptions {
  const { values } = parseArgs({ args, options: { reset: { type: 'boolean', default: false }, port: { type: 'string' } } })
  const port = Number(values.port ?? env.PORT ?? defaultPort)
  if (!Number.isInteger(port) || port < 0 || port > 65_500) throw new Error(`not a port: ${values.port ?? env.PORT}`)
  return { reset: values.reset, port }
}
