import { maxClockOffsetMs } from '../src/core/database-clock'
import { testApp } from './support/test-app'

describe('health', () => {
  const running = testApp()

  it('is alive', async () => {
    expect(await running().request('GET', '/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } })
  })

  it('is ready once its clock was compared with that of the database, so that timers run', async () => {
    const { status, body } = await running().request<{ clockOffsetMs: number }>('GET', '/health/ready')
    expect(status).toBe(200)
    expect(Math.abs(body.clockOffsetMs)).toBeLessThan(maxClockOffsetMs)
  })
})
