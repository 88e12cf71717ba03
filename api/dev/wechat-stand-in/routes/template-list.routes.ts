import type { FastifyInstance } from 'fastify'
import type { MessageTemplate } from '../options'
import { getWithToken, OK } from '../platform-call'
import type { World } from '../world'

const KINDS = { oneTime: 2, longTerm: 3 } as const

/** gettemplate: the subscription templates this account has chosen. */
export function templateListRoutes(app: FastifyInstance, world: World): void {
  getWithToken(app, world, '/wxaapi/newtmpl/gettemplate', async () => ({ ...OK, data: world.subscriptions.list().map(listed) }))
}

function listed({ id, title, keywords, labels, enumValues, kind }: MessageTemplate) {
  const lines = (value: (keyword: string) => string) =>
    keywords.map((keyword) => `${labels?.[keyword] ?? keyword}:${value(keyword)}\n`).join('')
  return {
    priTmplId: id,
    title,
    content: lines((keyword) => `{{${keyword}.DATA}}`),
    example: lines(() => '示例'),
    type: KINDS[kind],
    keywordEnumValueList: Object.entries(enumValues ?? {}).map(([keyword, values]) => ({
      keywordCode: `${keyword}.DATA`,
      enumValueList: values,
    })),
  }
}
