import type { MongooseModuleOptions } from '@nestjs/mongoose'

/**
 * How every process of ours connects. What was read decides what is written (the change rule), so it is read from the primary and
 * written to a majority, whatever the connection string says.
 */
export const databaseOptions = {
  readPreference: 'primary',
  writeConcern: { w: 'majority' },
  autoIndex: true,
} as const satisfies MongooseModuleOptions

/** For commands somebody waits for: one try, and no longer than this. */
export const impatiently = {
  ...databaseOptions,
  serverSelectionTimeoutMS: 10_000,
  retryAttempts: 0,
} as const satisfies MongooseModuleOptions
