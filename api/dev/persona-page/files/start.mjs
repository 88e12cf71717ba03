import { fill, readJson, showClock } from './common.mjs'

showClock(document.querySelector('.clock b'))

const { personas, desk, gate } = await readJson('/demo/personas')
const list = document.querySelector('.people')
const template = document.querySelector('#person')
for (const [at, persona] of personas.entries()) {
  const { openid, name, role, line, tryThis, path } = persona
  const card = fill(template, { name, role, line, try: tryThis, initial: [...name][0], go: at === 0 ? '从这里开始' : '走进去' })
  const link = card.querySelector('a')
  link.href = `/?persona=${encodeURIComponent(openid)}#${path}`
  link.setAttribute('aria-label', `作为${role}${name}走进去，在新标签页打开`)
  if (at === 0) link.classList.add('primary')
  list.append(card)
}
document.querySelector('#desk').href = desk
if (gate) document.querySelector('#gate').href = gate
else document.querySelector('#gate').remove()
