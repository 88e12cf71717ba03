import sharp from 'sharp'
import { sizePhoto } from './photo-sizes'

const blank = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 200, g: 30, b: 30, alpha: 0 } } })

/** As a phone takes it: lying on its side, with the place in it. */
const phonePhoto = () =>
  blank(3000, 2000)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 0/1' } })
    .toBuffer()

describe('sizing a photo', () => {
  it('takes the place and the camera out, and turns it upright', async () => {
    const original = await phonePhoto()
    const before = await sharp(original).metadata()
    expect(before.exif?.includes('Phone')).toBe(true)
    expect(before.orientation).toBe(6)

    const { large, thumb, width, height } = await sizePhoto(original)
    expect([width, height]).toEqual([1067, 1600])
    for (const bytes of [large, thumb]) {
      const after = await sharp(bytes).metadata()
      expect(after.format).toBe('jpeg')
      expect(after.exif ?? after.xmp ?? after.iptc ?? after.icc).toBeUndefined()
      expect(after.orientation ?? 1).toBe(1)
    }
    expect(await sharp(thumb).metadata()).toMatchObject({ width: 480, height: 480 })
  })

  it('does not enlarge a small one', async () => {
    const { width, height, thumb } = await sizePhoto(await blank(300, 200).png().toBuffer())
    expect([width, height]).toEqual([300, 200])
    const { width: thumbWidth = 0, height: thumbHeight = 0 } = await sharp(thumb).metadata()
    expect(Math.max(thumbWidth, thumbHeight)).toBeLessThanOrEqual(300)
  })

  it('puts white behind what is transparent', async () => {
    const { large } = await sizePhoto(await blank(20, 20, 4).png().toBuffer())
    const { dominant } = await sharp(large).stats()
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240)
  })

  it.each([
    ['text', Buffer.from('this is not a photo')],
    ['nothing', Buffer.alloc(0)],
    ['a drawing that can carry scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['a JPEG head without a body', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0])],
  ])('refuses %s', async (_, bytes) => {
    await expect(sizePhoto(bytes)).rejects.toMatchObject({ code: 'MEDIA_NOT_A_PHOTO' })
  })

  it('refuses a photo cut off by a bad connection', async () => {
    const noise = await sharp({
      create: { width: 800, height: 800, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
    })
      .jpeg()
      .toBuffer()
    await expect(sizePhoto(noise.subarray(0, noise.length / 2))).rejects.toMatchObject({ code: 'MEDIA_NOT_A_PHOTO' })
  })

  it('refuses few bytes that claim billions of pixels', async () => {
    const huge = await blank(10_000, 9_000).png({ compressionLevel: 9 }).toBuffer()
    expect(huge.length).toBeLessThan(1024 * 1024)
    await expect(sizePhoto(huge)).rejects.toMatchObject({ code: 'MEDIA_NOT_A_PHOTO' })
  })
})
