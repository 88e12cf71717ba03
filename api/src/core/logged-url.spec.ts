import { loggedUrl } from './logged-url'

it('leaves the key of a calendar out of the logs, and everything else in', () => {
  expect(loggedUrl('/api/ics/abc_-123.ics?x=1')).toBe('/api/ics/***?x=1')
  expect(loggedUrl('/api/issues/0123?cursor=2')).toBe('/api/issues/0123?cursor=2')
})
