import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Environment, WayUnavailable } from './mongo-way'

const POM = join(__dirname, 'pom.xml')
const MAVEN_TIMEOUT_MS = 180_000

/** The version of mongo-java-server, as pom.xml names it. */
export const JAVA_SERVER_VERSION = readFileSync(POM, 'utf8').match(/<version>([^<]+)<\/version>/)?.[1] ?? 'unknown'

/** Puts the jars of pom.xml into a folder; throws WayUnavailable with the reason. */
export type FetchJars = (folder: string) => Promise<void>

/** Where the jars stay: outside node_modules, so that a new install does not fetch them again. */
export function javaJarsFolder(env: Environment): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'household-link', 'mongo-java', JAVA_SERVER_VERSION)
}

/**
 * The folder with the jars, fetched on first use. The folder appears complete or not at all: it is filled beside its place and
 * renamed, so an interrupted or a simultaneous fetch harms nobody.
 *
 * @throws WayUnavailable when they are not there and cannot be fetched
 */
export async function ensureJavaJars(
  env: Environment,
  say: (line: string) => void,
  fetchJars: FetchJars = fetchWithMaven,
): Promise<string> {
  const folder = javaJarsFolder(env)
  if (existsSync(folder)) return folder
  mkdirSync(dirname(folder), { recursive: true })
  const draft = mkdtempSync(`${folder}.part-`)
  try {
    say(`Fetching mongo-java-server ${JAVA_SERVER_VERSION} with Maven, only this once (6 MB)…`)
    await fetchJars(draft)
    moveIntoPlace(draft, folder)
    return folder
  } catch (error) {
    // Another process may have been faster while ours failed.
    if (existsSync(folder)) return folder
    throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function moveIntoPlace(draft: string, folder: string): void {
  try {
    renameSync(draft, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}

function fetchWithMaven(folder: string): Promise<void> {
  const args = ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`]
  return new Promise((resolve, reject) => {
    const maven = spawn('mvn', args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: MAVEN_TIMEOUT_MS })
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString()
    }
    maven.stdout.on('data', read)
    maven.stderr.on('data', read)
    maven.on('error', (error: NodeJS.ErrnoException) => {
      reject(new WayUnavailable(error.code === 'ENOENT' ? 'mvn not found' : error.message))
    })
    maven.on('close', (code) => {
      if (code === 0) return resolve()
      const said = output.split('\n').find((line) => /error/i.test(line)) ?? output.slice(0, 300)
      reject(new WayUnavailable(`mvn ended with code ${code}: ${said.trim().slice(0, 300)}`))
    })
  })
}
