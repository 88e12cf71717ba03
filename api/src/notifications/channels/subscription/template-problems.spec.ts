import type { SubscribeTemplate } from '../../../wechat/wechat.client'
import { templateProblems } from './template-problems'

const listed: SubscribeTemplate = { templateId: 'T1', title: '待办', kind: 'oneTime', keywords: ['thing1', 'time2'], enumValues: {} }
const ours = { templateId: 'T1', kind: 'oneTime' as const, fields: { thing1: 'what' as const, time2: 'at' as const } }

it.each<[string, object, string[]]>([
  ['as it is', {}, []],
  ['deleted on the other side', { templateId: 'T2' }, ['todo: the account has no template T2']],
  ['of another kind', { kind: 'longTerm' }, ['todo: T1 (待办) is oneTime']],
  [
    'with other keywords',
    { fields: { thing1: 'what', thing3: 'tip' } },
    ['todo: no such keyword: thing3 of T1 (待办)', 'todo: nothing fills time2 of T1 (待办)'],
  ],
])('a template %s', (_, over, problems) => {
  expect(templateProblems({ todo: { ...ours, ...over } }, [listed])).toEqual(problems)
})
