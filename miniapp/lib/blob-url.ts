/**
 * In a browser Taro reads the file to upload by requesting its address, which the page's policy allows for blobs only.
 * @param path a data URL becomes a blob's address; anything else stays
 */
export function asBlobUrl(path: string): string {
  const [head, body] = path.split(',', 2)
  if (!head?.startsWith('data:') || !head.endsWith(';base64') || body === undefined) return path
  const bytes = Uint8Array.from(window.atob(body), (char) => char.charCodeAt(0))
  return URL.createObjectURL(new Blob([bytes], { type: head.slice('data:'.length, -';base64'.length) }))
}
