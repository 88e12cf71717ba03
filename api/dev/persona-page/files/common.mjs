/** Small helpers of the demo's own pages; they use the same doors as the mini program. */
const weekdays = '日一二三四五六'

export function showClock(element) {
  const show = () => {
    const now = new Date()
    const pad = (part) => String(part).padStart(2, '0')
    element.textContent = `${now.getMonth() + 1}月${now.getDate()}日 周${weekdays[now.getDay()]} ${pad(now.getHours())}:${pad(now.getMinutes())}`
  }
  show()
  setInterval(show, 10_000)
}

/** 15:26, with its day unless that is today. */
export function timeOf(at) {
  const date = new Date(at)
  const clock = `${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`
  return date.toDateString() === new Date().toDateString() ? clock : `${date.getMonth() + 1}月${date.getDate()}日 ${clock}`
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
