import type { HandBackView } from '@shared/hand-backs'
import { screen } from '@testing-library/react'
import { openPage, resetTaro } from '@/testing/taro-mock'
import { answerApi, renderPage } from '../testing/render-page'
import { HandBackPage } from './hand-back-page'

const id = '7'.padStart(24, '0')
const handBack: HandBackView = { id, name: '周桂兰', households: 8, at: '2026-09-22T07:26:00Z', reason: '身体原因', words: '要住院一阵' }
const shown = (change: Partial<HandBackView> = {}) => {
  answerApi({ [`GET /hand-backs/${id}`]: { ...handBack, ...change } })
  return renderPage(<HandBackPage />)
}

beforeEach(() => {
  resetTaro()
  openPage('/packages/home/hand-back/index', { id })
})

describe('联户要换人', () => {
  it('says who, why, and who looks after the households until then', async () => {
    shown()
    expect(await screen.findByText('周桂兰 不再联户')).toBeTruthy()
    expect(screen.getByText('要住院一阵')).toBeTruthy()
    expect(screen.getByText(/8 户要换人。在换好之前，还由这位党员联系/)).toBeTruthy()
  })

  it('says until when, and what became of it', async () => {
    shown({ until: '2099-12-31T15:59:59.999Z', households: 0 })
    expect(await screen.findByText('周桂兰 请假到 2099年12月31日')).toBeTruthy()
    expect(screen.getByText('名下的户都换好人了。')).toBeTruthy()
  })

  it('says that it was taken back', async () => {
    shown({ takenBackAt: '2099-01-02T04:00:00Z' })
    expect(await screen.findByText('2099年1月2日又说接着联，不用换人了。')).toBeTruthy()
  })
})
