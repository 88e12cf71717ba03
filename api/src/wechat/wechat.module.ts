import { Module } from '@nestjs/common'
import { Clock } from '../core/clock'
import { ENV } from '../core/env'
import { HttpWechatClient } from './http-wechat.client'
import { WechatPushController } from './push/wechat-push.controller'
import { WechatPushService } from './push/wechat-push.service'
import { WechatPushes } from './push/wechat-pushes'
import { WechatClient } from './wechat.client'
import { WECHAT_SETTINGS, type WechatSettings, wechatSettings } from './wechat.settings'

/** The way to WeChat: one client, one access token a process. */
@Module({
  controllers: [WechatPushController],
  providers: [
    { provide: WECHAT_SETTINGS, inject: [ENV], useFactory: wechatSettings },
    {
      provide: WechatClient,
      inject: [WECHAT_SETTINGS, Clock],
      useFactory: (settings: WechatSettings, clock: Clock) => new HttpWechatClient(settings, clock),
    },
    WechatPushes,
    WechatPushService,
  ],
  exports: [WECHAT_SETTINGS, WechatClient, WechatPushes],
})
export class WechatModule {}
