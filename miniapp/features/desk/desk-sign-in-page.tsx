import { View } from '@tarojs/components'
import { useState } from 'react'
import { DeskLogo } from '@/components/desk/desk-frame'
import { Icon, type IconName } from '@/components/icon/icon'
import { NavBar } from '@/components/nav-bar/nav-bar'
import { CanList } from '@/components/result/can-list'
import { Screen } from '@/components/screen/screen'
import { EmptyState } from '@/components/states/empty-state'
import { DemoPhone } from './demo-phone'
import { DeskCodePanel } from './desk-code-panel'
import { deskCommunity, deskName, renameDesk } from './desk-name'
import { DeskNameRow } from './desk-name-row'
import { useDeskCode } from './use-desk-code'
import './desk-sign-in-page.scss'

/** A desk is signed in by a phone: nothing is typed, no password (ADR 0006). */
export const DeskSignInPage = () => (process.env.TARO_ENV === 'h5' ? <OnDesk /> : <OnPhone />)

const OnPhone = () => (
  <Screen top={<NavBar title="电脑登录" leave="back" />}>
    <EmptyState title="这一页在电脑上用" words="在办公电脑的浏览器里打开户联网，屏幕上会有一个码，用微信扫它。" />
  </Screen>
)

function OnDesk() {
  const [name, setName] = useState(deskName)
  const desk = useDeskCode(name)
  const community = deskCommunity()
  const number = desk.code?.number ?? '··'
  return (
    <Screen wide>
      <View className="desk-door">
        <View className="door-head">
          <DeskLogo />
          {community && <View className="note door-org">{community}</View>}
        </View>
        <View className="door-mid">
          <View className="card door">
            <DeskCodePanel {...desk} />
            <View className="door-half">
              <DeskNameRow name={name} now={desk.now} onRename={(given) => setName(renameDesk(given))} />
              <View className="same-number">
                <View>手机上也要是这个数</View>
                <View className="sn" ariaLabel={`核对用的数 ${number}`}>
                  {number}
                </View>
              </View>
              <View className="h3">登录后，这台电脑能</View>
              <CanList items={[{ words: '导住户名册和党员名单', more: '存之前，手机上再点一次' }]} />
              <CanList
                later
                items={[
                  { words: '姓名、手机都遮住显示', icon: 'eye' },
                  { words: '8 小时后自动退出，手机上随时能退', icon: 'clock' },
                ]}
              />
              <View className="only">您的任职里没有的，登录了也看不到。</View>
            </View>
          </View>
          <View className="door-hints">
            <Hint icon="ack" title="扫了以后" words={`在手机上核对 ${number}，点“同意”`} />
            <Hint icon="again" title="码过期了" words="自动换新的，不影响别的窗口" />
            <Hint icon="ban" title="手机上说您还没有任职" words="请社区书记在手机上给您加上" />
          </View>
        </View>
        <View className="door-foot">
          {desk.step === 'shown' && desk.code && (
            <DemoPhone path={`/packages/office/desk-confirm/index?id=${desk.code.id}`} act="扫这个码" />
          )}
          <View>微信扫不了？请打社区值守电话，或找社区书记。</View>
        </View>
      </View>
    </Screen>
  )
}

const Hint = ({ icon, title, words }: { icon: IconName; title: string; words: string }) => (
  <View className="card door-hint">
    <Icon name={icon} />
    <View className="grow">
      <View className="dh-t">{title}</View>
      <View className="dh-w">{words}</View>
    </View>
  </View>
)
