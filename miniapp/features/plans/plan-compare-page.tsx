import { useRouter } from '@tarojs/taro'
import { goBack, NavBar } from '@/components/nav-bar/nav-bar'
import { Screen } from '@/components/screen/screen'
import { goPlanBoard } from '@/lib/navigation'
import { officeState } from '../office/office-state'
import { useOffices } from '../office/use-office'
import { CompareBody } from './compare/compare-body'

const nobody = { title: '联户方案归居委会管', words: '您的任职里没有排联户这一项。' }

/** On a phone: every plan there was, and two beside each other. */
export function PlanComparePage() {
  const { id = '' } = useRouter().params
  const asked = useOffices()
  const [office] = asked.offices ?? []
  const state = officeState(asked, { errorTitle: '没打开算过的方案', none: nobody })
  return (
    <Screen top={<NavBar title="算过的方案" sub={office?.community} leave="back" onLeave={goBack} />}>
      {state ?? (office && <CompareBody communityId={office.communityId} planId={id} onOpen={(opened) => void goPlanBoard(opened)} />)}
    </Screen>
  )
}
