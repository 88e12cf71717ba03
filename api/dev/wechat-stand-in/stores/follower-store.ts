import type { Persona } from '../options'
import { PlatformError } from '../platform-error'
import type { PersonaStore } from './persona-store'

/** "一次拉取调用最多拉取10000个关注者的OpenID" */
const PAGE = 10_000

/** Who follows the service account; openids are other ones than the mini program's. */
export class FollowerStore {
  constructor(private readonly personas: PersonaStore) {}

  find(serviceOpenid: string): Persona | undefined {
    return this.personas.list().find((persona) => persona.serviceOpenid === serviceOpenid)
  }

  /** Throws 43004 for somebody who does not follow. */
  require(serviceOpenid: string): Persona {
    const persona = this.find(serviceOpenid)
    if (!persona) throw new PlatformError(43004)
    return persona
  }

  /** @param after the last openid of the page before, '' for the first; throws 40003 when nobody has it */
  page(after: string): { total: number; openids: string[] } {
    const all = this.personas.list().flatMap(({ serviceOpenid }) => serviceOpenid ?? [])
    const from = after ? all.indexOf(after) + 1 : 0
    if (after && from === 0) throw new PlatformError(40003)
    return { total: all.length, openids: all.slice(from, from + PAGE) }
  }
}
