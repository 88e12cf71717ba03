import { Text, View } from '@tarojs/components'
import { Icon, type IconName } from '../icon/icon'
import { Tap } from '../tap/tap'
import './report.scss'

interface RowProps {
  icon: IconName
  before?: string
  words: string
  after?: string
  onChange?: () => void
}

const FillRow = ({ icon, before, words, after, onChange }: RowProps) => (
  <View className="fill-row">
    <Icon name={icon} />
    <View className="grow">
      {before}
      <Text className="b">{words}</Text>
      {after}
    </View>
    {onChange && (
      <Tap className="link" label={`改${words}`} onTap={onChange}>
        改
      </Tap>
    )}
  </View>
)

/** Where: filled in from my household or the scanned gate, and changeable. */
export const PlaceRow = ({ place, from, onChange }: { place: string; from?: string; onChange?: () => void }) => (
  <FillRow icon="pin" words={place} after={from ? `·${from}` : ''} onChange={onChange} />
)

interface CategoryProps {
  /** Absent: neither chosen nor to be seen from the words yet. */
  name?: string
  guessed: boolean
  /** lift.stopped */
  categoryKey?: string
  onChange: () => void
}

const shapes: Record<string, IconName> = { lift: 'lift', water: 'drop', house: 'home' }

/** What: guessed from the words (看着像) or chosen. */
export const CategoryRow = ({ name, guessed, categoryKey, onChange }: CategoryProps) =>
  name ? (
    <FillRow
      icon={shapes[categoryKey?.split('.')[0] ?? ''] ?? 'list'}
      before={guessed ? '看着像 ' : '是 '}
      words={name}
      onChange={onChange}
    />
  ) : (
    <FillRow icon="list" words="哪类事" after="·写几个字就能认出来" onChange={onChange} />
  )
