import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mongo } from 'mongoose'
import { startMongo } from './find-mongo'
import { javaJarsFolder } from './java-jars'
import { DataInUse } from './mongo-way'
import { javaWay } from './way-java'

/** Only where the Java way works; another server may have been found for the rest. */
const hasJavaServer = existsSync(javaJarsFolder(process.env)) && spawnSync('java', ['-version']).status === 0
const onJava = hasJavaServer ? describe : describe.skip

/** Each case starts several JVMs: seconds on an idle machine, more on a busy one. */
const PATIENCE_MS = 60_000

let dataDir: string
const start = () => startMongo({ kind: 'demo', dataDir, say: () => {} }, [javaWay(process.env)])

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'household-link-java-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

async function withNotes<T>(uri: string, use: (notes: mongo.Collection<{ _id: string; text: string }>) => Promise<T>): Promise<T> {
  const client = new mongo.MongoClient(uri)
  try {
    return await use(client.db('demo').collection('notes'))
  } finally {
    await client.close()
  }
}

/** Resolves when nothing listens there any more. */
async function untilGone(uri: string): Promise<void> {
  const port = Number(uri.split(':').at(-1))
  const isOpen = await new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    // The server's end closes the connection; until then there is nothing to ask again.
    socket.on('connect', () => socket.resume())
    socket.on('close', (hadError) => resolve(!hadError))
    socket.on('error', () => {})
  })
  if (isOpen) await untilGone(uri)
}

onJava('mongo-java-server', () => {
  it(
    'keeps the demo in its file over a restart, with its indexes, and refuses a second server on it',
    async () => {
      const first = await start()
      await withNotes(first.uri, async (notes) => {
        await notes.createIndex({ text: 1 }, { unique: true })
        await notes.insertOne({ _id: 'a', text: '电梯坏了' })
      })
      await expect(start()).rejects.toBeInstanceOf(DataInUse)
      await first.stop()

      const second = await start()
      await withNotes(second.uri, async (notes) => {
        expect(await notes.find().toArray()).toEqual([{ _id: 'a', text: '电梯坏了' }])
        await expect(notes.insertOne({ _id: 'b', text: '电梯坏了' })).rejects.toMatchObject({ code: 11_000 })
      })
      await second.stop()
      await untilGone(second.uri)
    },
    PATIENCE_MS,
  )

  it(
    'ends, and loses nothing, when the process that started it is killed',
    async () => {
      const parent = spawn(process.execPath, ['-r', '@swc-node/register', join(__dirname, 'testing', 'parent.ts'), dataDir], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const uri = await new Promise<string>((resolve, reject) => {
        parent.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
        parent.on('close', (code) => reject(new Error(`the parent ended with ${code}`)))
      })
      await withNotes(uri, (notes) => notes.insertOne({ _id: 'a', text: '最后一句' }))
      parent.kill('SIGKILL')
      await untilGone(uri)

      const after = await start()
      expect(await withNotes(after.uri, (notes) => notes.findOne({ _id: 'a' }))).toEqual({ _id: 'a', text: '最后一句' })
      await after.stop()
    },
    PATIENCE_MS,
  )
})
