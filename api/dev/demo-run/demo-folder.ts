import { join, resolve } from 'node:path'

/** Everything the demo keeps between two starts; deleting it is starting anew. */
const root = resolve(__dirname, '../../..')
export const projectFolder = root
export const demoFolder = join(root, '.demo')
export const demoPaths = {
  database: join(demoFolder, 'db'),
  media: join(demoFolder, 'media'),
  sheets: join(demoFolder, 'sheets'),
  secrets: join(demoFolder, 'secrets.json'),
  channels: join(demoFolder, 'channels.json'),
  phones: join(demoFolder, 'phones.json'),
  personas: join(demoFolder, 'personas.json'),
  h5Stamp: join(demoFolder, 'h5.json'),
  h5: join(root, 'dist/h5'),
} as const
