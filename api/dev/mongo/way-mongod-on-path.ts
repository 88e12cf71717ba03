import { findOnPath } from './find-on-path'
import { type Environment, type MongoWay, WayUnavailable } from './mongo-way'
import { runMongod } from './run-mongod'

/** The `mongod` that is installed on this machine. */
export function mongodOnPathWay(env: Environment): MongoWay {
  return {
    name: 'mongod on PATH',
    needs: 'MongoDB Community Server installed, its mongod on PATH',
    async start(options) {
      const mongod = findOnPath('mongod', env)
      if (!mongod) throw new WayUnavailable('not found')
      return runMongod(mongod, options)
    },
  }
}
