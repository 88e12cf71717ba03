import 'reflect-metadata'
import { NestFactory } from '@nestjs/core'
import { MongooseModule } from '@nestjs/mongoose'
import { roleName } from '@shared/roles'
import { AreasRepository } from '../areas/areas.repository'
import { Clock } from '../core/clock'
import { CoreModule } from '../core/core.module'
import { impatiently } from '../core/database'
import { DomainError } from '../core/domain-error'
import { type Env, readEnv } from '../core/env'
import { type AppointOptions, isForSubdistrict, readAppointOptions, usage } from './appoint-options'
import { AppointmentsService } from './appointments.service'
import { PeopleModule } from './people.module'

/** `npm run appoint`: the first administrator of an installation, and whoever else is appointed from the server. */
async function main(args: string[]): Promise<number> {
  const read = readAppointOptions(args)
  if ('problems' in read) {
    console.error(`${read.problems.join('\n')}\n\n${usage}`)
    return 2
  }
  const app = await NestFactory.createApplicationContext(moduleFor(readEnv(process.env)), { logger: false, abortOnError: false })
  try {
    await appoint(app.get(AppointmentsService), app.get(AreasRepository), app.get(Clock).now(), read.options)
    return 0
  } finally {
    await app.close()
  }
}

const moduleFor = (env: Env) => ({
  module: class AppointModule {},
  imports: [CoreModule.with(env), MongooseModule.forRoot(env.MONGODB_URI, impatiently), PeopleModule],
})

async function appoint(appointments: AppointmentsService, areas: AreasRepository, now: Date, options: AppointOptions): Promise<void> {
  const { name, phone, role } = options
  const made = await appointments.createCommunity({
    name: options.community,
    subdistrict: options.subdistrict,
    deskPhone: options['desk-phone'],
  })
  console.log(`${made.isNew ? '新建了' : '已有'} ${made.subdistrict.name} ${made.community.name} (${made.community._id})`)
  const owner = isForSubdistrict(role) ? made.subdistrict : made.community
  const area = options.area === undefined ? owner : await findArea(areas, made.community._id, options.area)
  const { isNew } = await appointments.appoint({ communityId: owner._id, name, phone, role, areaId: area._id, now })
  console.log(
    `${name} ${isNew ? '任' : '已经是'} ${area.fullName} ${roleName[role]},用 ${phone.slice(0, 3)}****${phone.slice(-4)} 的微信登录`,
  )
}

async function findArea(areas: AreasRepository, communityId: string, fullName: string) {
  const area = (await areas.listTree(communityId)).find((node) => node.fullName === fullName)
  if (!area) throw new DomainError('AREA_NOT_FOUND')
  return area
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    console.error(`没办成:${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  },
)
