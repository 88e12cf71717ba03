import Taro from '@tarojs/taro'

/** Opens the phone's dialler with the number. Somebody who backs out of it has done nothing wrong. */
export function call(phone: string) {
  const number = phone.replace(/[\s-]/g, '')
  if (process.env.TARO_ENV === 'h5') window.location.href = `tel:${number}`
  else void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
}
