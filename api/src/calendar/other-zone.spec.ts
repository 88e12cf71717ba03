import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(__dirname, '../../..')

describe('on a server in New York', () => {
  it('clocks and days come out the same', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [
        '--experimental-vm-modules',
        join(root, 'node_modules/jest/bin/jest.js'),
        '--selectProjects=unit',
        '--testPathPatterns=api/src/calendar/(clock-|local-time|calendar|notice)',
      ],
      { cwd: root, env: { ...process.env, TZ: 'America/New_York' }, encoding: 'utf8' },
    )
    expect([status, stderr]).toEqual([0, expect.stringMatching(/Tests: +\d{3,} passed/)])
  }, 120_000)
})
