import { readDemoOptions } from './demo-options'

it('reads the command line before the environment', () => {
  expect(readDemoOptions([], {})).toEqual({ reset: false, port: 3100 })
  expect(readDemoOptions(['--reset'], { PORT: '3200' })).toEqual({ reset: true, port: 3200 })
  expect(readDemoOptions(['--port', '3300'], { PORT: '3200' })).toEqual({ reset: false, port: 3300 })
})

it.each([['--port', 'abc'], ['--port', '70000'], ['--restart']])('refuses %s %s', (...args) => {
  expect(() => readDemoOptions(args, {})).toThrow()
})
