import Taro from '@tarojs/taro'
import { wordsOf } from './api-error'

/** A short line over the page: 发出去了. */
export const say = (words: string) => void Taro.showToast({ title: words, icon: 'none', duration: 2500 })

/** Says what went wrong, in words. */
export const sayError = (error: unknown) => say(wordsOf(error))

/** Asks before what cannot be taken back. */
export async function ask(title: string, content: string, yes: string): Promise<boolean> {
  const answer = await Taro.showModal({ title, content, confirmText: yes, cancelText: '再想想' })
  return answer.confirm
}
