import { startMongo } from './find-mongo'
import { DataInUse, type MongoWay, WayUnavailable } from './mongo-way'

const works = (name: string): MongoWay => ({
  name,
  needs: `what ${name} needs`,
  start: async () => ({ uri: `mongodb://${name}`, description: `${name} 1.0`, stop: async () => {} }),
})
const fails = (name: string, error: Error = new WayUnavailable('not found')): MongoWay => ({
  name,
  needs: `what ${name} needs`,
  start: () => Promise.reject(error),
})

/** Starts with these ways and collects what was said. */
async function find(ways: MongoWay[]) {
  const said: string[] = []
  const result = await startMongo({ kind: 'test', say: (line) => said.push(line) }, ways).catch((error: Error) => error)
  return { result, said }
}

describe('startMongo', () => {
  it('takes the first way that works, says so in one line and leaves the later ones alone', async () => {
    const later = works('java')
    const start = jest.spyOn(later, 'start')
    const { result, said } = await find([fails('uri'), works('path'), later])
    expect(result).toMatchObject({ uri: 'mongodb://path', way: 'path' })
    expect(said).toEqual(['MongoDB: path 1.0'])
    expect(start).not.toHaveBeenCalled()
  })

  it('tries the ways in the order given', async () => {
    const tried: string[] = []
    const ways = ['a', 'b', 'c'].map((name) => ({
      ...fails(name),
      start: () => {
        tried.push(name)
        return Promise.reject(new WayUnavailable('no'))
      },
    }))
    await find(ways)
    expect(tried).toEqual(['a', 'b', 'c'])
  })

  it('says in one message, when nothing works, each way, its reason and what it needs', async () => {
    const { result, said } = await find([fails('uri', new WayUnavailable('not set')), fails('path'), fails('download'), fails('java')])
    expect(said).toEqual([])
    expect((result as Error).message).toBe(
      [
        'No MongoDB server found. One of these 4 ways must work:',
        '  1. uri: not set',
        '     needs what uri needs',
        '  2. path: not found',
        '     needs what path needs',
        '  3. download: not found',
        '     needs what download needs',
        '  4. java: not found',
        '     needs what java needs',
      ].join('\n'),
    )
  })

  it('does not cover up the failure of a server the developer asked for', async () => {
    const { result } = await find([{ ...fails('uri', new WayUnavailable('no answer')), insisted: true }, works('path')])
    expect((result as Error).message).toMatch(/^MongoDB does not answer\.\n {2}1\. uri: no answer/)
  })

  it('does not show other data when the data of the demo is held by another server', async () => {
    const { result } = await find([fails('path', new DataInUse('is another demo running?')), works('java')])
    expect(result).toBeInstanceOf(DataInUse)
  })
})
