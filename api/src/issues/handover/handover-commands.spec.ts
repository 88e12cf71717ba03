import type { HandoverCommandInput } from '@shared/handovers'
import type { Handover } from '../../rota/handover/handover.schema'
import { commanded } from './handover-commands'
import { itemState } from './handover-lines'

const at = new Date('2026-11-24T12:00:00Z')
const lift = { kind: 'issue', id: 'a'.repeat(24) } as const
const fresh = { kind: 'issue', id: 'b'.repeat(24) } as const
const blank: Handover = {
  _id: 'h',
  communityId: 'c',
  post: 'propertyStaff',
  at,
  number: '20261124-02',
  items: [],
  commandIds: [],
  rev: 0,
  pendingNotices: [],
}
const minutesLater = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const commandId = 'command-0001'
const does = (
  handover: Handover,
  side: 'outgoing' | 'incoming',
  input: HandoverCommandInput,
  { open = [lift], now = minutesLater(-10) }: { open?: (typeof lift | typeof fresh)[]; now?: Date } = {},
) => commanded(handover, input, { side, who: 'sealed', open, now })
const states = ({ items }: Handover) => items.map(itemState)
const cleared = does(blank, 'incoming', { command: 'clear', commandId, items: [lift] })
const take = { command: 'takeOver', commandId, whole: false } as const

describe('what either side does to a hand-over', () => {
  it('makes a line unclear again when who goes adds to it, or who comes asks after all', () => {
    expect(states(cleared)).toEqual(['clear'])
    expect(states(does(cleared, 'outgoing', { command: 'watch', commandId, item: lift, words: '21:00 到' }))).toEqual(['unclear'])
    expect(states(does(cleared, 'incoming', { command: 'ask', commandId, item: lift, words: '谁来？' }))).toEqual(['asked'])
  })

  it('counts what came after all was confirmed, and leaves out what is done with', () => {
    expect(() => does(cleared, 'incoming', take, { open: [lift, fresh] })).toThrow(expect.objectContaining({ code: 'HANDOVER_NOT_CLEAR' }))
    expect(states(does(cleared, 'incoming', take, { open: [lift] }))).toEqual(['clear'])
    expect(does(cleared, 'incoming', { ...take, whole: true }, { open: [fresh] }).items).toEqual([
      { ref: fresh, questions: [], clear: { who: 'sealed', at: minutesLater(-10) } },
    ])
  })

  it('is confirmed from half an hour before to twelve hours after', () => {
    const takes = (minutes: number) => () => does(cleared, 'incoming', take, { now: minutesLater(minutes) })
    expect(takes(-31)).toThrow(expect.objectContaining({ code: 'HANDOVER_TOO_EARLY' }))
    expect(takes(-30)).not.toThrow()
    expect(takes(720)).not.toThrow()
    expect(takes(721)).toThrow(expect.objectContaining({ code: 'HANDOVER_TOO_LATE' }))
  })
})
