import { localTime } from '../../calendar/local-time'
import type { Message } from '../messages/message'
import { inboxPage } from '../messages/pages'

const title = '户联网试发一条'

/** Tells the group that it is connected. @param community its name */
export const testMessage = (id: string, community: string, at: Date): Message => ({
  id,
  purpose: 'duty',
  urgent: false,
  title,
  body: '看到就说明接通了，不用回',
  fields: { what: '看到就说明接通了，不用回', place: community, who: community, at: localTime(at), tip: title, count: '1' },
  page: inboxPage,
})
