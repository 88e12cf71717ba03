import { EmptyState } from '@/components/states/empty-state'
import { DeskOnlyPage } from '../office/desk-only-page'
import { DeskRota } from './desk/desk-rota'

/** 值班表: a month as a grid, at a desk. */
export const RotaPage = () => (
  <DeskOnlyPage title="值班表" noneTitle="值班表归居委会排" onPhone={() => <OnPhone />}>
    {(desk) => <DeskRota {...desk} />}
  </DeskOnlyPage>
)

const OnPhone = () => (
  <EmptyState title="值班表在办公电脑上排" words="整月的表手机上放不下。用电脑打开办公电脑登录，就能排班、改班、发布。" />
)
