import type { PersonaView } from '@shared/accounts'
import { useQuery } from '@tanstack/react-query'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Tap } from '@/components/tap/tap'
import './demo-phone.scss'

interface Props {
  /** Of a page on the phone: /packages/office/desk-confirm/index?id=… */
  path: string
  /** 扫这个码 */
  act: string
}

/** The demo opens its desk as `/?desk#…`, and its phones as `/?persona=…#…`. */
const inDemo = (): boolean => process.env.TARO_ENV === 'h5' && /[?&](desk|persona)\b/.test(window.location.search)

/** Answered by the demo only. */
async function personOfOffice(): Promise<PersonaView | null> {
  const answer = await Taro.request<{ personas?: PersonaView[] }>({ url: '/demo/personas' })
  const personas = answer.data.personas ?? []
  return personas.find(({ role }) => role.includes('书记')) ?? personas.find(({ role }) => role.includes('居委会')) ?? null
}

/** In the demo only: somebody of the office opens the page on her phone, in a tab of her own. */
export function DemoPhone({ path, act }: Props) {
  const { data: person } = useQuery({
    queryKey: ['demo-person-of-office'],
    queryFn: personOfOffice,
    enabled: inDemo(),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (!person) return null
  const open = () => {
    const address = `${window.location.pathname}?persona=${encodeURIComponent(person.openid)}#${path}`
    // Without an opener: her tab must not begin with a copy of what this one keeps.
    window.open(address, '_blank', 'noopener')
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
