import type { Checks } from '../support/checks'
import type { Person } from '../support/person'
import type { RealServer } from '../support/real-server'

/** What every part of the story is told with. */
export interface Story {
  server: RealServer
  checks: Checks
  /** A new browser: of somebody with a phone, or a desk's. */
  phoneOf(name: string, openid: string): Promise<Person>
  desk(name: string): Promise<Person>
  /** A photo file. */
  photo: string
}

/** A step of the story: counted, and with a picture of how the screen looks after it, or where it got stuck. */
export async function step({ checks }: Story, person: Person, picture: string, words: string, act: () => Promise<void>): Promise<void> {
  await checks.step(words, async () => {
    try {
      await act()
      await person.shot(picture)
    } catch (error) {
      await person.shot(`${picture}-STUCK`).catch(() => undefined)
      throw error
    }
  })
}
