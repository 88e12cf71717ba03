import { screen } from '@testing-library/react'
import { answerRequests, openPage, resetTaro } from '@/testing/taro-mock'
import { answerApi, renderPage } from '../testing/render-page'
import { PromisePage } from './promise-page'

beforeEach(() => {
  resetTaro()
  openPage('/packages/issue/promise/index', { communityId: 'c' })
})

it('says the community’s own words first, then each promise', async () => {
  answerApi({
    'GET /communities/c/promise': {
      explanation: '您说的事先到联户党员。',
      sentences: ['当天的事：30 分钟内有人接，24 小时内办好。', '不管哪一档，当天没办好都会写明原因和哪天办。'],
    },
  })
  renderPage(<PromisePage />)
  await screen.findByText('您说的事先到联户党员。')
  expect(screen.getByText('当天的事', { selector: '.b' })).toBeTruthy()
  expect(screen.getByText('30 分钟内有人接，24 小时内办好。')).toBeTruthy()
  expect(screen.getByText('不管哪一档，当天没办好都会写明原因和哪天办。')).toBeTruthy()
})

it('offers another try', async () => {
  answerRequests(() => ({ statusCode: 503, data: { code: 'NOT_READY' } }))
  renderPage(<PromisePage />)
  await screen.findByText('没取到多久有人管')
  expect(screen.getByText('再试一次')).toBeTruthy()
})
