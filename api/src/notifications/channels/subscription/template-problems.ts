import type { SubscribeTemplate } from '../../../wechat/wechat.client'
import type { ChannelsConfig } from '../channels-config'

type Templates = NonNullable<ChannelsConfig['subscription']>['templates']

/** What of a deployment's templates WeChat would refuse, one line each. @param listed what the account has chosen there */
export function templateProblems(templates: Templates, listed: readonly SubscribeTemplate[]): string[] {
  return Object.entries(templates).flatMap(([purpose, { templateId, kind, fields }]) => {
    const there = listed.find((template) => template.templateId === templateId)
    if (!there) return [`${purpose}: the account has no template ${templateId}`]
    const filled = Object.keys(fields)
    const named = (keywords: readonly string[]) => `${keywords.join(', ')} of ${templateId} (${there.title})`
    const unknown = filled.filter((keyword) => !there.keywords.includes(keyword))
    const missing = there.keywords.filter((keyword) => !filled.includes(keyword))
    return [
      ...(there.kind === kind ? [] : [`${purpose}: ${templateId} (${there.title}) is ${there.kind}`]),
      ...(unknown.length > 0 ? [`${purpose}: no such keyword: ${named(unknown)}`] : []),
      ...(missing.length > 0 ? [`${purpose}: nothing fills ${named(missing)}`] : []),
    ]
  })
}
