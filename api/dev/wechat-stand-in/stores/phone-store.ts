/** Tells listeners whose phone, or which group, looks different now. */
export class PhoneStore {
  private readonly off = new Set<string>()
  private readonly listeners = new Set<(owner: string) => void>()

  isOff(openid: string): boolean {
    return this.off.has(openid)
  }

  setPower(openid: string, on: boolean): void {
    if (on) this.off.delete(openid)
    else this.off.add(openid)
    this.tell(openid)
  }

  /** @param owner an openid, a number without WeChat, or the key of a group */
  tell(owner: string): void {
    for (const listener of this.listeners) listener(owner)
  }

  /** @returns how to stop listening */
  onChange(listener: (owner: string) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
