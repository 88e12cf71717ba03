import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { demoPaths, projectFolder } from './demo-folder'

/** What the pages are made of. */
const sources = ['miniapp', 'shared', 'config', 'babel.config.js', 'package.json', 'project.config.json']
const notBuilt = /\.(spec|test)\.tsx?$|\/testing\//

/** Builds the H5 pages unless they stand there built from these very sources. @throws Error with Taro's own words when it fails */
export async function ensureH5(onChild: (stop: () => void) => void): Promise<'built' | 'fresh'> {
  const stamp = await hashOfSources()
  const index = join(demoPaths.h5, 'index.html')
  const known = await readFile(demoPaths.h5Stamp, 'utf8').catch(() => '')
  if (known === stamp && existsSync(index)) return 'fresh'
  const output = await build(onChild)
  // An invalid configuration ends well and builds nothing.
  if (!existsSync(index)) throw new Error(`the pages were not built\n${output}`)
  await mkdir(dirname(demoPaths.h5Stamp), { recursive: true })
  await writeFile(demoPaths.h5Stamp, stamp)
  return 'built'
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesOf(join(projectFolder, source))) {
      const path = file.slice(projectFolder.length)
      if (!notBuilt.test(path))
        hash
          .update(path)
          .update('\0')
          .update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

async function filesOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined)
  if (!entries) return existsSync(path) ? [path] : []
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** @returns what Taro said */
function build(onChild: (stop: () => void) => void): Promise<string> {
  const taro = join(projectFolder, 'node_modules/@tarojs/cli/bin/taro')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [taro, 'build', '--type', 'h5', '--no-check'], {
      cwd: projectFolder,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    onChild(() => child.kill('SIGTERM'))
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(`the pages were not built\n${output}`))))
  })
}
