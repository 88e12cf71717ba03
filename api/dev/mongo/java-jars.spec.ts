import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ensureJavaJars, JAVA_SERVER_VERSION, javaJarsFolder } from './java-jars'
import { WayUnavailable } from './mongo-way'

let cache: string
let said: string[]
const say = (line: string) => said.push(line)
const fetchJars = async (folder: string) => writeFileSync(join(folder, 'server.jar'), 'jar')

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'household-link-cache-'))
  said = []
})
afterEach(() => rmSync(cache, { recursive: true }))

describe('the jars of mongo-java-server', () => {
  it('are kept per version in the cache of the user', () => {
    expect(JAVA_SERVER_VERSION).toMatch(/^\d+\.\d+\.\d+$/)
    expect(javaJarsFolder({ XDG_CACHE_HOME: '/c' })).toBe(`/c/household-link/mongo-java/${JAVA_SERVER_VERSION}`)
  })

  it('are fetched once', async () => {
    const env = { XDG_CACHE_HOME: cache }
    const folder = await ensureJavaJars(env, say, fetchJars)
    expect(readdirSync(folder)).toEqual(['server.jar'])
    const again = await ensureJavaJars(env, say, () => Promise.reject(new Error('fetched twice')))
    expect(again).toBe(folder)
    expect(said).toHaveLength(1)
  })

  it('survive two fetches at once', async () => {
    const env = { XDG_CACHE_HOME: cache }
    const [one, two] = await Promise.all([ensureJavaJars(env, say, fetchJars), ensureJavaJars(env, say, fetchJars)])
    expect(one).toBe(two)
    expect(readdirSync(dirname(one))).toEqual([JAVA_SERVER_VERSION])
  })

  it('leave nothing half-fetched behind', async () => {
    const env = { XDG_CACHE_HOME: cache }
    const interrupted = async (folder: string) => {
      await fetchJars(folder)
      throw new WayUnavailable('mvn not found')
    }
    await expect(ensureJavaJars(env, say, interrupted)).rejects.toThrow('mvn not found')
    expect(existsSync(javaJarsFolder(env))).toBe(false)
    expect(readdirSync(dirname(javaJarsFolder(env)))).toEqual([])
  })
})
