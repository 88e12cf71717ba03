import { FixedClock } from '../../core/clock'
import type { TextCheck } from '../issue.schema'
import { inputs, monday } from '../machine/testing/street'
import type { TextChecks } from '../posting/text-checks'
import { buildIssue } from '../testing/build-issue'
import { HandlersWords } from './handlers-words'

function bench(verdict: TextCheck) {
  const asked: string[] = []
  const check = async ({ words }: { words: string }) => {
    asked.push(words)
    return verdict
  }
  return { words: new HandlersWords({ check } as unknown as TextChecks, new FixedClock(monday)), asked }
}
const issue = buildIssue({ author: { accountId: 'resident', anonymous: false } })

describe('HandlersWords', () => {
  it('does not take what WeChat refuses, in an explanation as in a receipt', async () => {
    const { words, asked } = bench('risky')
    await expect(words.requireFit(issue, 'handler', inputs.explain)).rejects.toMatchObject({ code: 'WORDS_REFUSED' })
    await expect(words.requireFit(issue, 'handler', inputs.closeNotOurs)).rejects.toMatchObject({ code: 'WORDS_REFUSED' })
    expect(asked).toHaveLength(2)
  })

  it.each(['pass', 'review', 'pending', 'failed'] as const)('goes on at once when WeChat says %s', async (verdict) => {
    await expect(bench(verdict).words.requireFit(issue, 'handler', inputs.explain)).resolves.toBeUndefined()
  })

  it.each<[string, Parameters<HandlersWords['requireFit']>]>([
    ['an act without words', [issue, 'handler', inputs.arrive]],
    ['what its author says', [issue, 'resident', inputs.explain]],
    ['what is for handlers only', [buildIssue({ visibility: 'handlers' }), 'handler', inputs.explain]],
  ])('does not ask about %s', async (_, of) => {
    const { words, asked } = bench('risky')
    await words.requireFit(...of)
    expect(asked).toEqual([])
  })
})
