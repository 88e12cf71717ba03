export type Choice = 'accept' | 'reject'

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

  /** The account was closed. */
  forget(openid: string): void {
    this.kept.delete(openid)
    this.switchedOff.delete(openid)
  }
}
