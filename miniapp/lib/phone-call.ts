import Taro from '@tarojs/taro'

/** Opens the phone's dialler with the number. Somebody who backs out of it has done nothing wrong. */
export function call(phone: string) {
  const number = phone.replace(/[\s-]/g, '')
  if (process.env.TARO_ENV === 'h5') window.location.href = `tel:${number}`
  else void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)
}

/** As it is read aloud: 138 0000 0302. Other numbers are left as the community wrote them. */
export const spokenPhone = (phone: string): string => phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')
