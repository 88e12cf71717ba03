import { Button, Image, Input, ScrollView, Switch, Text, View } from '@tarojs/components'
import Taro, { useDidShow, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { fireTaro } from './components-mock'
import { answerRequests, firePage, openPage, resetTaro, taro, taroCalls } from './taro-mock'

beforeEach(resetTaro)

function Page() {
  const { params } = useRouter()
  const [shown, setShown] = useState(0)
  const [text, setText] = useState('')
  useDidShow(() => setShown((times) => times + 1))
  usePullDownRefresh(() => setText('refreshed'))
  return (
    <View>
      <Text>{`issue ${params.id}, shown ${shown}`}</Text>
      <Input value={text} placeholder="words" onInput={(event) => setText(event.detail.value)} />
      <Switch aria-label="private" onChange={(event) => setText(event.detail.value ? 'private' : 'public')} />
      <ScrollView data-testid="list" onScrollToLower={() => setText('more')} />
      <Button openType="getPhoneNumber" onGetPhoneNumber={(event) => setText(String(event.detail.code))}>
        phone
      </Button>
      <Image src="lift.jpg" ariaLabel="the lift" />
      <Button onClick={() => Taro.showToast({ title: text })}>say</Button>
    </View>
  )
}

const words = () => screen.getByPlaceholderText<HTMLInputElement>('words').value

describe('the mocks of Taro', () => {
  it('give the page its parameters, its hooks and what was typed', () => {
    openPage('/pages/issue/index', { id: '42' })
    render(<Page />)
    expect(screen.getByText('issue 42, shown 1')).toBeTruthy()
    fireEvent.input(screen.getByPlaceholderText('words'), { target: { value: '电梯坏了' } })
    fireEvent.click(screen.getByText('say'))
    expect(taroCalls('showToast')).toEqual([[{ title: '电梯坏了' }]])
    expect(screen.getByAltText('the lift').getAttribute('src')).toBe('lift.jpg')
  })

  it('fire what only Taro fires', async () => {
    render(<Page />)
    const { act } = await import('react')
    act(() => firePage('usePullDownRefresh'))
    expect(words()).toBe('refreshed')
    act(() => fireTaro(screen.getByTestId('list'), 'scrolltolower'))
    expect(words()).toBe('more')
    act(() => fireTaro(screen.getByText('phone'), 'getphonenumber', { code: 'abc' }))
    expect(words()).toBe('abc')
    fireEvent.click(screen.getByLabelText('private'))
    expect(words()).toBe('private')
  })

  it('answer requests as the test says, and fail like a phone without signal before', async () => {
    await expect(Taro.request({ url: '/api/issues' })).rejects.toEqual({ errMsg: expect.stringMatching('request:fail') })
    answerRequests(({ url }) => ({ statusCode: 200, data: { url } }))
    await expect(Taro.request({ url: '/api/issues' })).resolves.toEqual({ statusCode: 200, data: { url: '/api/issues' } })
  })

  it('keep storage until reset, and forget what a test had answered', async () => {
    Taro.setStorageSync('draft', '电梯')
    taro.chooseMedia?.mockResolvedValue({ tempFiles: [{ tempFilePath: 'a.jpg' }] })
    expect(Taro.getStorageSync('draft')).toBe('电梯')
    resetTaro()
    expect(Taro.getStorageSync('draft')).toBe('')
    await expect(Taro.chooseMedia({})).resolves.toEqual({ errMsg: 'chooseMedia:ok' })
  })

  it('register listeners without answering anything React could take for a clean-up', () => {
    expect(Taro.onWindowResize(() => {})).toBeUndefined()
    expect(Taro.offWindowResize(() => {})).toBeUndefined()
  })
})
