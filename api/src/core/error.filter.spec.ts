import { type ArgumentsHost, ForbiddenException, Logger, NotFoundException } from '@nestjs/common'
import { DomainError } from './domain-error'
import { ErrorFilter } from './error.filter'

/** What the client gets. */
function answerTo(error: unknown): { status: number; body: Record<string, unknown> } {
  const sent = { status: 0, body: {} as Record<string, unknown> }
  const reply = {
    status(code: number) {
      sent.status = code
      return reply
    },
    send(body: Record<string, unknown>) {
      sent.body = body
    },
  }
  const http = { getRequest: () => ({ id: 'request-1' }), getResponse: () => reply }
  new ErrorFilter().catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost)
  return sent
}

describe('ErrorFilter', () => {
  const logged = jest.spyOn(Logger.prototype, 'error').mockReturnValue()
  afterEach(() => logged.mockClear())
  afterAll(() => logged.mockRestore())

  it('answers a rule’s no with its status, its words and what they name', () => {
    expect(answerTo(new DomainError('CHANGED_MEANWHILE', { who: '物业 王建国' }))).toEqual({
      status: 409,
      body: {
        code: 'CHANGED_MEANWHILE',
        message: expect.stringContaining('物业 王建国'),
        details: { who: '物业 王建国' },
        requestId: 'request-1',
      },
    })
  })

  it.each<[string, unknown, number, string]>([
    ['a route that is not there', new NotFoundException(), 404, 'NOT_FOUND'],
    ['a guard’s no', new ForbiddenException(), 403, 'FORBIDDEN'],
    ['a body too large for Fastify', Object.assign(new Error(), { statusCode: 413 }), 413, 'REQUEST_TOO_LARGE'],
    ['malformed JSON', Object.assign(new SyntaxError(), { statusCode: 400 }), 400, 'BAD_INPUT'],
    ['no multipart where one was asked for', Object.assign(new Error(), { statusCode: 406 }), 400, 'BAD_INPUT'],
    ['too many requests', Object.assign(new Error(), { statusCode: 429 }), 429, 'TOO_FREQUENT'],
  ])('%s', (_, error, status, code) => {
    const { status: answered, body } = answerTo(error)
    expect([answered, body.code]).toEqual([status, code])
    expect(body.message).toMatch(/[一-鿿]/)
    expect(logged).not.toHaveBeenCalled()
  })

  it.each([new Error('E11000 duplicate key: phone 13800000302'), Object.assign(new Error(), { statusCode: 500 }), null, 'text'])(
    'tells nothing of %p but its number, and logs it',
    (error) => {
      const { status, body } = answerTo(error)
      expect(status).toBe(500)
      expect(Object.keys(body).sort()).toEqual(['code', 'message', 'requestId'])
      expect(JSON.stringify(body)).not.toContain('138')
      expect(logged).toHaveBeenCalledWith({ err: error, requestId: 'request-1' }, 'unforeseen')
    },
  )
})
