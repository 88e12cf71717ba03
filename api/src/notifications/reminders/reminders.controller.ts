import { Controller, Get } from '@nestjs/common'
import type { MyRemindersView } from '@shared/delivery'
import { Action } from '../../core/action.decorator'
import type { Actor } from '../../people/actor'
import { CurrentActor } from '../../people/current-actor.decorator'
import { RemindersService } from './reminders.service'

@Controller('me/reminders')
export class RemindersController {
  constructor(private readonly reminders: RemindersService) {}

  @Get()
  @Action('reminders.read')
  read(@CurrentActor() actor: Actor): Promise<MyRemindersView> {
    return this.reminders.read(actor)
  }
}
