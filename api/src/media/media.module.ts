import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { ENV, type Env } from '../core/env'
import { WechatModule } from '../wechat/wechat.module'
import { MediaController } from './media.controller'
import { MediaPresenter } from './media.presenter'
import { MediaRepository } from './media.repository'
import { mediumSchema } from './media.schema'
import { MediaService } from './media.service'
import { MediaCheckPushes } from './media-check-pushes'
import { MediaChecks } from './media-checks'
import { DiskStorage, Storage } from './storage'

/** Wants OpenidOfAccount from a global module: the accounts room. */
@Module({
  imports: [WechatModule, MongooseModule.forFeature([{ name: 'Medium', schema: mediumSchema }])],
  controllers: [MediaController],
  providers: [
    { provide: Storage, inject: [ENV], useFactory: (env: Env) => new DiskStorage(env.MEDIA_DIR) },
    MediaRepository,
    MediaPresenter,
    MediaChecks,
    MediaCheckPushes,
    MediaService,
  ],
  exports: [MediaService, MediaChecks, MediaPresenter],
})
export class MediaModule {}
