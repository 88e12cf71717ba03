import { type ContactFacts, contactLine } from './contact-line'

const now = new Date('2026-09-22T07:26:00Z')
const gatePath = ['community', 'building3', 'gate2']
const gate = { _id: 'gate2', parentId: 'building3', name: '2单元', fullName: '3号楼2单元' }
const line = (over: Partial<ContactFacts> = {}) => contactLine({ member: {}, gatePath, households: 8, ...over }, now)

describe('why somebody is my contact', () => {
  it('says where the member lives, the room only within the gate', () => {
    expect(line({ home: { gate, room: '501' } })).toBe('住本单元 501，联系咱们 8 户')
    expect(line({ home: { gate } })).toBe('住本单元，联系咱们 8 户')
    const nextGate = { ...gate, _id: 'gate1', name: '1单元', fullName: '3号楼1单元' }
    expect(line({ home: { gate: nextGate, room: '501' } })).toBe('住本楼1单元，联系咱们 8 户')
    const elsewhere = { _id: 'gate9', parentId: 'building4', name: '1单元', fullName: '4号楼1单元' }
    expect(line({ home: { gate: elsewhere, room: '501' } })).toBe('住4号楼1单元，联系咱们 8 户')
  })

  it('says how many when nobody knows where', () => {
    expect(line()).toBe('联系咱们 8 户')
  })

  it('says that somebody else is being found, as long as the member is away', () => {
    const away = (until?: Date) => line({ home: { gate, room: '501' }, member: { unavailable: { since: now, until, reason: '要住院' } } })
    expect(away(new Date(now.getTime() + 1))).toBe('请假中，正在换人')
    expect(away()).toBe('不再联户了，正在换人')
    expect(away(now)).toBe('住本单元 501，联系咱们 8 户')
  })
})
