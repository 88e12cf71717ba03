import mongoose from 'mongoose'
import { applyingBench } from './applying-bench'
import { Fuse } from './fuse'

/** A process that applies the plan of its second argument on the database of its first, says so at each write, and waits to be killed. */
async function main([uri = '', planId = '', now = '']: string[]): Promise<void> {
  const bench = await applyingBench(await mongoose.createConnection(uri).asPromise(), new Date(now))
  const loud = new Fuse(Number.POSITIVE_INFINITY, 'before', async () => void process.stdout.write('.'))
  await bench.startProcess(loud).applyAsSystem(planId)
}

void main(process.argv.slice(2))
