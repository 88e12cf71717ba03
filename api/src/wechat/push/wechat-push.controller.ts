import { Controller, Get, Headers, HttpCode, Post, Query, Req } from '@nestjs/common'
import * as z from 'zod/mini'
import { Action } from '../../core/action.decorator'
import { WechatPushService } from './wechat-push.service'

const text = z.optional(z.string().check(z.maxLength(200)))
const pushQuery = z.object({ signature: text, timestamp: text, nonce: text, echostr: text, encrypt_type: text, msg_signature: text })
type PushQueryInput = z.infer<typeof pushQuery>

/** The signature covers the body as it came: Nest keeps it (`rawBody: true`); a text body comes unparsed. */
interface RawRequest {
  rawBody?: Buffer
  body?: unknown
}

const rawBody = ({ rawBody: bytes, body }: RawRequest): string => bytes?.toString('utf8') ?? (typeof body === 'string' ? body : '')

@Controller('wechat/push')
export class WechatPushController {
  constructor(private readonly push: WechatPushService) {}

  @Get()
  @Action('wechat.verifyPush')
  verify(@Query({ schema: pushQuery }) query: PushQueryInput): string {
    return this.push.verify(query)
  }

  @Post()
  @HttpCode(200)
  @Action('wechat.push')
  receive(
    @Query({ schema: pushQuery }) query: PushQueryInput,
    @Req() request: RawRequest,
    @Headers('x-wx-source') source?: string,
  ): Promise<string> {
    return this.push.receive({ query, body: rawBody(request), source })
  }
}
