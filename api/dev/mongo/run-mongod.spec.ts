import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DataInUse } from './mongo-way'
import { runMongod } from './run-mongod'
import { mongodOnPathWay } from './way-mongod-on-path'

let folder: string
const say = () => {}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'household-link-mongod-spec-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** An executable that stands for mongod. */
function standIn(script: string): string {
  const path = join(folder, 'mongod')
  writeFileSync(path, `#!${process.execPath}\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

describe('mongod', () => {
  it('is passed over when it is not on PATH', async () => {
    await expect(mongodOnPathWay({ PATH: folder }).start({ kind: 'test', say })).rejects.toThrow('not found')
  })

  it('that ends at once gives the reason it printed and takes its temporary data along', async () => {
    standIn(`
      require('node:fs').writeFileSync('${folder}/dbpath', process.argv[process.argv.indexOf('--dbpath') + 1])
      console.error('Illegal instruction: this CPU has no AVX, a fatal error')
      process.exit(132)`)
    const failed = mongodOnPathWay({ PATH: folder }).start({ kind: 'test', say })
    await expect(failed).rejects.toThrow('ended at once with code 132: Illegal instruction: this CPU has no AVX, a fatal error')
    expect(existsSync(readFileSync(join(folder, 'dbpath'), 'utf8'))).toBe(false)
  })

  it('that finds its data held by another says so', async () => {
    const mongod = standIn(`console.log('{"c":"STORAGE","msg":"DBPathInUse: Unable to lock the lock file"}'); process.exit(100)`)
    await expect(runMongod(mongod, { kind: 'demo', dataDir: join(folder, 'data'), say })).rejects.toBeInstanceOf(DataInUse)
    expect(existsSync(join(folder, 'data', 'mongod'))).toBe(true)
  })
})
