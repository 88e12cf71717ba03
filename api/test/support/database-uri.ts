/**
 * The same server and options with another database name. A user without `authSource` keeps being looked up where the
 * original string said: in its database, or in admin.
 *
 * @throws Error when `uri` is no MongoDB connection string
 */
export function withDatabase(uri: string, name: string): string {
  const parts = uri.match(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/)
  const [, server, database, query] = parts ?? []
  if (!server) throw new Error('not a MongoDB connection string')
  const options = new URLSearchParams(query)
  if (server.includes('@') && !options.has('authSource')) options.set('authSource', database || 'admin')
  const text = options.toString()
  return `${server}/${name}${text ? `?${text}` : ''}`
}
