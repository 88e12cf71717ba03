import { startMongo } from '../find-mongo'
import { javaWay } from '../way-java'

/** A process that starts the Java server on the folder of its argument, prints its address and waits to be killed. */
startMongo({ kind: 'demo', dataDir: process.argv[2], say: () => {} }, [javaWay(process.env)]).then(({ uri }) =>
  process.stdout.write(`${uri}\n`),
)
