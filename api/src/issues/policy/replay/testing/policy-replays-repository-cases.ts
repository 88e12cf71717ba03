import { defaultPolicy } from '../../../../../../config/presets/beijing-community'
import { newId } from '../../../../core/ids'
import type { PolicyReplaysRepository } from '../policy-replays.repository'
import { emptyTally } from '../replay-tally'
import { buildReplay, monday } from './build-replay'

/** What the real repository and the fake have in common. */
export function policyReplaysRepositoryCases(replays: () => PolicyReplaysRepository): void {
  it('keeps one per community, also when several begin at once', async () => {
    const communityId = newId()
    const begun = [1, 2, 3, 4].map(() => buildReplay({ communityId }))
    await Promise.all(begun.map((replay) => replays().begin(replay)))
    const kept = (await Promise.all(begun.map(({ replayId }) => replays().find(communityId, replayId)))).filter(Boolean)
    expect(kept).toHaveLength(1)
    expect(kept[0]).toMatchObject({ state: 'running', done: 0, rev: 0, draft: defaultPolicy, tally: emptyTally })
  })

  it('takes up where it stood, and lets one of several at the same slice count', async () => {
    const replay = buildReplay()
    await replays().begin(replay)
    const progress = { done: 50, reached: { at: monday, id: newId() }, tally: { ...emptyTally, issues: 50 } }
    const written = await Promise.all([1, 2, 3].map(() => replays().advance(replay, progress)))
    expect(written.filter(Boolean)).toHaveLength(1)
    expect(await replays().find(replay.communityId, replay.replayId)).toMatchObject({ ...progress, rev: 1 })
  })

  it('is not written to by who still works at the one before, and starts from the beginning', async () => {
    const former = buildReplay()
    await replays().begin(former)
    await replays().advance(former, { done: 50, reached: { at: monday, id: newId() } })
    const next = buildReplay({ communityId: former.communityId })
    await replays().begin(next)
    expect(await replays().advance({ ...former, rev: 1 }, { done: 100 })).toBe(false)
    expect(await replays().advance(former, { done: 100 })).toBe(false)
    const stored = await replays().find(next.communityId, next.replayId)
    expect(stored).toMatchObject({ done: 0, rev: 0 })
    expect(stored).not.toHaveProperty('reached')
    expect(await replays().find(former.communityId, former.replayId)).toBeNull()
  })

  it('finds what is at work anywhere, and forgets what is old', async () => {
    const [old, fresh, done] = [
      buildReplay({ createdAt: new Date(monday.getTime() - 1) }),
      buildReplay(),
      buildReplay({ state: 'done', createdAt: new Date(0) }),
    ]
    for (const replay of [fresh, old, done]) await replays().begin(replay)
    const running = (await replays().listRunningAnywhere(50)).map(({ replayId }) => replayId)
    expect(running).not.toContain(done.replayId)
    expect(running.indexOf(old.replayId)).toBeLessThan(running.indexOf(fresh.replayId))
    await replays().deleteBeforeAnywhere(monday)
    const left = await Promise.all([old, fresh, done].map(({ communityId, replayId }) => replays().find(communityId, replayId)))
    expect(left.map(Boolean)).toEqual([false, true, false])
  })
}
