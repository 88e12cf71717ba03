import { Storage } from '../storage'

export class FakeStorage extends Storage {
  readonly files = new Map<string, Buffer>()

  async put(key: string, bytes: Buffer): Promise<void> {
    this.files.set(key, bytes)
  }

  async get(key: string): Promise<Buffer | undefined> {
    return this.files.get(key)
  }

  async delete(key: string): Promise<void> {
    this.files.delete(key)
  }
}
