import { render, screen } from '@testing-library/react'
import { buildIssue } from '../testing/build-views'
import { HeldCard } from './held-card'

const show = (over: Parameters<typeof buildIssue>[0]) => render(<HeldCard issue={buildIssue(over)} />)

describe('why neighbours do not see it', () => {
  it('tells its author kindly, and what to do', () => {
    show({ mine: true, held: 'keptBack', keptBackBecause: '照片里拍到了人脸或车牌' })
    expect(screen.getByText('社区没给邻居看：照片里拍到了人脸或车牌')).toBeTruthy()
    expect(screen.getByText('办的人都看得到，照常办。想让邻居也看到，改一改再发一次')).toBeTruthy()
  })

  it('tells handlers that nobody else reads it', () => {
    show({ mine: false, held: 'refused' })
    expect(screen.getByText('只有说的人和办的人看得到，照常办')).toBeTruthy()
  })

  it.each(['phoneNotVerified', 'private', 'contentCheck', undefined] as const)('says nothing more where it is %s', (held) => {
    expect(show({ mine: true, held }).container.textContent).toBe('')
  })
})
