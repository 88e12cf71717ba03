import type { Message } from '../../messages/message'

/** An urgent post as a channel gets it. */
export const buildMessage = (over: Partial<Message> = {}): Message => ({
  id: '65f0000000000000000000a1-1',
  purpose: 'urgent',
  urgent: true,
  title: '紧急：电梯困人',
  body: '3号楼2单元 电梯困人，请马上去看',
  page: 'packages/issue/detail?id=65f000000000000000000001',
  ...over,
  fields: { what: '电梯困人', place: '3号楼2单元', who: '一位住户', at: '2月6日 03:05', tip: '请马上去看', count: '1', ...over.fields },
})
