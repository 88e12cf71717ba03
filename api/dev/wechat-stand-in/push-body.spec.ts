import { jsonOf, xmlOf } from './push-body'

const entry = (TemplateId: string) => ({ TemplateId, SubscribeStatusString: 'accept' })
const event = (...List: object[]) => ({ ToUserName: 'gh_1', CreateTime: 1, Event: 'subscribe_msg_popup_event', List })

it('JSON has one entry as an object, several as an array', () => {
  expect(JSON.parse(jsonOf(event(entry('T1'))))).toMatchObject({ List: entry('T1') })
  expect(JSON.parse(jsonOf(event(entry('T1'), entry('T2'))))).toMatchObject({ List: [entry('T1'), entry('T2')] })
})

it('XML nests the entries under the name of the event, numbers bare, texts as CDATA', () => {
  expect(xmlOf(event(entry('T1'), entry('T2')))).toBe(
    '<xml><ToUserName><![CDATA[gh_1]]></ToUserName><CreateTime>1</CreateTime><Event><![CDATA[subscribe_msg_popup_event]]></Event>' +
      '<SubscribeMsgPopupEvent>' +
      '<List><TemplateId><![CDATA[T1]]></TemplateId><SubscribeStatusString><![CDATA[accept]]></SubscribeStatusString></List>' +
      '<List><TemplateId><![CDATA[T2]]></TemplateId><SubscribeStatusString><![CDATA[accept]]></SubscribeStatusString></List>' +
      '</SubscribeMsgPopupEvent></xml>',
  )
})
