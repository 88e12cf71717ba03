import type { Person } from '../support/person'
import { type Story, step } from './story'

const words = '3 层、5 层声控灯都不亮，老人晚上下楼看不清'

export interface Street {
  resident: Person
  contact: Person
  property: Person
}

/** Broken stair light: said, taken, explained, repaired, not repaired, repaired, confirmed. */
export async function stairLight(story: Story, street: Street): Promise<void> {
  await said(story, street.resident)
  await taken(story, street.contact)
  await explainedAndResolved(story, street.property)
  await notSolved(story, street.resident)
  await resolvedAgain(story, street.property)
  await confirmed(story, street.resident)
}

async function said(story: Story, resident: Person): Promise<void> {
  story.checks.part('李秀珍 says it')
  await step(story, resident, 'report', 'photo first, then words; place and category are filled in', async () => {
    await resident.tap('反映')
    await resident.choose('拍照片', story.photo)
    await resident.write(words)
    await resident.sees('按您家填好了')
    await resident.sees(/周桂兰马上收到/)
  })
  await step(story, resident, 'sent', '发出去 leads to 办到哪了, in the hands of her contact member', async () => {
    await resident.tap('发出去')
    await resident.sees('办到哪了')
    await resident.sees(/您 说了这件事/)
    await resident.sees(/联户党员 周桂兰/)
  })
  await step(story, resident, 'feed', '楼里 shows it', async () => {
    await resident.open('/pages/building/index')
    await resident.sees(words)
  })
}

async function taken(story: Story, contact: Person): Promise<void> {
  story.checks.part('周桂兰 finds it and takes it')
  await step(story, contact, 'me', 'she verifies her phone in 我的', async () => {
    await contact.open('/pages/me/index')
    await contact.tap('验证手机号')
    await contact.sees(/已验证/)
    await contact.sees('我的联户')
  })
  await step(story, contact, 'inbox', '消息 tells her', async () => {
    await contact.tap(/^消息/, 'tab')
    await contact.sees('未读')
    await contact.sees(/声控灯都不亮/)
  })
  await step(story, contact, 'my-households', 'it is on top of 我的联户', async () => {
    await contact.open('/packages/home/my-households/index')
    await contact.sees('没办完的事 1')
    await contact.tap(new RegExp(words))
    await contact.sees('办到哪了')
  })
  await step(story, contact, 'acknowledged', '我来办', async () => {
    await contact.tap('我来办')
    await contact.tap('接了')
    await contact.sees(/接了这件事/)
  })
}

async function explainedAndResolved(story: Story, property: Person): Promise<void> {
  story.checks.part('王建国 comes, explains, repairs')
  await step(story, property, 'workbench', 'it is on his workbench', async () => {
    await property.open('/pages/workbench/index')
    await property.sees(words)
    await property.tapWords(words)
    await property.sees('办到哪了')
  })
  await step(story, property, 'on-site', '我到了', async () => {
    await property.tap('我到了')
    await property.tap('我到了')
    await property.sees(/到了现场/)
  })
  await step(story, property, 'explained', '说明原因, with the day it will be done', async () => {
    await otherwise(property, '说明原因')
    await property.write('3 层是线路老化，不是灯泡坏，电工明天来')
    await property.tap('明天', 'radio')
    await property.tap('贴出说明')
    await property.sees(/说明了原因/)
  })
  await resolve(story, property, '两层的灯都换好了')
}

async function notSolved(story: Story, resident: Person): Promise<void> {
  story.checks.part('李秀珍 sees each step and says 没解决')
  await step(story, resident, 'steps', 'each step with who did it', async () => {
    await resident.open('/pages/inbox/index')
    await resident.sees(/办好了/)
    await resident.open('/pages/building/index')
    await resident.tapWords(words)
    for (const what of [/周桂兰 接了这件事/, /王建国 到了现场/, /王建国 说明了原因/, /王建国 办好了/]) await resident.sees(what)
  })
  await step(story, resident, 'not-solved', '没解决 opens it again, one rung higher', async () => {
    await resident.tap('说说修得怎么样')
    await resident.tap('联系了', 'radio')
    await resident.tap('没解决', 'radio')
    await resident.write('5 层还是不亮')
    await resident.tap('提交，继续办')
    await resident.sees('办到哪了')
    await resident.sees(/5 层还是不亮/)
    await resident.seesNot('说说修得怎么样')
  })
}

async function resolvedAgain(story: Story, property: Person): Promise<void> {
  story.checks.part('王建国 takes it again')
  await step(story, property, 'again', 'his workbench has it again; 我来接', async () => {
    await property.open('/pages/workbench/index')
    await property.sees(words)
    await property.tap('我来接')
    await property.tapWords(words)
    await property.sees(/5 层还是不亮/)
  })
  await resolve(story, property, '5 层的线也换了')
}

async function confirmed(story: Story, resident: Person): Promise<void> {
  story.checks.part('李秀珍 confirms')
  await step(story, resident, 'follow-up', 'three questions', async () => {
    await resident.open('/pages/building/index')
    await resident.tapWords(words)
    await resident.tap('说说修得怎么样')
    await resident.tap('联系了', 'radio')
    await resident.tap('解决了', 'radio')
    await resident.tap('满意', 'radio')
  })
  await step(story, resident, 'solved', '解决了', async () => {
    await resident.tap('提交')
    await resident.sees(/您 说解决了/)
  })
  await step(story, resident, 'solved-feed', '楼里 counts it among what was solved', async () => {
    await resident.open('/pages/building/index')
    await resident.tap(/办好的/, 'tab')
    await resident.sees(words)
  })
}

const resolve = (story: Story, property: Person, how: string) =>
  step(story, property, 'resolved', '办好了, with a photo of after', async () => {
    await otherwise(property, '办好了')
    await property.write(how)
    await property.choose('拍一张办好以后的', story.photo)
    await property.tap('办结')
    await property.sees(new RegExp(`${how}`))
    await property.sees(/王建国 办好了/)
  })

/** The button in front, or behind 别的. */
async function otherwise(person: Person, words: string): Promise<void> {
  const button = person.page.getByRole('button', { name: words, exact: true }).filter({ visible: true })
  const more = person.page.getByRole('button', { name: '别的', exact: true }).filter({ visible: true })
  await button.or(more).first().waitFor()
  if ((await button.count()) === 0) {
    await person.tap('别的')
    await person.tap(new RegExp(`^${words}`))
  } else await person.tap(words)
}
