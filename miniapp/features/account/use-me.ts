import type { HomeView, MeView, MyCountsView } from '@shared/accounts'
import { useQuery } from '@tanstack/react-query'
import { http } from '@/lib/http'
import { lookAgainMs } from '@/lib/query'

/** Who I am: people, appointments, homes. */
export const useMe = () => useQuery({ queryKey: ['me'], queryFn: () => http.get<MeView>('/me'), staleTime: 60_000 })

/** Numbers on 我的 and on the tab bar. */
export const useCounts = () =>
  useQuery({ queryKey: ['counts'], queryFn: () => http.get<MyCountsView>('/me/counts'), refetchInterval: lookAgainMs })

/** Top of 楼里: my gate, my contact, who is on duty. */
export const useHome = () => useQuery({ queryKey: ['home'], queryFn: () => http.get<HomeView>('/home'), staleTime: 60_000 })
