import type { MyShiftsView } from '@shared/rota'
import type { AskLeaveInput, MyRotaLeaveView, OwnWishInput } from '@shared/rota-offers'
import { useQuery } from '@tanstack/react-query'
import { http } from '@/lib/http'
import { dutyKey, useDutyCommand } from '../duty/use-duty-command'

/** My leave and wishes in one community, and my shifts that a leave could fall on. */
export function useDutyLeave(communityId: string) {
  const path = `/communities/${communityId}/rota-leave`
  const send = useDutyCommand()
  return {
    mine: useQuery({ queryKey: [dutyKey, 'leave', path], queryFn: () => http.get<MyRotaLeaveView>(path), enabled: communityId !== '' }),
    shifts: useQuery({ queryKey: [dutyKey, 'mine', '/my-shifts'], queryFn: () => http.get<MyShiftsView>('/my-shifts') }),
    ask: (leave: Omit<AskLeaveInput, 'commandId'>) => send<MyRotaLeaveView>('post', path, leave),
    end: (firstDay: string) => send<MyRotaLeaveView>('post', `${path}/end`, { firstDay }),
    wish: (wish: Omit<OwnWishInput, 'commandId'>) =>
      send<MyRotaLeaveView>('put', `/communities/${communityId}/rota/${wish.day.slice(0, 7)}/my-wish`, wish),
  }
}
