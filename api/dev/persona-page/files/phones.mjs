import { fill, postJson, readJson, showClock } from './common.mjs'

const shown = 4
const itemsShown = 4
const everyMs = 3_000
const freshMs = 2 * 60_000

showClock(document.querySelector('.clock b'))
const tokens = new Map()
const phoneTemplate = document.querySelector('#phone')
const itemTemplate = document.querySelector('#item')
const live = document.querySelector('.live')

/** The same way in as the mini program's: wx.login's code from the stand-in, then our session. */
async function signIn(openid) {
  const { token } = await postJson('/api/sessions', await postJson('/wechat-stand-in/phone/login-code', { openid }))
  tokens.set(openid, token)
  return token
}

async function ask(openid, path) {
  const token = tokens.get(openid) ?? (await signIn(openid))
  try {
    return await readJson(`/api${path}`, { headers: { authorization: `Bearer ${token}` } })
  } catch (error) {
    if (error.status !== 401) throw error
    tokens.delete(openid)
    throw error
  }
}

function timeOf(at) {
  const pad = (part) => String(part).padStart(2, '0')
  const date = new Date(at)
  const clock = `${date.getHours()}:${pad(date.getMinutes())}`
  return date.toDateString() === new Date().toDateString() ? clock : `${date.getMonth() + 1}月${date.getDate()}日 ${clock}`
}

function showItems(phone, items, unread) {
  phone.querySelector('.new').textContent = unread > 0 ? `${unread} 条新的` : ''
  const list = phone.querySelector('ul')
  list.replaceChildren(
    ...items.slice(0, itemsShown).map((item) => {
      const row = fill(itemTemplate, {
        title: item.title,
        body: item.body,
        at: timeOf(item.at),
        state: item.readAt ? '已看' : '放进消息了',
      })
      row.classList.toggle('fresh', !item.readAt && Date.now() - new Date(item.at) < freshMs)
      row.classList.toggle('urgent', item.urgent)
      return row
    }),
  )
  phone.querySelector('.empty').hidden = items.length > 0
}

const { personas } = await readJson('/demo/personas')
const phones = [0, 1, 3, 4].slice(0, shown).flatMap((at) => {
  const persona = personas[at]
  if (!persona) return []
  const phone = fill(phoneTemplate, { name: persona.name, line: persona.role, initial: [...persona.name][0] })
  document.querySelector('.phones').append(phone)
  return [{ persona, phone }]
})

async function refresh() {
  try {
    await Promise.all(
      phones.map(async ({ persona, phone }) => {
        const [{ items }, { unread }] = [await ask(persona.openid, '/inbox'), await ask(persona.openid, '/me/counts')]
        showItems(phone, items, unread)
      }),
    )
    live.classList.remove('off')
    live.querySelector('span').textContent = '正在收'
  } catch {
    live.classList.add('off')
    live.querySelector('span').textContent = '没连上，过几秒再试'
  }
  setTimeout(refresh, everyMs)
}
await refresh()
