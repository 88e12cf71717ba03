/** Simple drawings that stand for photos: plain shapes and gradients, no stock pictures. Each scene before and after. */
export const sceneNames = ['lift', 'stairs', 'pipe', 'doorway', 'bins', 'ceiling', 'lock', 'hallway', 'lamp'] as const
export type SceneName = (typeof sceneNames)[number]

const width = 1200
const height = 900

const gradient = (id: string, from: string, to: string): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`

const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`

const circle = (x: number, y: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`

const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`

const room = (wall: string, floor: string): string => rect(0, 0, width, 640, wall) + rect(0, 640, width, 260, floor)

const lift = (after: boolean): string =>
  room('url(#wall)', '#8d8478') +
  rect(330, 120, 540, 600, '#5d6268') +
  rect(350, 140, 245, 580, 'url(#steel)') +
  rect(after ? 350 : 605, 140, after ? 110 : 245, 580, 'url(#steel)') +
  (after ? rect(460, 140, 290, 580, '#f3e9cf') + rect(750, 140, 100, 580, 'url(#steel)') : '') +
  rect(940, 330, 90, 170, '#3a3f45', 'rx="8"') +
  circle(985, 380, 20, after ? '#f7d774' : '#6b7178') +
  circle(985, 450, 20, '#6b7178') +
  rect(520, 60, 160, 44, '#22262b', 'rx="6"') +
  `<text x="600" y="94" font-size="36" text-anchor="middle" fill="${after ? '#8fe388' : '#ff6b5e'}" font-family="monospace">${after ? '1' : '--'}</text>`

const stairs = (after: boolean): string =>
  rect(0, 0, width, height, after ? 'url(#wall)' : 'url(#night)') +
  Array.from({ length: 7 }, (_, at) => rect(140 + at * 130, 760 - at * 85, 1060 - at * 130, 85, after ? '#b3a894' : '#2a2a2e')).join('') +
  Array.from({ length: 7 }, (_, at) => rect(140 + at * 130, 760 - at * 85, 1060 - at * 130, 10, after ? '#d9cfbc' : '#3b3b41')).join('') +
  path('M120 700 L1010 120', 'none', `stroke="${after ? '#7c5a3a' : '#46413c'}" stroke-width="18"`) +
  circle(330, 120, 54, after ? '#fff3c4' : '#55524c') +
  (after ? circle(330, 120, 190, '#fff3c4', 'opacity="0.35"') : '')

const pipe = (after: boolean): string =>
  room('#d7dcdc', '#a79f93') +
  rect(560, 0, 70, 640, '#c9ccd0') +
  rect(540, 300, 110, 60, '#9aa0a6') +
  rect(630, 430, 260, 50, '#c9ccd0') +
  (after
    ? rect(530, 290, 130, 80, '#3f6f52', 'rx="8"')
    : `<ellipse cx="600" cy="760" rx="330" ry="90" fill="#6f8da1" opacity="0.75"/>` +
      [400, 470, 545, 610].map((y) => path(`M595 ${y} q22 36 0 50 q-22 -14 0 -50`, '#5d89ab')).join(''))

const bike = (x: number): string =>
  circle(x, 700, 90, 'none', 'stroke="#1f2226" stroke-width="26"') +
  circle(x + 330, 700, 90, 'none', 'stroke="#1f2226" stroke-width="26"') +
  path(`M${x} 700 L${x + 110} 560 L${x + 260} 560 L${x + 330} 700 Z`, '#a33b2f') +
  path(`M${x + 290} 590 L${x + 260} 430 L${x + 200} 420`, 'none', 'stroke="#33373c" stroke-width="20"') +
  rect(x + 50, 500, 150, 40, '#2b2f34', 'rx="18"')

const doorway = (after: boolean): string =>
  room('url(#wall)', '#9b968e') +
  rect(320, 100, 560, 560, '#4d5960') +
  rect(345, 125, 245, 535, '#6f828c') +
  rect(610, 125, 245, 535, '#6f828c') +
  path('M320 660 L880 660 L980 820 L220 820 Z', '#b8b1a5') +
  (after ? '' : bike(360))

const bins = (after: boolean): string =>
  rect(0, 0, width, 560, '#cfe0e4') +
  rect(0, 560, width, 340, '#8f9487') +
  [220, 520, 820].map((x) => rect(x, 330, 210, 380, '#3f6d57', 'rx="14"') + rect(x - 15, 300, 240, 50, '#2f5443', 'rx="12"')).join('') +
  (after
    ? ''
    : [
        [200, 250, '#5b5f66'],
        [330, 230, '#d9d4c8'],
        [540, 240, '#42464c'],
        [650, 225, '#e0b9a2'],
        [900, 240, '#5b5f66'],
        [300, 760, '#42464c'],
        [480, 790, '#d9d4c8'],
        [760, 770, '#5b5f66'],
      ]
        .map(([x, y, fill]) => circle(Number(x), Number(y), 75, String(fill)))
        .join(''))

const ceiling = (after: boolean): string =>
  rect(0, 0, width, 520, '#efece6') +
  rect(0, 520, width, 380, '#d8cdb8') +
  rect(0, 500, width, 34, '#c9bda6') +
  (after
    ? circle(620, 240, 46, '#fffbe8') + circle(620, 240, 120, '#fffbe8', 'opacity="0.5"')
    : `<ellipse cx="560" cy="230" rx="320" ry="150" fill="#b79b6b" opacity="0.55"/><ellipse cx="520" cy="240" rx="190" ry="90" fill="#8f7446" opacity="0.55"/>` +
      path('M420 170 L470 240 L450 300 M640 180 L610 250 L660 320', 'none', 'stroke="#6d5837" stroke-width="8"'))

const lock = (after: boolean): string =>
  rect(0, 0, width, height, 'url(#steel)') +
  rect(420, 180, 360, 540, '#2b2f35', 'rx="24"') +
  rect(470, 240, 260, 130, after ? '#1c4f33' : '#4a1b17', 'rx="10"') +
  circle(600, 305, 30, after ? '#7be39a' : '#ff6b5e') +
  Array.from({ length: 9 }, (_, at) => rect(480 + (at % 3) * 90, 420 + Math.floor(at / 3) * 90, 64, 64, '#5a6068', 'rx="10"')).join('')

const hallway = (after: boolean): string =>
  room('url(#wall)', '#a59b8c') +
  path('M380 120 L820 120 L760 640 L440 640 Z', '#e8e2d4') +
  rect(520, 260, 160, 300, '#7b5b3f') +
  (after
    ? ''
    : rect(120, 480, 260, 230, '#b98a58') +
      rect(160, 330, 200, 150, '#c99b68') +
      rect(840, 520, 250, 190, '#b98a58') +
      rect(880, 400, 150, 120, '#8b98a0') +
      circle(450, 760, 60, '#40454b'))

const lamp = (after: boolean): string =>
  rect(0, 0, width, height, after ? '#27354a' : 'url(#night)') +
  rect(0, 720, width, 180, after ? '#3d4a3f' : '#1b1e20') +
  rect(590, 200, 24, 560, '#6d737a') +
  rect(590, 190, 190, 20, '#6d737a') +
  (after ? path('M740 215 L1010 760 L480 760 Z', '#ffe9a8', 'opacity="0.45"') : '') +
  circle(760, 215, 34, after ? '#ffeeb0' : '#4a4d50')

const scenes: Record<SceneName, (after: boolean) => string> = { lift, stairs, pipe, doorway, bins, ceiling, lock, hallway, lamp }

/** An SVG of 1200 × 900; `turn` moves the picture a little, so that two photos of one thing differ. */
export function sceneSvg(name: SceneName, after: boolean, turn = 0): string {
  const defs = gradient('wall', '#e9e2d3', '#cfc5b2') + gradient('steel', '#c3c8cd', '#8b9299') + gradient('night', '#17181c', '#2b2a2e')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs}</defs><g transform="translate(600 450) rotate(${turn * 1.5}) scale(${1 + Math.abs(turn) * 0.08}) translate(${-600 - turn * 20} -450)">${scenes[name](after)}</g></svg>`
}
