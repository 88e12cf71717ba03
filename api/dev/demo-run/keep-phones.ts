import { readFile, writeFile } from 'node:fs/promises'
import { noPhones, type PhonesMemory, recallPhones, rememberPhones } from '../wechat-stand-in/phones-memory'
import type { World } from '../wechat-stand-in/world'

const soonMs = 1_000

/** Gives the phones what they had at the last start, and writes down what changes. @returns how to write it down a last time */
export async function keepPhones(world: World, file: string): Promise<() => Promise<void>> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  recallPhones(world, text === undefined ? noPhones : (JSON.parse(text) as PhonesMemory))
  const save = () => writeFile(file, JSON.stringify(rememberPhones(world)))
  let due: NodeJS.Timeout | undefined
  world.phones.onChange(() => {
    due ??= setTimeout(() => {
      due = undefined
      void save()
    }, soonMs)
  })
  return async () => {
    clearTimeout(due)
    await save()
  }
}
