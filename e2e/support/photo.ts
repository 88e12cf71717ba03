import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'

/** A photo as a phone would make one: a dark staircase, 1,200 × 900. @returns its path, in the system's temporary folder */
export async function makePhoto(): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'household-link-photo-')), 'stairs.jpg')
  const steps = Array.from({ length: 9 }, (_, step) => `<rect x="0" y="${step * 100}" width="1200" height="50" fill="#5a5048"/>`).join('')
  await sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><rect width="1200" height="900" fill="#2b2724"/>${steps}</svg>`,
    ),
  )
    .jpeg({ quality: 80 })
    .toFile(path)
  return path
}
