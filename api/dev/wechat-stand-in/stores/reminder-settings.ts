export type Choice = 'accept' | 'reject'

export interface ReminderEntry {
  openid: string
  switchedOff: boolean
  /** By template id. */
  kept: Record<string, Choice>
}

/** What people set about subscription messages in WeChat itself, beside what they answer when asked. */
export class ReminderSettings {
  private readonly kept = new Map<string, Map<string, Choice>>()
  private readonly switchedOff = new Set<string>()

  /** "总是保持以上选择": asked again, there is no popup and this is the answer. */
  keep(openid: string, templateId: string, choice: Choice): void {
    this.kept.set(openid, new Map(this.keptBy(openid)).set(templateId, choice))
  }

  /** By template id. */
  keptBy(openid: string): ReadonlyMap<string, Choice> {
    return this.kept.get(openid) ?? new Map()
  }

  /** The switch above all templates. */
  setMainSwitch(openid: string, on: boolean): void {
    if (on) this.switchedOff.delete(openid)
    else this.switchedOff.add(openid)
  }

  isSwitchedOn(openid: string): boolean {
    return !this.switchedOff.has(openid)
  }

  takes(openid: string, templateId: string): boolean {
    return this.isSwitchedOn(openid) && this.keptBy(openid).get(templateId) !== 'reject'
  }

  dump(): ReminderEntry[] {
    const openids = new Set([...this.kept.keys(), ...this.switchedOff])
    return [...openids].map((openid) => ({
      openid,
      switchedOff: !this.isSwitchedOn(openid),
      kept: Object.fromEntries(this.keptBy(openid)),
    }))
  }

  restore(entries: readonly ReminderEntry[]): void {
    for (const { openid, switchedOff, kept } of entries) {
      this.setMainSwitch(openid, !switchedOff)
      for (const [templateId, choice] of Object.entries(kept)) this.keep(openid, templateId, choice)
    }
  }

  /** The account was closed. */
  forget(openid: string): void {
    this.kept.delete(openid)
    this.switchedOff.delete(openid)
  }
}
