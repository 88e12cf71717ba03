const MAX_BYTES = 10 * 1024 * 1024
const TIMEOUT_MS = 5000
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** Really downloads the file, as WeChat does; only from this machine. False when that fails or it is over 10 MB. */
export async function isReachable(url: string): Promise<boolean> {
  if (!URL.canParse(url) || !LOOPBACK.includes(new URL(url).hostname)) return false
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
    const bytes = await response.arrayBuffer()
    return response.ok && bytes.byteLength > 0 && bytes.byteLength <= MAX_BYTES
  } catch {
    return false
  }
}
