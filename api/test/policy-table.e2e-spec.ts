import { METHOD_METADATA } from '@nestjs/common/constants'
import { DiscoveryModule, DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core'
import { Test } from '@nestjs/testing'
import { AppModule } from '../src/app.module'
import { actionKey } from '../src/core/action.decorator'
import { policyTable } from '../src/seats/policy-table'
import { freshDatabase } from './support/fresh-database'
import { testEnv } from './support/test-env'

/** Every handler that answers HTTP, with the action it names. */
async function routes(mongoUri: string): Promise<{ route: string; action: string | undefined }[]> {
  const module = await Test.createTestingModule({
    imports: [AppModule.with(testEnv({ MONGODB_URI: mongoUri })), DiscoveryModule],
  }).compile()
  const reflector = new Reflector()
  const scanner = new MetadataScanner()
  const found = module
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => {
      if (!metatype) return []
      const prototype: Record<string, unknown> = metatype.prototype
      return scanner
        .getAllMethodNames(prototype)
        .map((name) => ({ name, handler: prototype[name] as () => unknown }))
        .filter(({ handler }) => Reflect.hasMetadata(METHOD_METADATA, handler))
        .map(({ name, handler }) => ({ route: `${metatype.name}.${name}`, action: reflector.get<string | undefined>(actionKey, handler) }))
    })
  await module.close()
  return found
}

describe('policy table', () => {
  const { uri } = freshDatabase()

  it('has a row for every route, and no row without a route', async () => {
    const all = await routes(uri)
    expect(all.length).toBeGreaterThan(40)
    expect(all.filter(({ action }) => action === undefined || !(action in policyTable))).toEqual([])
    const used = new Set(all.map(({ action }) => action))
    expect(Object.keys(policyTable).filter((action) => !used.has(action))).toEqual([])
  })
})
