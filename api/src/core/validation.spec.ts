import { idParam } from '@shared/ids'
import { markReadInput } from '@shared/inbox'
import { createIssueInput, issueEventInput } from '@shared/issues'
import { toDomainError } from './validation'

interface Schema {
  '~standard': { validate(value: unknown): unknown }
}

/** As the pipe meets it: the schema's own issues. */
function refused(schema: Schema, value: unknown) {
  const result = schema['~standard'].validate(value) as { issues?: Parameters<typeof toDomainError>[0] }
  if (!result.issues) throw new Error('was accepted')
  return toDomainError(result.issues)
}

const id = 'a'.repeat(24)
const good = { clientRequestId: 'request-1', words: '灯不亮', place: { gateId: id }, categoryKey: 'power.stairLight' }

describe('toDomainError', () => {
  it.each<[string, Schema, unknown, string]>([
    ['a malformed id in the address', idParam, { id: 'nonsense' }, 'BAD_ID'],
    ['a malformed id inside the body', createIssueInput, { ...good, place: { gateId: '1' } }, 'BAD_ID'],
    ['a malformed id in a list', markReadInput, { ids: ['1'] }, 'BAD_ID'],
    ['an id and something else', createIssueInput, { ...good, place: { gateId: '1' }, words: '' }, 'BAD_INPUT'],
    ['no request id, which no link gives', createIssueInput, { ...good, clientRequestId: undefined }, 'BAD_INPUT'],
    ['no command id', issueEventInput, { event: 'acknowledge' }, 'BAD_INPUT'],
    ['an event that is none', issueEventInput, { event: 'explode', commandId: 'command-1' }, 'BAD_INPUT'],
    ['blank words', createIssueInput, { ...good, words: ' \n ' }, 'BAD_INPUT'],
    ['words nobody sees', createIssueInput, { ...good, words: '\u200b\u3164' }, 'BAD_INPUT'],
    ['more photos than fit', createIssueInput, { ...good, photoIds: Array.from({ length: 10 }, () => id) }, 'MEDIA_TOO_MANY'],
    ['too long a text', createIssueInput, { ...good, words: '字'.repeat(2001) }, 'TEXT_TOO_LONG'],
    ['no body at all', createIssueInput, undefined, 'BAD_INPUT'],
  ])('%s', (_, schema, value, code) => {
    const error = refused(schema, value)
    expect(error.code).toBe(code)
    expect(error.message).toMatch(/[一-鿿]/)
  })

  it('names the field and says the limit', () => {
    expect(refused(createIssueInput, { ...good, words: '字'.repeat(2001) })).toMatchObject({
      message: expect.stringContaining('2000'),
      details: { max: 2000, fields: [{ field: 'words' }] },
    })
    expect(refused(createIssueInput, { ...good, place: {} })).toMatchObject({ details: { fields: [{ field: 'place.gateId' }] } })
  })
})
