import { mongo } from 'mongoose'
import { type Doc, isDuplicateKey, newCollections, times } from './support/new-collections'

/** What lists, sweeps and imports ask of a MongoDB server; see mongo-operators.db-spec.ts. */
const collectionOf = newCollections()

describe('many documents', () => {
  const issues = () =>
    collectionOf(
      ...times(25, (index) => ({
        _id: `i${String(index).padStart(2, '0')}`,
        audience: index % 5 === 4 ? 'other' : 'building',
        // Several share one moment, so the order needs _id too; some are held and have none.
        ...(index % 5 === 3 ? {} : { publishedAt: new Date(Math.floor(index / 4) * 1_000) }),
      })),
    )

  it('are paged by (publishedAt, _id), newest first, each exactly once, held ones never', async () => {
    const collection = await issues()
    await collection.createIndex({ audience: 1, publishedAt: -1, _id: -1 })
    const seen: string[] = []
    let last: { publishedAt: Date; _id: string } | undefined
    for (;;) {
      const older = last && { $or: [{ publishedAt: { $lt: last.publishedAt } }, { publishedAt: last.publishedAt, _id: { $lt: last._id } }] }
      const filter = { audience: { $in: ['building'] }, publishedAt: { $exists: true }, ...older }
      const page = await collection.find(filter).sort({ publishedAt: -1, _id: -1 }).limit(4).toArray()
      seen.push(...page.map(({ _id }) => _id))
      const end = page.at(-1)
      if (!end || page.length < 4) break
      last = { publishedAt: end.publishedAt as Date, _id: end._id }
    }
    const expected = (await collection.find({ audience: 'building', publishedAt: { $exists: true } }).toArray())
      .toSorted((a, b) => Number(b.publishedAt) - Number(a.publishedAt) || (a._id < b._id ? 1 : -1))
      .map(({ _id }) => _id)
    expect(seen).toEqual(expected)
    expect(seen).toHaveLength(15)
  })

  it('come with only the fields asked for, skipping and limited', async () => {
    const collection = await collectionOf({ _id: 'a', timeline: [1], place: { gate: 1 } }, { _id: 'b', timeline: [2], place: { gate: 2 } })
    expect(
      await collection
        .find({}, { projection: { timeline: 0 } })
        .sort({ _id: 1 })
        .limit(1)
        .toArray(),
    ).toEqual([{ _id: 'a', place: { gate: 1 } }])
    expect(
      await collection
        .find({}, { projection: { _id: 1, 'place.gate': 1 } })
        .sort({ _id: 1 })
        .skip(1)
        .toArray(),
    ).toEqual([{ _id: 'b', place: { gate: 2 } }])
  })

  it('are read to the end past one batch', async () => {
    const collection = await collectionOf(...times(250, (index) => ({ _id: `d${index}` })))
    const ids = new Set<string>()
    for await (const { _id } of collection.find().batchSize(40)) ids.add(_id)
    expect(ids.size).toBe(250)
  })

  it('are written in bulk: inserts, upserts, updates, deletes; a bad one does not stop the others when unordered', async () => {
    const collection = await collectionOf({ _id: 'old', key: 'k0' }, { _id: 'gone', key: 'k1' })
    await collection.createIndex({ key: 1 }, { unique: true })
    const result = await collection.bulkWrite([
      { insertOne: { document: { _id: 'new', key: 'k2' } } },
      { updateOne: { filter: { key: 'k3' }, update: { $setOnInsert: { _id: 'upserted' }, $set: { seen: 1 } }, upsert: true } },
      { updateOne: { filter: { _id: 'old' }, update: { $set: { seen: 1 } } } },
      { deleteOne: { filter: { _id: 'gone' } } },
    ])
    expect(result).toMatchObject({ insertedCount: 1, upsertedCount: 1, modifiedCount: 1, deletedCount: 1 })
    const bad = collection.bulkWrite(
      times(3, (index) => ({ insertOne: { document: { _id: `n${index}`, key: index === 1 ? 'k0' : `n${index}` } } })),
      { ordered: false },
    )
    await expect(bad.catch(isDuplicateKey)).resolves.toBe(true)
    expect(await collection.distinct('_id')).toEqual(expect.arrayContaining(['n0', 'n2', 'new', 'old', 'upserted']))
    expect(await collection.countDocuments()).toBe(5)
  })

  it('are changed and removed together', async () => {
    const collection = await collectionOf({ _id: 'a', due: 1 }, { _id: 'b', due: 2 }, { _id: 'c', due: 9 })
    expect((await collection.updateMany({ due: { $lte: 2 } }, { $set: { swept: true } })).modifiedCount).toBe(2)
    expect((await collection.deleteMany({ swept: true })).deletedCount).toBe(2)
    expect(await collection.distinct('_id')).toEqual(['c'])
  })
})

describe('filters', () => {
  it('compare, combine and negate', async () => {
    const collection = await collectionOf({ _id: 'a', n: 1, s: 'open' }, { _id: 'b', n: 2, s: 'closed' }, { _id: 'c', n: 3 })
    const ids = async (filter: mongo.Filter<Doc>) => (await collection.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id)
    expect(await ids({ n: { $gte: 1, $lt: 3 } })).toEqual(['a', 'b'])
    expect(await ids({ s: { $nin: ['closed'] } })).toEqual(['a', 'c'])
    expect(await ids({ s: { $ne: 'open' } })).toEqual(['b', 'c'])
    expect(await ids({ $and: [{ n: { $gt: 1 } }, { $or: [{ s: 'closed' }, { n: 1 }] }] })).toEqual(['b'])
    expect(await ids({ s: { $exists: false } })).toEqual(['c'])
  })

  it('$expr compares two fields', async () => {
    const collection = await collectionOf({ _id: 'late', dueAt: 1, doneAt: 2 }, { _id: 'kept', dueAt: 2, doneAt: 1 })
    expect(await collection.distinct('_id', { $expr: { $gt: ['$doneAt', '$dueAt'] } })).toEqual(['late'])
  })

  it('a regular expression finds Chinese words, and an escaped one is taken literally', async () => {
    const collection = await collectionOf({ _id: 'a', text: '3号楼电梯坏了' }, { _id: 'b', text: '门禁(坏)' })
    expect(await collection.distinct('_id', { text: { $regex: '电梯' } })).toEqual(['a'])
    expect(await collection.distinct('_id', { text: { $regex: '^门禁\\(坏\\)' } })).toEqual(['b'])
  })

  it('dates, ObjectIds, bytes and nested documents come back as they went', async () => {
    const { ObjectId, Binary } = mongo
    const personId = new ObjectId()
    const at = new Date('2026-11-23T08:00:00.123Z')
    const collection = await collectionOf({
      _id: 'd',
      at,
      contact: { personId, since: at },
      sealed: new Binary(Buffer.from([0, 255, 7])),
      none: null,
    })
    const found = await collection.findOne({ 'contact.personId': personId, at: { $lte: at } })
    expect(found?.at).toEqual(at)
    expect(found?.contact).toEqual({ personId, since: at })
    expect(found?.sealed).toEqual(new Binary(Buffer.from([0, 255, 7])))
    expect(found?.none).toBeNull()
  })
})
