import { dealFloors } from './deal-floors'
import { toInstance } from './instance'
import { fresh, layOut, membersAt } from './testing/layouts'

/** The gate's contacts from the ground up, one letter a household; · is nobody. */
const column = (contacts: ReadonlyMap<string, string>, households: readonly { id: string }[]): string =>
  households.map(({ id }) => contacts.get(id)?.at(-1) ?? '·').join('')

describe('Floors', () => {
  const { gates, households } = layOut({ buildings: [[12]] })
  const members = membersAt({ 'g0.0': 2 })

  it('are dealt in one piece to each', () => {
    const instance = toInstance(fresh({ gates, households, members }))
    expect(
      column(
        dealFloors(instance, [
          new Map([
            [1, 5],
            [0, 7],
          ]),
        ]),
        households,
      ),
    ).toBe('000000011111')
  })

  it('go to whoever has the households beside them', () => {
    const contactOf = (index: number): string | undefined => (index < 4 ? 'mg0.0.1' : index >= 8 ? 'mg0.0.0' : undefined)
    const present = households.map((h, index) => ({ ...h, contactId: contactOf(index) }))
    const instance = toInstance(fresh({ gates, households: present, members }))
    const deal = instance.groups.map(({ contact, households: { length } }) =>
      contact === -1
        ? new Map([
            [0, 2],
            [1, 2],
          ])
        : new Map([[contact, length]]),
    )
    expect(column(dealFloors(instance, deal), households)).toBe('111111000000')
  })

  it('leave nobody in the middle: whoever has none yet lives on top', () => {
    const instance = toInstance(fresh({ gates, households, members }))
    expect(
      column(
        dealFloors(instance, [
          new Map([
            [0, 5],
            [1, 5],
          ]),
        ]),
        households,
      ),
    ).toBe('0000011111··')
  })
})
