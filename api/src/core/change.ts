import { DomainError } from './domain-error'

const maxAttempts = 5

/** How one document is changed: read at a revision, decided purely, written only if the revision is still the same. */
export interface ChangeRule<Doc, Next> {
  /** Throws when there is no such document. */
  read(): Promise<Doc>
  /** Pure. Undefined: already done (the same commandId). Throws a DomainError that says who did it when the guard is false. */
  decide(doc: Doc): Next | undefined | Promise<Next | undefined>
  /** `updateOne({_id, communityId, rev}, …)`; false when somebody else was first. */
  write(doc: Doc, next: Next): Promise<boolean>
}

/**
 * The change rule (design §2): every change of a living document, by a person or a timer. When another was first it reads
 * again and decides again, at most 5 times.
 * @throws TRY_AGAIN after the last attempt.
 */
export async function change<Doc, Next>(rule: ChangeRule<Doc, Next>): Promise<{ doc: Doc; next?: Next }> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const doc = await rule.read()
    const next = await rule.decide(doc)
    if (next === undefined) return { doc }
    if (await rule.write(doc, next)) return { doc, next }
  }
  throw new DomainError('TRY_AGAIN')
}
