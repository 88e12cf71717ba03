import type { Token } from './address-tokens'
import { normaliseAddress } from './normalise-address'

/** What stands in front of the building, without province, city, district, subdistrict and community. */
export function compoundOf(prefix: string, before: readonly Token[]): string | undefined {
  const name = `${cleanCompound(prefix) ?? ''}${before.map(({ text }) => text.replace(/-$/, '')).join('')}`
  return name || undefined
}

/** 北京市通州区潞邑街道通瑞嘉苑社区 → nothing, 通州区玉桥西路35号院 → 玉桥西路35号院. */
export function cleanCompound(text: string): string | undefined {
  const name = normaliseAddress(text)
    .replace(/^.*?(省|自治区)/, '')
    .replace(/^[^市]{1,4}市(?!场)/, '')
    .replace(/^.*(街道办事处|街道办|街道|镇|乡|居民委员会|居委会|村委会|村民委员会|社区)/, '')
    .replace(/^[^区]{1,3}区(?=.*(路|街|里|苑|园|院|小区|村|庄|府|家|湾|城))/, '')
    .replace(/小区$/, '')
  return name || undefined
}

/** For spreading into a place. */
export const withCompound = (compound: string | undefined): { compound?: string } => (compound ? { compound } : {})
