import sharp from 'sharp'
import { encode } from 'uqr'

/** A QR code as PNG of exactly `widthPx` × `widthPx`. */
export function qrPng(content: string, widthPx: number): Promise<Buffer> {
  const { data, size } = encode(content, { ecc: 'M', border: 2 })
  const pixels = Buffer.from(data.flat().map((dark) => (dark ? 0 : 255)))
  return sharp(pixels, { raw: { width: size, height: size, channels: 1 } })
    .resize(widthPx, widthPx, { kernel: 'nearest' })
    .png()
    .toBuffer()
}
