import Taro from '@tarojs/taro'

type Room = Record<`--${string}`, string>

/** WeChat's own sizes go from 0.85 to 1.8; the pages are drawn for 1 to 1.3. */
const fontFactor = (factor: number | undefined) => String(Math.min(1.3, Math.max(1, factor ?? 1)))

/** WeChat's font size setting is in pixels; 17 is its middle step. */
function measure(): Room {
  if (process.env.TARO_ENV === 'h5') return {}
  const device = Taro.getWindowInfo()
  const capsule = Taro.getMenuButtonBoundingClientRect()
  const statusBar = device.statusBarHeight ?? 0
  const gap = capsule.top - statusBar
  const { fontSizeSetting: setting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return {
    '--k': fontFactor(setting === undefined ? 1 : setting / 17),
    '--safe-top': `${statusBar}px`,
    '--nav-h': `${Math.max(44, capsule.height + 2 * gap)}px`,
    '--capsule-w': `${device.windowWidth - capsule.left + 8}px`,
    '--safe-bottom': `${device.safeArea ? device.screenHeight - device.safeArea.bottom : 0}px`,
  }
}

let room: Room | undefined

/** Room that the phone and WeChat keep for themselves and the person's font size, as CSS variables for <Screen>. Measured once. */
export function phoneRoom(): Room {
  room ??= measure()
  return room
}
