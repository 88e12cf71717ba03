import { SerialByKey } from './serial-by-key'

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

it('runs one key in order and other keys meanwhile', async () => {
  const serial = new SerialByKey()
  const log: string[] = []
  const slow = gate()
  const first = serial.run('a', async () => {
    await slow.opened
    log.push('a1')
  })
  const second = serial.run('a', async () => log.push('a2'))
  await serial.run('b', async () => log.push('b1'))
  expect(log).toEqual(['b1'])
  slow.open()
  await Promise.all([first, second])
  expect(log).toEqual(['b1', 'a1', 'a2'])
})

it('goes on after a failure', async () => {
  const serial = new SerialByKey()
  const failed = serial.run('a', async () => {
    throw new Error('no')
  })
  const next = serial.run('a', async () => 'yes')
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
