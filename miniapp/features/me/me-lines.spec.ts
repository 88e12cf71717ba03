import { appointmentLines } from './me-lines'

describe('appointmentLines', () => {
  const gate = { role: 'gateSteward', areaName: '3号楼2单元' } as const
  const secretary = { role: 'communitySecretary', areaName: '通瑞嘉苑社区' } as const
  it.each([
    [[gate], '3号楼2单元 楼门长'],
    [[secretary, { role: 'administrator', areaName: '通瑞嘉苑社区' } as const], '通瑞嘉苑社区 书记、管理员'],
    [[{ role: 'subdistrictOffice', areaName: '潞邑街道' } as const], '潞邑街道 工作人员'],
    [[gate, secretary], '3号楼2单元 楼门长；通瑞嘉苑社区 书记'],
    [[], ''],
  ])('%j', (appointments, words) => expect(appointmentLines(appointments)).toBe(words))
})
