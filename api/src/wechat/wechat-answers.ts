import * as z from 'zod/mini'
import type { SubscribeTemplate } from './wechat.client'

/** Shapes of WeChat's answers, as far as we read them; ids may come as numbers or strings and are kept as strings. */
const idText = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((id: string | number) => String(id)),
)

export const SessionAnswer = z.object({
  openid: z.string().check(z.minLength(1)),
  session_key: z.string(),
  unionid: z.nullish(z.string()),
})

export const PhoneAnswer = z.object({ phone_info: z.object({ purePhoneNumber: z.string().check(z.minLength(1)), countryCode: idText }) })

export const TextCheckAnswer = z.object({
  trace_id: z.string(),
  result: z.object({ suggest: z.enum(['pass', 'review', 'risky']), label: z.coerce.number() }),
})

export const MediaCheckAnswer = z.object({ trace_id: z.string() })

export const SendAnswer = z.object({ msgid: z.nullish(idText) })

const longTermType = 3
const keywordInContent = /\{\{(\w+)\.DATA\}\}/g

const Template = z.pipe(
  z.object({
    priTmplId: z.string(),
    title: z.string(),
    content: z.string(),
    type: z.coerce.number(),
    keywordEnumValueList: z.nullish(z.array(z.object({ keywordCode: z.string(), enumValueList: z.array(z.string()) }))),
  }),
  z.transform(
    ({ priTmplId, title, content, type, keywordEnumValueList }): SubscribeTemplate => ({
      templateId: priTmplId,
      title,
      kind: type === longTermType ? 'longTerm' : 'oneTime',
      keywords: [...content.matchAll(keywordInContent)].map(([, keyword = '']) => keyword),
      enumValues: Object.fromEntries(
        (keywordEnumValueList ?? []).map(({ keywordCode, enumValueList }) => [keywordCode.replace(/\.DATA$/, ''), enumValueList]),
      ),
    }),
  ),
)

/** `data` is absent while an account has chosen none. */
export const TemplatesAnswer = z.object({ data: z.nullish(z.array(Template)) })
