import { Controller, Get, Param } from '@nestjs/common'
import type { GateRoomsView } from '@shared/areas'
import { idParam } from '@shared/ids'
import { Action } from '../core/action.decorator'
import { GateRoomsService } from './gate-rooms.service'

@Controller('gates')
export class GatesController {
  constructor(private readonly rooms: GateRoomsService) {}

  @Get(':id/rooms')
  @Action('gates.listRooms')
  listRooms(@Param({ schema: idParam }) { id }: { id: string }): Promise<GateRoomsView> {
    return this.rooms.list(id)
  }
}
