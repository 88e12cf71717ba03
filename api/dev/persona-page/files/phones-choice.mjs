import { fill } from './common.mjs'

const most = 4
const usual = [0, 1, 3, 4]
const keptAs = 'phones-shown'

/** Whose phones this browser looked at last. */
export function chosenOpenids(personas) {
  const kept = JSON.parse(localStorage.getItem(keptAs) ?? 'null')
  const known = personas.map(({ openid }) => openid).filter((openid) => kept?.includes(openid))
  return known.length > 0 ? known : usual.flatMap((at) => personas[at]?.openid ?? [])
}

/** The boxes under 换人: at least one phone, at most four. */
export function offerChoice(personas, look) {
  const place = document.querySelector('.choose fieldset')
  const boxes = personas.map((persona) => {
    const choice = fill(document.querySelector('#choice'), { name: persona.name, role: persona.role })
    const box = choice.querySelector('input')
    box.value = persona.openid
    box.checked = chosenOpenids(personas).includes(persona.openid)
    place.append(choice)
    return box
  })
  const limit = () => {
    const checked = boxes.filter((box) => box.checked)
    for (const box of boxes) box.disabled = box.checked ? checked.length === 1 : checked.length === most
  }
  place.onchange = () => {
    limit()
    const openids = boxes.filter((box) => box.checked).map((box) => box.value)
    localStorage.setItem(keptAs, JSON.stringify(openids))
    look(openids)
  }
  limit()
  document.addEventListener('click', ({ target }) => {
    if (!place.parentElement.contains(target)) place.parentElement.open = false
  })
}
