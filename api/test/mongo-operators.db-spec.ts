import type { Collection, mongo } from 'mongoose'
import { type Doc, isDuplicateKey, newCollections, times, untyped } from './support/new-collections'

/**
 * With mongo-queries and mongo-aggregation beside it, the one list of what this product asks of a MongoDB server. Whatever a repository
 * uses stands here, so that a server that passes can run the product: `MONGODB_URI=… npm test -- --selectProjects db e2e`.
 */
const collectionOf = newCollections()

const read = async (collection: Collection<Doc>, _id: string) => (await collection.findOne({ _id })) ?? { _id: 'missing' }

describe('a change by compare and swap', () => {
  const swap = (collection: Collection<Doc>, _id: string, rev: number, by: string) =>
    collection.updateOne({ _id, communityId: 'c', rev }, { $set: { by }, $inc: { rev: 1 } })

  it('lets exactly one of many at once win, on each of 20 documents', async () => {
    const collection = await collectionOf(...times(20, (index) => ({ _id: `d${index}`, communityId: 'c', rev: 0 })))
    const tries = times(400, (index) => swap(collection, `d${index % 20}`, 0, `p${index}`))
    const results = await Promise.all(tries)
    expect(results.reduce((sum, { modifiedCount }) => sum + modifiedCount, 0)).toBe(20)
    expect(results.reduce((sum, { matchedCount }) => sum + matchedCount, 0)).toBe(20)
    expect(await collection.countDocuments({ rev: 1 })).toBe(20)
  })

  it('loses nothing when the losers read again', async () => {
    const collection = await collectionOf({ _id: 'd', communityId: 'c', rev: 0 })
    const change = async (by: string): Promise<void> => {
      const { rev } = await read(collection, 'd')
      const { matchedCount } = await swap(collection, 'd', Number(rev), by)
      if (matchedCount === 0) await change(by)
    }
    await Promise.all(times(12, (index) => change(`p${index}`)))
    expect((await read(collection, 'd')).rev).toBe(12)
  })

  it('counts up with findOneAndUpdate without giving a number twice', async () => {
    const collection = await collectionOf({ _id: 'counter', seq: 0 })
    const next = () => collection.findOneAndUpdate({ _id: 'counter' }, { $inc: { seq: 1 } }, { returnDocument: 'after' })
    const numbers = await Promise.all(times(50, async () => Number((await next())?.seq)))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(times(50, (index) => index + 1))
  })

  it('shows no reader half of it', async () => {
    const fields = (value: number) => Object.fromEntries(times(30, (index) => [`f${index}`, value]))
    const collection = await collectionOf({ _id: 'd', rev: 0, ...fields(0) })
    const write = (round: number) => collection.updateOne({ _id: 'd' }, { $set: fields(round), $inc: { rev: 1 } })
    const look = async () => {
      const { _id, rev, ...others } = await read(collection, 'd')
      return new Set(Object.values(others)).size
    }
    for (let round = 1; round <= 60; round += 1) {
      const [, ...seen] = await Promise.all([write(round), ...times(6, look)])
      expect(seen).toEqual(times(6, () => 1))
    }
  })

  it('answers findOneAndUpdate with the state before, or null without a match', async () => {
    const collection = await collectionOf({ _id: 'd', state: 'due' })
    const take = () => collection.findOneAndUpdate({ _id: 'd', state: 'due' }, { $set: { state: 'taken' } }, { returnDocument: 'before' })
    expect(await take()).toMatchObject({ state: 'due' })
    expect(await take()).toBeNull()
  })
})

describe('one field', () => {
  it('$min and $max widen a range and never narrow it; absent, it begins', async () => {
    const collection = await collectionOf({ _id: 'd', lowest: 1, highest: 6 }, { _id: 'new' })
    const widen = (_id: string, lowest: number, highest: number) => collection.updateOne({ _id }, { $min: { lowest }, $max: { highest } })
    await widen('d', 2, 18)
    await widen('new', -1, 3)
    expect(await read(collection, 'd')).toEqual({ _id: 'd', lowest: 1, highest: 18 })
    expect(await read(collection, 'new')).toEqual({ _id: 'new', lowest: -1, highest: 3 })
  })
})

describe('unique keys', () => {
  it('refuse a second document with the same compound key and say so by code 11000', async () => {
    const collection = await collectionOf()
    await collection.createIndex({ authorId: 1, clientRequestId: 1 }, { unique: true })
    await collection.insertOne({ _id: 'a', authorId: 'li', clientRequestId: 'r1' })
    await collection.insertOne({ _id: 'b', authorId: 'wang', clientRequestId: 'r1' })
    const again = collection.insertOne({ _id: 'c', authorId: 'li', clientRequestId: 'r1' })
    await expect(again.catch((error) => isDuplicateKey(error))).resolves.toBe(true)
    expect(await collection.countDocuments()).toBe(2)
  })

  it('let one of many simultaneous inserts through', async () => {
    const collection = await collectionOf()
    await collection.createIndex({ key: 1 }, { unique: true })
    const tries = times(30, (index) => collection.insertOne({ _id: `d${index}`, key: 'same' }).then(() => 'in', isDuplicateKey))
    const results = await Promise.all(tries)
    expect(results.filter((result) => result === 'in')).toHaveLength(1)
    expect(results.filter((result) => result === true)).toHaveLength(29)
  })

  it('make one document of many simultaneous upserts', async () => {
    const collection = await collectionOf()
    await collection.createIndex({ communityId: 1, key: 1 }, { unique: true })
    const upsert = (index: number): Promise<mongo.UpdateResult> =>
      collection
        .updateOne({ communityId: 'c', key: 'k' }, { $setOnInsert: { firstBy: index }, $inc: { seen: 1 } }, { upsert: true })
        .catch((error) => {
          // A server may let a racing upsert fail; the caller tries again and then finds the document.
          if (!isDuplicateKey(error)) throw error
          return upsert(index)
        })
    const results = await Promise.all(times(30, upsert))
    expect(results.reduce((sum, { upsertedCount }) => sum + upsertedCount, 0)).toBe(1)
    expect(await collection.find().toArray()).toEqual([expect.objectContaining({ communityId: 'c', key: 'k', seen: 30 })])
  })

  it('with sparse, hold only documents that have the key: absent, taken, freed by $unset, taken again', async () => {
    const collection = await collectionOf({ _id: 'ended1' }, { _id: 'ended2' }, { _id: 'live', activeKey: 'account/household' })
    await collection.createIndex({ activeKey: 1 }, { unique: true, sparse: true })
    const take = (_id: string) => collection.insertOne({ _id, activeKey: 'account/household' }).then(() => true, isDuplicateKey)
    await collection.insertOne({ _id: 'ended3' })
    expect(await collection.insertOne({ _id: 'x', activeKey: 'account/household' }).catch(isDuplicateKey)).toBe(true)
    await collection.updateOne({ _id: 'live', activeKey: 'account/household' }, { $unset: { activeKey: '' }, $set: { state: 'ended' } })
    expect(await read(collection, 'live')).toEqual({ _id: 'live', state: 'ended' })
    expect(await take('next')).toBe(true)
    expect(await collection.countDocuments({ activeKey: { $exists: true } })).toBe(1)
    expect(await collection.updateOne({ _id: 'ended1' }, { $set: { activeKey: 'account/household' } }).catch(isDuplicateKey)).toBe(true)
  })
})

describe('arrays inside one document', () => {
  it('$push with $each and $slice keeps the newest, $position puts in front', async () => {
    const collection = await collectionOf({ _id: 'd', recent: [1, 2, 3], queue: ['b'] })
    await collection.updateOne(
      { _id: 'd' },
      untyped({ $push: { recent: { $each: [4, 5], $slice: -3 }, queue: { $each: ['a'], $position: 0 } } }),
    )
    expect(await read(collection, 'd')).toMatchObject({ recent: [3, 4, 5], queue: ['a', 'b'] })
  })

  it('$push, $set, $unset and $inc of one change are written together', async () => {
    const collection = await collectionOf({ _id: 'd', rev: 3, waitingSince: 'x', timeline: [] })
    const change = {
      $set: { status: 'acknowledged' },
      $push: { timeline: { kind: 'acknowledge' } },
      $unset: { waitingSince: '' },
      $inc: { rev: 1 },
    }
    await collection.updateOne({ _id: 'd', rev: 3 }, untyped(change))
    expect(await read(collection, 'd')).toEqual({ _id: 'd', rev: 4, status: 'acknowledged', timeline: [{ kind: 'acknowledge' }] })
  })

  it('$pull takes out the sent notice and leaves the one that came meanwhile', async () => {
    const note = (key: string) => ({ key, attempts: 0 })
    const collection = await collectionOf({ _id: 'd', notices: [note('n1'), note('n2')] })
    await Promise.all([
      collection.updateOne({ _id: 'd' }, untyped({ $pull: { notices: { key: 'n1' } } })),
      collection.updateOne({ _id: 'd' }, untyped({ $push: { notices: note('n3') } })),
    ])
    const found = await collection.findOne({ _id: 'd' })
    expect(found?.notices.map(({ key }: { key: string }) => key)).toEqual(['n2', 'n3'])
    await collection.updateOne({ _id: 'd' }, untyped({ $pull: { notices: { key: { $in: ['n2', 'n3'] } } } }))
    expect(await collection.findOne({ _id: 'd' })).toEqual({ _id: 'd', notices: [] })
  })

  it('$addToSet does not add twice', async () => {
    const collection = await collectionOf({ _id: 'd', seats: ['a'] })
    await collection.updateOne({ _id: 'd' }, { $addToSet: { seats: { $each: ['a', 'b'] } } })
    expect((await read(collection, 'd')).seats).toEqual(['a', 'b'])
  })

  it('$not with $elemMatch adds an element only where none like it is, one of many at once', async () => {
    const ended = { role: 'gateSteward', to: 1 }
    const collection = await collectionOf({ _id: 'd', posts: [ended] })
    const free = { _id: 'd', posts: { $not: { $elemMatch: { role: 'gateSteward', to: { $exists: false } } } } }
    const appoint = () => collection.updateOne(free, untyped({ $push: { posts: { role: 'gateSteward' } } }))
    const results = await Promise.all(times(5, appoint))
    expect(results.reduce((sum, { matchedCount }) => sum + matchedCount, 0)).toBe(1)
    expect((await read(collection, 'd')).posts).toEqual([ended, { role: 'gateSteward' }])
  })

  it('$size finds the emptied list and leaves the one that is not', async () => {
    const collection = await collectionOf({ _id: 'empty', notices: [], dueAt: 1 }, { _id: 'full', notices: [1], dueAt: 1 })
    await collection.updateMany({ notices: { $size: 0 } }, { $unset: { dueAt: '' } })
    expect(await collection.distinct('_id', { dueAt: { $exists: true } })).toEqual(['full'])
  })

  it('the positional $ changes the element the filter matched', async () => {
    const collection = await collectionOf({ _id: 'd', shifts: [{ day: 1 }, { day: 2 }] })
    const { matchedCount } = await collection.updateOne({ _id: 'd', 'shifts.day': 2 }, { $set: { 'shifts.$.holder': 'li' } })
    expect(matchedCount).toBe(1)
    expect((await read(collection, 'd')).shifts).toEqual([{ day: 1 }, { day: 2, holder: 'li' }])
  })

  it('arrayFilters change every element they match and no other', async () => {
    const collection = await collectionOf({
      _id: 'd',
      notices: [
        { key: 'a', attempts: 0 },
        { key: 'b', attempts: 4 },
        { key: 'c', attempts: 5 },
      ],
    })
    const filters = { arrayFilters: [{ 'late.attempts': { $gte: 4 } }] }
    await collection.updateOne({ _id: 'd' }, { $set: { 'notices.$[late].parked': true } }, filters)
    expect((await read(collection, 'd')).notices).toEqual([
      { key: 'a', attempts: 0 },
      { key: 'b', attempts: 4, parked: true },
      { key: 'c', attempts: 5, parked: true },
    ])
  })

  it('are found by membership and by $elemMatch', async () => {
    const collection = await collectionOf(
      { _id: 'gate', path: ['community', 'building', 'gate'], posts: [{ role: 'gateSteward', until: 5 }] },
      {
        _id: 'other',
        path: ['community', 'other'],
        posts: [
          { role: 'gateSteward', until: 1 },
          { role: 'gridWorker', until: 9 },
        ],
      },
    )
    expect(await collection.distinct('_id', { path: 'building' })).toEqual(['gate'])
    const held = { posts: { $elemMatch: { role: 'gateSteward', until: { $gt: 3 } } } }
    expect((await collection.find(held).toArray()).map(({ _id }) => _id)).toEqual(['gate'])
  })
})
