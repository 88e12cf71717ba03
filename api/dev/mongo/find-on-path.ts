import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Environment } from './mongo-way'

/** The first executable file of this name in the folders of PATH. */
export function findOnPath(name: string, env: Environment): string | undefined {
  const fileName = process.platform === 'win32' ? `${name}.exe` : name
  return (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, fileName))
    .find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
