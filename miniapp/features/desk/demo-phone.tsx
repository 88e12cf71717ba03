import type { PersonaView } from '@shared/accounts'
import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import { Tap } from '@/components/tap/tap'
import { http } from '@/lib/http'
import './demo-phone.scss'

interface Props {
  /** Of a page on the phone: /packages/office/desk-confirm/index?id=… */
  path: string
  /** 扫这个码 */
  act: string
}

/** In the demo only (elsewhere nobody answers): somebody of the office opens the page on her phone, in a tab of her own. */
export function DemoPhone({ path, act }: Props) {
  const { data } = useQuery({
    queryKey: ['demo-personas'],
    queryFn: () => http.get<PersonaView[]>('/demo/personas'),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const person = Array.isArray(data)
    ? (data.find(({ role }) => role.includes('书记')) ?? data.find(({ role }) => role.includes('居委会')))
    : undefined
  if (process.env.TARO_ENV !== 'h5' || !person) return null
  const open = () => {
    const { origin, pathname } = window.location
    window.open(`${origin}${pathname}?persona=${encodeURIComponent(person.openid)}#${path}`, '_blank')
  }
  return (
    <View className="demo-phone">
      <Text>演示：</Text>
      <Tap className="dp" role="link" onTap={open}>
        用{person.name}的手机{act}
      </Tap>
    </View>
  )
}
