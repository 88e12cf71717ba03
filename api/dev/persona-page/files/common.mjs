/** Small helpers of the demo's own pages; they use the same doors as the mini program. */
const inBeijing = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** As the community's clock says it, wherever this browser stands. */
function partsOf(date) {
  const { month, day, weekday, hour, minute } = Object.fromEntries(inBeijing.formatToParts(date).map(({ type, value }) => [type, value]))
  return { day: `${month}月${day}日`, weekday, clock: `${hour}:${minute}` }
}

export function showClock(element) {
  const show = () => {
    const { day, weekday, clock } = partsOf(new Date())
    element.textContent = `${day} ${weekday} ${clock}`
  }
  show()
  setInterval(show, 10_000)
}

/** 15:26, with its day unless that is today. */
export function timeOf(at) {
  const { day, clock } = partsOf(new Date(at))
  return day === partsOf(new Date()).day ? clock : `${day} ${clock}`
}

export async function readJson(path, init) {
  const response = await fetch(path, init)
  if (!response.ok) throw Object.assign(new Error(`${path}: ${response.status}`), { status: response.status })
  return response.status === 204 ? undefined : response.json()
}

export const postJson = (path, body) =>
  readJson(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** A copy of a template with texts filled in by class. */
export function fill(template, texts) {
  const copy = template.content.firstElementChild.cloneNode(true)
  for (const [name, text] of Object.entries(texts)) for (const slot of copy.querySelectorAll(`.${name}`)) slot.textContent = text
  return copy
}
