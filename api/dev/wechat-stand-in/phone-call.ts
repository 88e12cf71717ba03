import type { FastifyRequest } from 'fastify'
import type * as z from 'zod/mini'
import type { Persona } from './options'
import type { World } from './world'

/** A plain HTTP error: the phone and control sides are ours, not WeChat's. */
export class HttpError extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message)
  }
}

/** The body by its schema; 400 otherwise. */
export const readBody = <Schema extends z.ZodMiniType>(schema: Schema, request: FastifyRequest): z.output<Schema> =>
  readAs(schema, request.body)

/** The query by its schema; 400 otherwise. */
export const readQuery = <Schema extends z.ZodMiniType>(schema: Schema, request: FastifyRequest): z.output<Schema> =>
  readAs(schema, request.query)

function readAs<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new HttpError(400, parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; '))
  return parsed.data
}

/** Whose phone it is; 404 when nobody is registered with this openid. */
export function requirePhoneOf(world: World, openid: string): Persona {
  const persona = world.personas.find(openid)
  if (!persona) throw new HttpError(404, `no persona ${openid}`)
  return persona
}
