import { EmptyState } from '@/components/states/empty-state'
import { DeskOnlyPage } from '../office/desk-only-page'
import { DeskSettings } from './desk-settings'

/** 岗位和人员: which posts are manned when, and from whom; at a desk. */
export const RotaSettingsPage = () => (
  <DeskOnlyPage title="岗位和人员" noneTitle="岗位和人员归居委会定" onPhone={() => <OnPhone />}>
    {(desk) => <DeskSettings {...desk} />}
  </DeskOnlyPage>
)

const OnPhone = () => <EmptyState title="岗位和人员在办公电脑上设" words="用电脑打开办公电脑登录，就能设。" />
