import { Image, Text, View } from '@tarojs/components'
import { renderSVG } from 'uqr'
import { Button } from '@/components/button/button'
import { Icon, type IconName } from '@/components/icon/icon'
import { wordsOf } from '@/lib/api-error'
import { secondsLeft } from './desk-code-words'
import type { DeskCodeStep, useDeskCode } from './use-desk-code'

/** Quarter of the code may be covered and it is still read: room for the sign in its middle. */
const qrPicture = (text: string): string => `data:image/svg+xml,${encodeURIComponent(renderSVG(text, { ecc: 'Q', border: 1 }))}`

/** Left half: the code, or what became of it. */
export function DeskCodePanel({ step, code, leftMs, error, offline, renew }: ReturnType<typeof useDeskCode>) {
  return (
    <View className="code-half">
      <View className="code-title">微信扫一扫，登录这台电脑</View>
      <View className="code-sub">用您平时的微信，不用记密码</View>
      <View className="code-room">
        {step === 'shown' && code ? (
          <>
            <Image className="qr" src={qrPicture(code.qrText)} ariaLabel="登录用的二维码" />
            <View className="qr-mark">
              <Icon name="link" />
            </View>
          </>
        ) : (
          <Instead step={step} number={code?.number ?? ''} words={error ? wordsOf(error) : ''} onRenew={renew} />
        )}
      </View>
      <View className="code-foot">
        {code && (step === 'shown' || step === 'scanned') && <Countdown leftMs={leftMs} lifeMs={code.lifeMs} offline={offline} />}
      </View>
    </View>
  )
}

const Countdown = ({ leftMs, lifeMs, offline }: { leftMs: number; lifeMs: number; offline: boolean }) => (
  <>
    <View className="ttl">
      <View className="ttl-left" style={{ width: `${Math.round((leftMs / lifeMs) * 100)}%` }} />
    </View>
    <View className="cnt">
      {offline ? (
        '没连上网，连上了接着等'
      ) : (
        <>
          这个码还能用 <Text className="b">{secondsLeft(leftMs)}</Text>，到时自动换新的
        </>
      )}
    </View>
  </>
)

interface InsteadProps {
  step: Exclude<DeskCodeStep, 'shown'> | DeskCodeStep
  number: string
  words: string
  onRenew: () => void
}

function Instead({ step, number, words, onRenew }: InsteadProps) {
  const said: Record<DeskCodeStep, [IconName, string, string]> = {
    asking: ['again', '正在取新码…', ''],
    shown: ['again', '', ''],
    scanned: ['ack', '已扫，请看手机', `在手机上核对 ${number}，点“同意”`],
    refused: ['ban', '手机上点了“不是我”', '没有登录。要登录就换一个码再扫'],
    expired: ['again', '码过期了', '点一下换新的，不影响别的窗口'],
    in: ['check', '登录好了', '正在打开名册…'],
    failed: ['wifioff', '没取到码', `${words}。`],
  }
  const [icon, title, more] = said[step]
  const again = step === 'refused' || step === 'expired' || step === 'failed'
  return (
    <View className={`instead ${step}`}>
      <View className="in-icon">
        <Icon name={icon} />
      </View>
      <View className="in-title">{title}</View>
      {more && <View className="in-more">{more}</View>}
      {again && <Button words={step === 'failed' ? '再试一次' : '换一个新码'} icon="again" onTap={onRenew} />}
    </View>
  )
}
