import Taro from '@tarojs/taro'
import { type ReactNode, useRef, useState } from 'react'
import { ask as confirm, say } from '@/lib/feedback'
import type { AskAnswer } from './ask-answer'
import { askForReminders, type Choice } from './ask-for-reminders'
import { forgetRefusal, noteAsking, noteRefusal } from './asking-calmly'
import { useCountAgain } from './reminders-data'
import { SubscribeSheet } from './subscribe-sheet'

/** Asking WeChat for reminders, and what stands for WeChat's own sheet in a browser: put `sheet` somewhere on the page. */
export function useAsk(): { ask: (templateIds: string[]) => Promise<AskAnswer>; sheet: ReactNode } {
  const countAgain = useCountAgain()
  const answering = useRef<(choice: Choice) => void>(undefined)
  const [shown, setShown] = useState<number>()
  const inBrowser = (count: number) => () =>
    new Promise<Choice>((resolve) => {
      answering.current = resolve
      setShown(count)
    })
  const answer = (choice: Choice) => {
    setShown(undefined)
    answering.current?.(choice)
  }
  const ask = async (templateIds: string[]) => {
    const came = await askForReminders(templateIds, inBrowser(templateIds.length))
    remember(came)
    if (came.kind === 'answered') countAgain()
    return came
  }
  return { ask, sheet: shown !== undefined && <SubscribeSheet count={shown} onAnswer={answer} /> }
}

function remember(came: AskAnswer) {
  const now = new Date()
  noteAsking(now)
  if (came.kind !== 'answered') return
  if (came.accepted.length > 0) forgetRefusal()
  else noteRefusal(now)
}

/** Says what came of it; a switch that is off is opened from here. */
export async function sayAnswer(came: AskAnswer) {
  if (came.kind === 'answered') return say(came.accepted.length > 0 ? '记下了，到时候微信叫您' : '好，不打扰您')
  if (came.kind !== 'switchedOff') return say(came.words)
  if (await confirm('微信里关着', `${came.words}。点“去打开”，打开“接收通知”再回来。`, '去打开'))
    await Taro.openSetting({ withSubscriptions: true })
}
