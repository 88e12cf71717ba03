import { fill, postJson, readJson, showClock, timeOf } from './common.mjs'
import { chosenOpenids, offerChoice } from './phones-choice.mjs'

const freshMs = 2 * 60_000
const againEveryMs = 30_000
const channels = { inbox: '小程序里', subscription: '微信提醒', serviceAccount: '服务号', sms: '短信', dutyRoom: '值班室群' }

const { personas } = await readJson('/demo/personas')
const phonesPlace = document.querySelector('.phones')
const live = document.querySelector('.live')
const room = document.querySelector('.room')
const template = (id) => document.querySelector(`#${id}`)
const phones = new Map()
let source

const say = (on, words) => {
  live.classList.toggle('off', !on)
  live.querySelector('span').textContent = words
}

/** The rows that stay keep their element, so that neither focus nor place is lost when another arrives. */
function showRows(list, items, known) {
  const rows = new Map()
  for (const item of items) {
    const fresh = item.read !== true && Date.now() - new Date(item.at) < freshMs
    const key = JSON.stringify([item, fresh])
    rows.set(key, known.get(key) ?? rowOf(item, fresh))
  }
  list.replaceChildren(...rows.values())
  return rows
}

function rowOf(item, fresh) {
  const row = fill(template('item'), { title: item.title, body: item.body ?? '', state: stateOf(item) })
  row.classList.add(item.channel)
  row.classList.toggle('fresh', fresh)
  row.classList.toggle('urgent', item.urgent)
  row.querySelector('use').setAttribute('href', `#i-${item.channel}`)
  row.querySelector('.channel span').textContent = channels[item.channel]
  row.querySelector('time').textContent = timeOf(item.at)
  row.querySelector('dl').replaceChildren(...item.lines.flatMap(({ label, value }) => [textIn('dt', label), textIn('dd', value)]))
  for (const name of ['title', 'body', 'state']) row.querySelector(`.${name}`).hidden = row.querySelector(`.${name}`).textContent === ''
  row.querySelector('dl').hidden = item.lines.length === 0
  if (item.href) row.querySelector('a').href = item.href
  return row
}

function stateOf({ channel, waitedUntil, read, href }) {
  if (channel === 'inbox') return read ? '已看' : '放进消息了'
  if (waitedUntil) return `关机，${timeOf(waitedUntil)} 开机才到`
  return href ? '送到，点开看' : '送到'
}

function textIn(tag, text) {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

function showPhone(view) {
  const phone = phones.get(view.openid)
  if (!phone) return
  const { element } = phone
  phone.view = view
  element.classList.toggle('switched-off', view.off)
  element.querySelector('.new').textContent = view.unread > 0 ? `${view.unread} 条新的` : ''
  const asleep = element.querySelector('.asleep')
  asleep.hidden = !view.off
  asleep.textContent = view.waiting > 0 ? `关机了，${view.waiting} 条在等开机` : '关机了，来了消息会等着'
  element.querySelector('.reach').textContent = view.reach
  element.querySelector('.power span').textContent = view.off ? '开机' : '关机'
  element.querySelector('.reminders').textContent = view.takesReminders ? '不收微信提醒' : '收微信提醒'
  element.querySelector('.empty').hidden = view.items.length > 0
  phone.rows = showRows(element.querySelector('ul'), view.items, phone.rows)
}

function showRoom({ items }) {
  const [newest] = items
  room.querySelector('.latest').textContent = newest?.body ?? '还没有消息'
  room.querySelector('summary time').textContent = newest ? timeOf(newest.at) : ''
  room.querySelector('summary em').textContent = items.length > 1 ? `共 ${items.length} 条` : ''
  room.classList.toggle('fresh', newest !== undefined && Date.now() - new Date(newest.at) < freshMs)
  showRows(room.querySelector('ul'), items, new Map())
}

function placePhone(persona) {
  const element = fill(template('phone'), { name: persona.name, line: persona.role, initial: [...persona.name][0] })
  const phone = { element, rows: new Map(), view: undefined }
  const { openid } = persona
  element.setAttribute('aria-label', `${persona.role}${persona.name}的手机`)
  element.querySelector('.power').onclick = () => turn('/phone/power', { openid, on: phone.view?.off === true })
  element.querySelector('.reminders').onclick = () =>
    turn('/phone/reminder-settings', { openid, mainSwitch: phone.view?.takesReminders === false })
  phones.set(openid, phone)
  phonesPlace.append(element)
}

async function turn(path, body) {
  try {
    await postJson(`/wechat-stand-in${path}`, body)
  } catch {
    say(false, '没按动，请再按一次')
  }
}

function look(openids) {
  source?.close()
  phones.clear()
  phonesPlace.replaceChildren()
  for (const persona of personas) if (openids.includes(persona.openid)) placePhone(persona)
  source = new EventSource(`/demo/phones/live?openids=${openids.map(encodeURIComponent).join(',')}`)
  source.onopen = () => say(true, '正在收')
  source.onerror = () => say(false, '断了，正在再接')
  source.addEventListener('phone', ({ data }) => showPhone(JSON.parse(data)))
  source.addEventListener('room', ({ data }) => showRoom(JSON.parse(data)))
}

showClock(document.querySelector('.clock b'))
offerChoice(personas, look)
look(chosenOpenids(personas))
setInterval(() => {
  for (const { view } of phones.values()) if (view) showPhone(view)
}, againEveryMs)
