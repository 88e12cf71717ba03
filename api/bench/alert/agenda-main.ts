import 'reflect-metadata'
import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda } from 'agenda'
import { readEnv } from '../../src/core/env'
import { createApp } from '../../src/create-app'
import { Addresses } from '../../src/notifications/delivering/addresses'
import { Deliverer } from '../../src/notifications/delivering/deliverer'
import { DeliveriesRepository } from '../../src/notifications/delivering/deliveries.repository'
import { Sender } from '../../src/notifications/delivering/sender'
import { Truth } from '../../src/notifications/delivering/truth'
import { NotificationsRepository } from '../../src/notifications/notifications.repository'

const jobName = 'send'

interface Job {
  communityId: string
  key: string
}

/** The API as it is, except that each notification is sent by a job of Agenda 6 of its own, looked for as often as we look. */
async function main(): Promise<void> {
  const env = readEnv(process.env)
  const app = await createApp(env)
  const queue = new Agenda({
    backend: new MongoBackend({ address: env.MONGODB_URI }),
    processEvery: 1_000,
    defaultConcurrency: 500,
    maxConcurrency: 500,
  })
  const deliveries = app.get(DeliveriesRepository, { strict: false })
  const truth = app.get(Truth, { strict: false })
  const addresses = app.get(Addresses, { strict: false })
  const sender = app.get(Sender, { strict: false })
  queue.define<Job>(jobName, async (job) => {
    const { communityId, key } = job.attrs.data
    const read = async () => (await deliveries.listByKeys(communityId, [key]))[0]
    const carrier = await read()
    if (!carrier) return
    const to = await addresses.of(carrier.recipient, communityId)
    if (to === 'gone' || (await truth.endings([carrier], new Date())).has(carrier._id)) return
    await sender.send({ carrier, told: [carrier], gathered: [] }, to)
    const dueAt = (await read())?.delivery.dueAt
    if (dueAt) await job.schedule(dueAt).save()
  })

  app.get(Deliverer, { strict: false }).takeUp = async () => undefined
  const notifications = app.get(NotificationsRepository, { strict: false })
  const insert = notifications.insert.bind(notifications)
  notifications.insert = async (notification) => {
    const isNew = await insert(notification)
    const { communityId, key, delivery } = notification
    if (isNew && delivery?.dueAt) await queue.schedule(delivery.dueAt, jobName, { communityId, key })
    return isNew
  }
  await queue.start()
  await app.listen(env.PORT, env.HOST)
}

void main()
