import { readImportOptions } from './import-options'

describe('readImportOptions', () => {
  it('reads file, community and switches', () => {
    expect(readImportOptions(['名册.xlsx', '--community', '通瑞嘉苑社区', '--kind', 'dwellings', '--dry-run'])).toEqual({
      options: { file: '名册.xlsx', community: '通瑞嘉苑社区', kind: 'dwellings', dryRun: true, yes: false, sharePhones: false },
    })
  })

  it.each([
    [['--community', 'x'], '要写一个文件名'],
    [['a.xlsx'], '--community 没写对'],
    [['a.xlsx', '--community', 'x', '--kind', 'cats'], '--kind 没写对'],
    [['a.xlsx', '--community', 'x', '--nope'], '--nope 没写对'],
  ])('%j', (args, problem) => {
    expect(readImportOptions(args)).toEqual({ problem })
  })
})
