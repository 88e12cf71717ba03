import type { ImportRowView } from '@shared/roster'
import { alike, groupQuestions, questionWords } from './question-groups'

const phone = (row: number, place: string, first: number, more: Partial<ImportRowView> = {}): ImportRowView => ({
  row,
  place,
  phone: '132****6640',
  fate: 'question',
  why: '和别的行同一个手机',
  answers: [
    { key: 'phone.both', words: '合用，两个都留' },
    { key: `phone.only:${first}`, words: '只给何**留' },
  ],
  ...more,
})
const floor = (row: number, place: string): ImportRowView => ({
  row,
  place,
  fate: 'question',
  why: '5号楼2单元只有 11 层',
  answers: [
    { key: 'floor.keep', words: '楼层没错，照存' },
    { key: 'floor.hold', words: '先放着，去问' },
  ],
})

describe('groupQuestions', () => {
  it('asks once for the rows of one dwelling that offer the same answers', () => {
    const groups = groupQuestions([phone(47, '2-1-402', 47), phone(48, '2-1-402', 47), floor(213, '5-2-2304')])
    expect(groups.map(({ place, rows }) => [place, rows.map(({ row }) => row)])).toEqual([
      ['2-1-402', [47, 48]],
      ['5-2-2304', [213]],
    ])
  })

  it('asks about each member apart, whose rows name no place', () => {
    const member = (row: number): ImportRowView => ({
      row,
      fate: 'question',
      why: '已有一位同名党员',
      answers: [{ key: 'member.new', words: '是另一位党员' }],
    })
    expect(groupQuestions([member(3), member(4)])).toHaveLength(2)
  })

  it('knows what was answered, and what is settled', () => {
    const [group] = groupQuestions([phone(47, '2-1-402', 47, { fate: 'added', answer: 'phone.both' })])
    expect(group).toMatchObject({ answer: 'phone.both', open: false })
  })

  it('leaves out rows that ask nothing', () => {
    expect(groupQuestions([{ row: 1, fate: 'added', why: '这一户原来没登记' }])).toEqual([])
  })
})

describe('alike', () => {
  const groups = groupQuestions([
    phone(47, '2-1-402', 47),
    phone(90, '3-1-101', 90),
    phone(95, '3-1-202', 95, { answer: 'phone.only:95' }),
    floor(213, '5-2-2304'),
  ])
  const [first] = groups

  it('are the other open questions that offer the very same answer and have none yet', () => {
    expect(first && alike(first, 'phone.both', groups).map(({ place }) => place)).toEqual(['3-1-101'])
  })

  it('is never asked of an answer that means one row only', () => {
    expect(first && alike(first, 'phone.only:47', groups)).toEqual([])
  })
})

describe('questionWords', () => {
  it('names the rows that share a phone, and says the reason of everything else', () => {
    const [shared, odd] = groupQuestions([phone(47, '2-1-402', 47), phone(48, '2-1-402', 47), floor(213, '5-2-2304')])
    expect(shared && questionWords(shared)).toBe('47、48 行是同一个手机 132****6640，是一家合用吗？')
    expect(odd && questionWords(odd)).toBe('5号楼2单元只有 11 层。')
  })
})
