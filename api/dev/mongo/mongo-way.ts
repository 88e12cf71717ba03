/** The variables of the environment; passed in, so that tests can choose them. */
export type Environment = Record<string, string | undefined>

/** What a server is wanted for: the demo keeps its data, tests throw theirs away. */
export type MongoKind = 'demo' | 'test'

export interface StartMongoOptions {
  kind: MongoKind
  /** Folder that keeps the data of the demo between two starts; needed for `demo`, unused for `test`. */
  dataDir?: string
  /** Receives one line for the developer, in English. */
  say: (line: string) => void
}

/** A server that answers. */
export interface MongoServer {
  uri: string
  /** Which server this is, for the developer: 'mongod 8.0 at /usr/bin/mongod'. */
  description: string
  /** Ends the server after it has written everything; at once for a server that is not ours. */
  stop(): Promise<void>
}

/** One of the ways to come by a server. */
export interface MongoWay {
  /** Short name, also what a developer can do to make it work: 'mongod on PATH'. */
  name: string
  /** What this way needs, for the message when no way works. */
  needs: string
  /** True when the developer asked for exactly this way: its failure is then not covered up by another. */
  insisted?: boolean
  /** @throws WayUnavailable with the reason when this way does not work here. */
  start(options: StartMongoOptions): Promise<MongoServer>
}

/** This way does not work on this machine; the message says why. */
export class WayUnavailable extends Error {}

/** The data of the demo is held by another running server; another way would silently show other data. */
export class DataInUse extends Error {}
