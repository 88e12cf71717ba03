import { type Collection, type Connection, type mongo, Schema } from 'mongoose'
import { freshDatabase } from './support/fresh-database'
import type { Doc } from './support/new-collections'

/** What figures and lists may ask of a MongoDB server, its time, and what we use mongoose itself for; see mongo-operators.db-spec.ts. */
const database = freshDatabase()
let connection: Connection
let issues: Collection<Doc>

const at = (text: string) => new Date(text)

beforeAll(async () => {
  connection = await database.connect()
  issues = connection.collection<Doc>('issues')
  await issues.insertMany([
    // 23:30 and 00:30 in Beijing: one UTC day, two local ones.
    { _id: 'i1', gate: 'g1', status: 'closed', minutes: 5, postedAt: at('2026-11-22T15:30:00Z') },
    { _id: 'i2', gate: 'g1', status: 'open', minutes: 40, postedAt: at('2026-11-22T16:30:00Z') },
    { _id: 'i3', gate: 'g2', status: 'closed', minutes: 70, postedAt: at('2026-11-22T17:00:00Z') },
  ])
  await connection.collection<Doc>('areas').insertMany([
    { _id: 'c', name: '通瑞嘉苑社区' },
    { _id: 'b', name: '3号楼', parentId: 'c' },
    { _id: 'g1', name: '1单元', parentId: 'b' },
    { _id: 'g2', name: '2单元', parentId: 'b' },
  ])
})

const run = (pipeline: mongo.Document[], collection = 'issues') => connection.collection(collection).aggregate(pipeline).toArray()

describe('aggregation', () => {
  it('$match, $group with $sum, $cond, $min and $max, $sort', async () => {
    const closed = { $sum: { $cond: [{ $eq: ['$status', 'closed'] }, 1, 0] } }
    const group = { _id: '$gate', all: { $sum: 1 }, closed, least: { $min: '$minutes' }, most: { $max: '$minutes' } }
    expect(await run([{ $match: { minutes: { $gt: 0 } } }, { $group: group }, { $sort: { _id: 1 } }])).toEqual([
      { _id: 'g1', all: 2, closed: 1, least: 5, most: 40 },
      { _id: 'g2', all: 1, closed: 1, least: 70, most: 70 },
    ])
  })

  it('$dateToString with a timezone puts an issue on its local day', async () => {
    const day = { $dateToString: { date: '$postedAt', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' } }
    expect(await run([{ $group: { _id: day, count: { $sum: 1 } } }, { $sort: { _id: 1 } }])).toEqual([
      { _id: '2026-11-22', count: 1 },
      { _id: '2026-11-23', count: 2 },
    ])
  })

  it('$lookup by field, $unwind, $project', async () => {
    const join = { from: 'areas', localField: 'gate', foreignField: '_id', as: 'place' }
    const pipeline = [{ $match: { _id: 'i3' } }, { $lookup: join }, { $unwind: '$place' }, { $project: { gateName: '$place.name' } }]
    expect(await run(pipeline)).toEqual([{ _id: 'i3', gateName: '2单元' }])
  })

  it('$lookup by pipeline with $expr', async () => {
    const pipeline = [{ $match: { $expr: { $and: [{ $eq: ['$gate', '$$gate'] }, { $eq: ['$status', 'open'] }] } } }]
    const join = { from: 'issues', let: { gate: '$_id' }, pipeline, as: 'open' }
    const gates = [{ $match: { parentId: 'b' } }, { $lookup: join }, { $sort: { _id: 1 } }]
    expect((await run(gates, 'areas')).map(({ _id, open }) => [_id, open.length])).toEqual([
      ['g1', 1],
      ['g2', 0],
    ])
  })

  it('$graphLookup climbs the tree', async () => {
    const climb = { from: 'areas', startWith: '$parentId', connectFromField: 'parentId', connectToField: '_id', as: 'above' }
    const [gate] = await run([{ $match: { _id: 'g1' } }, { $graphLookup: climb }], 'areas')
    expect(gate?.above.map(({ _id }: Doc) => _id).toSorted()).toEqual(['b', 'c'])
  })

  it('$facet answers several questions at once, $bucket counts by ranges', async () => {
    const bucket = { groupBy: '$minutes', boundaries: [0, 10, 60, 1_440], output: { count: { $sum: 1 } } }
    const [answer] = await run([{ $facet: { ranges: [{ $bucket: bucket }], total: [{ $count: 'n' }] } }])
    expect(answer).toEqual({
      ranges: [
        { _id: 0, count: 1 },
        { _id: 10, count: 1 },
        { _id: 60, count: 1 },
      ],
      total: [{ n: 3 }],
    })
  })

  it('$merge writes figures, and replaces them when they are computed again', async () => {
    const figures = [{ $group: { _id: '$gate', count: { $sum: 1 } } }, { $merge: { into: 'figures' } }]
    await run(figures)
    await issues.insertOne({ _id: 'i4', gate: 'g2', status: 'merged' })
    await run(figures)
    await issues.deleteOne({ _id: 'i4' })
    expect(await run([{ $sort: { _id: 1 } }], 'figures')).toEqual([
      { _id: 'g1', count: 2 },
      { _id: 'g2', count: 2 },
    ])
  })
})

describe('the server', () => {
  it('tells its time, by which timers check ours', async () => {
    const { localTime } = (await connection.db?.admin().command({ isMaster: 1 })) ?? {}
    expect(Math.abs(Number(localTime) - Date.now())).toBeLessThan(60_000)
  })
})

describe('mongoose', () => {
  it('populates a reference', async () => {
    const Gate = connection.model('Gate', new Schema({ _id: String, name: String }), 'areas')
    const Issue = connection.model('Issue', new Schema({ _id: String, gate: { type: String, ref: 'Gate' } }), 'issues')
    const issue = await Issue.findById('i1').populate<{ gate: InstanceType<typeof Gate> }>('gate').orFail()
    expect(issue.gate.name).toBe('1单元')
  })

  it('notices with optimisticConcurrency that somebody else saved first', async () => {
    const Plan = connection.model('Plan', new Schema({ state: String }, { optimisticConcurrency: true }))
    const mine = await Plan.create({ state: 'draft' })
    const theirs = await Plan.findById(mine._id).orFail()
    await theirs.set({ state: 'applied' }).save()
    await expect(mine.set({ state: 'dropped' }).save()).rejects.toThrow('No matching document found')
    expect((await Plan.findById(mine._id).orFail()).state).toBe('applied')
  })

  it('builds the unique indexes of a schema before the model is used', async () => {
    const Key = connection.model('Key', new Schema({ key: { type: String, unique: true, sparse: true } }))
    await Key.init()
    await Key.create([{ key: 'k' }, {}, {}])
    await expect(Key.create({ key: 'k' })).rejects.toMatchObject({ code: 11_000 })
  })
})
