import { Global, Module } from '@nestjs/common'
import { WakeUps } from '../../rota/wake-ups'
import { NotificationsModule } from '../notifications.module'
import { ChannelWakeUps } from './channel-wake-ups'

/** Lets the rota, which stands above notifications, ask who could be woken. */
@Global()
@Module({
  imports: [NotificationsModule],
  providers: [{ provide: WakeUps, useExisting: ChannelWakeUps }],
  exports: [WakeUps],
})
export class WakeUpsModule {}
