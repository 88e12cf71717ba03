import type { ChannelName } from '@shared/channels'
import type { ReachView } from '@shared/delivery'

/** A group wakes nobody in particular. */
export const isOwnChannel = (channel: ChannelName): boolean => channel !== 'dutyRoom'

/** Does a message reach the person's own phone? */
export const isWoken = (reaches: readonly ReachView[]): boolean => reaches.some((one) => one.reaches && isOwnChannel(one.channel))
