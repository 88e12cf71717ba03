import * as z from 'zod/mini'

/** Shapes of WeChat's answers, as far as we read them; ids may come as numbers or strings and are kept as strings. */
const idText = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((id: string | number) => String(id)),
)

export const SessionAnswer = z.object({
  openid: z.string().check(z.minLength(1)),
  session_key: z.string(),
  unionid: z.optional(z.string()),
})

export const PhoneAnswer = z.object({ phone_info: z.object({ purePhoneNumber: z.string(), countryCode: z.string() }) })

export const TextCheckAnswer = z.object({
  trace_id: z.string(),
  result: z.object({ suggest: z.enum(['pass', 'review', 'risky']), label: z.coerce.number() }),
})

export const MediaCheckAnswer = z.object({ trace_id: z.string() })

export const SendAnswer = z.object({ msgid: z.optional(idText) })
