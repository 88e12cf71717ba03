// Preloaded into a process whose clock is wrong: it shows so many milliseconds more than the right time.
const offMs = Number(process.env.CLOCK_OFF_MS)
const RealDate = Date
const wrongNow = () => RealDate.now() + offMs

globalThis.Date = new Proxy(RealDate, {
  construct: (date, parts, made) => Reflect.construct(date, parts.length === 0 ? [wrongNow()] : parts, made),
  apply: () => new RealDate(wrongNow()).toString(),
  get: (date, name) => (name === 'now' ? wrongNow : Reflect.get(date, name)),
})
