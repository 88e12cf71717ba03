/** WeCom takes so many messages a minute from one robot, and refuses whatever comes after. */
const perMinute = 20
/** Left for what is urgent, so that small talk never makes it wait. */
const keptForUrgent = 5
const minuteMs = 60_000

/** How many messages of this process a group has had in the last minute. Several processes share WeCom's limit: then its refusal counts. */
export class RoomAllowance {
  private readonly sentAt = new Map<string, number[]>()

  /** @returns false when the group has had enough for this minute */
  take(communityId: string, urgent: boolean, now: Date): boolean {
    const lately = (this.sentAt.get(communityId) ?? []).filter((at) => now.getTime() - at < minuteMs)
    const may = lately.length < (urgent ? perMinute : perMinute - keptForUrgent)
    this.sentAt.set(communityId, may ? [...lately, now.getTime()] : lately)
    return may
  }
}
