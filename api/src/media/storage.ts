import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where photos lie: a disk now, S3-compatible storage when a district comes (design §12). Keys are ours, never from outside. */
export abstract class Storage {
  abstract put(key: string, bytes: Buffer): Promise<void>
  /** @returns undefined when there is nothing at the key. */
  abstract get(key: string): Promise<Buffer | undefined>
  /** Nothing at the key is fine. */
  abstract delete(key: string): Promise<void>
}

export class DiskStorage extends Storage {
  constructor(private readonly folder: string) {
    super()
  }

  /** Written aside and renamed, so that nobody reads half a photo. */
  async put(key: string, bytes: Buffer): Promise<void> {
    const path = join(this.folder, key)
    await mkdir(dirname(path), { recursive: true })
    const aside = `${path}.${randomBytes(4).toString('hex')}`
    await writeFile(aside, bytes)
    await rename(aside, path)
  }

  async get(key: string): Promise<Buffer | undefined> {
    try {
      return await readFile(join(this.folder, key))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  async delete(key: string): Promise<void> {
    await rm(join(this.folder, key), { force: true })
  }
}
