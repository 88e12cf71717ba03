/** The narrowest window that the desk's frame is drawn for. */
const deskWidth = 900

/** Drawn with the desk's frame; otherwise, and always in WeChat, as on a phone. */
export const onDesk = (): boolean => process.env.TARO_ENV !== 'weapp' && window.innerWidth >= deskWidth
