import { View } from '@tarojs/components'
import { Choice } from '@/components/choice/choice'
import { Pop } from '@/components/desk/pop'
import { Icon } from '@/components/icon/icon'
import { useNow } from '@/lib/use-now'
import { momentWords } from '../rules/story-moment'
import { CategoryChoice } from './category-choice'
import { GateChoice } from './gate-choice'
import { MomentChoice } from './moment-choice'
import type { MadeUpIssue } from './use-made-up-issue'

const Face = ({ words }: { words: string }) => (
  <View className="ms-face">
    {words}
    <Icon name="chev-d" />
  </View>
)

/** 如果 2月6日（除夕夜） 3:00，有人在 3号楼2单元 报 电梯困人，没人接: each part is chosen where it stands. */
export function MadeUpSentence({ issue }: { issue: MadeUpIssue }) {
  const now = useNow()
  const { moment, gate, category, urgent, buildings } = issue
  const when = moment ? momentWords(moment, now) : '选个时间'
  const where = gate?.fullName ?? '还没有楼门'
  return (
    <View className="made-up-sentence">
      <View className="ms-line">
        如果
        <Pop end label={`什么时候：${when}`} face={<Face words={when} />}>
          {() => moment && <MomentChoice moment={moment} onPick={issue.setMoment} />}
        </Pop>
      </View>
      <View className="ms-line">
        有人在
        <Pop label={`哪个楼门：${where}`} face={<Face words={where} />}>
          {(close) => (
            <GateChoice
              buildings={buildings}
              on={gate?.id}
              onPick={(id) => {
                issue.setGateId(id)
                close()
              }}
            />
          )}
        </Pop>
        报
        <Pop end label={`哪类事：${category?.name ?? '没有'}`} face={<Face words={category?.name ?? '没有'} />}>
          {(close) => (
            <CategoryChoice
              categories={issue.categories}
              on={category?.key}
              onPick={(key) => {
                issue.setCategoryKey(key)
                close()
              }}
            />
          )}
        </Pop>
        {!category?.question && '，没人接：'}
      </View>
      {category?.question && (
        <View className="ms-line">
          答
          <Pop
            label={`${category.question.words} ${urgent ? category.question.yes : category.question.no}`}
            face={<Face words={urgent ? category.question.yes : category.question.no} />}
          >
            {(close) => (
              <>
                <View className="note ms-question">{category.question?.words}</View>
                <Choice
                  list
                  items={[
                    { key: 'yes', words: category.question?.yes ?? '' },
                    { key: 'no', words: category.question?.no ?? '' },
                  ]}
                  on={urgent ? 'yes' : 'no'}
                  onPick={(answer) => {
                    issue.setUrgent(answer === 'yes')
                    close()
                  }}
                />
              </>
            )}
          </Pop>
          ，没人接：
        </View>
      )}
    </View>
  )
}
