/** Node's names for a connection that was never made. */
const names: readonly unknown[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']

/** Did `fetch` fail before anybody could hear what was said? */
export const wasNeverConnected = (error: unknown): boolean => names.includes((error as { cause?: { code?: unknown } }).cause?.code)
