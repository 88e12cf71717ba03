import { type DynamicModule, type FactoryProvider, Module } from '@nestjs/common'
import { Clock } from '../core/clock'
import { HttpWechatClient } from './http-wechat.client'
import { WechatClient } from './wechat.client'
import { WECHAT_SETTINGS, type WechatSettings } from './wechat.settings'

type SettingsSource = Pick<FactoryProvider<WechatSettings>, 'inject' | 'useFactory'>

/** Provides WechatClient and WECHAT_SETTINGS to whoever imports it. */
@Module({})
export class WechatModule {
  /** @param settings where the settings come from, e.g. the parsed environment */
  static forRoot(settings: SettingsSource): DynamicModule {
    return {
      module: WechatModule,
      global: true,
      providers: [
        { provide: WECHAT_SETTINGS, ...settings },
        {
          provide: WechatClient,
          inject: [WECHAT_SETTINGS, Clock],
          useFactory: (s: WechatSettings, clock: Clock) => new HttpWechatClient(s, clock),
        },
      ],
      exports: [WECHAT_SETTINGS, WechatClient],
    }
  }
}
