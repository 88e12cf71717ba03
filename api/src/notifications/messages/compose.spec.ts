import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { compose } from './compose'
import { allPages } from './pages'

const at = new Date('2027-02-05T19:05:00Z')
const lift = {
  kind: 'issue.urgentAlert.handler',
  params: { headline: '有人困在电梯里', place: '3号楼2单元', who: '李秀珍' },
  urgent: true,
  target: { kind: 'issue', id: 'a1' },
  at,
}
const verified = {
  kind: 'residencyVerified',
  params: { place: '3号楼2单元' },
  urgent: false,
  target: { kind: 'residency', id: 'r1' },
  at,
}

describe('compose', () => {
  it('says one thing as the inbox does, and opens it', () => {
    expect(compose('m1', lift)).toEqual({
      id: 'm1',
      purpose: 'urgent',
      urgent: true,
      title: '紧急：3号楼2单元',
      body: '“有人困在电梯里”请马上看',
      fields: {
        what: '有人困在电梯里',
        place: '3号楼2单元',
        who: '李秀珍',
        at: '2月6日 03:05',
        tip: '紧急：3号楼2单元',
        count: '1',
      },
      page: 'packages/issue/detail/index?id=a1',
    })
  })

  it('leaves no field empty when a notice says little', () => {
    const { fields } = compose('m1', { ...verified, kind: 'repairProposed', params: {} })
    expect(Object.values(fields).filter((value) => value.trim() === '')).toEqual([])
  })

  it('tells alerts of the same place and kind as one with how many', () => {
    const { title, fields, page, urgent } = compose('m1', lift, [lift, lift])
    expect([title, fields.count, urgent, page]).toEqual(['3号楼2单元 有人困在电梯里 等 3 件', '3', true, 'pages/inbox/index'])
  })

  it('gathers other news into one, under the most pressing purpose among them', () => {
    const asked = { ...verified, kind: 'residencyRequested', at: new Date(at.getTime() + 60_000) }
    const { title, body, purpose, fields, page } = compose('m1', verified, [asked, verified, verified])
    expect([title, purpose, page, fields.at]).toEqual(['您有 4 件新消息', 'todo', 'pages/inbox/index', '2月6日 03:06'])
    expect(body).toBe('核实好了：3号楼2单元；3号楼2单元 有人申请，等您点头；核实好了：3号楼2单元 等')
  })

  it('opens pages that are there', () => {
    const file = (page: string) => join(process.cwd(), 'miniapp', `${page.split('?')[0]}.tsx`)
    expect(allPages.filter((page) => !existsSync(file(page)))).toEqual([])
  })
})
