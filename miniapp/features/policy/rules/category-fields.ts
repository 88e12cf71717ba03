import type { Category, CommunityPolicy, Urgency } from '@shared/community-policy'
import { urgencyName } from '@shared/promise-words'
import type { PolicyField } from './policy-field'

export const categoryOf = ({ categories }: CommunityPolicy, key: string): Category | undefined =>
  categories.find((category) => category.key === key)

/** After the last of its group; a new group comes last. */
export function withCategory(policy: CommunityPolicy, category: Category): CommunityPolicy {
  const { categories } = policy
  const at = categories.findIndex(({ key }) => key === category.key)
  if (at >= 0) return { ...policy, categories: categories.map((each, index) => (index === at ? category : each)) }
  const last = categories.map(({ group }) => group).lastIndexOf(category.group)
  const place = last < 0 ? categories.length : last + 1
  return { ...policy, categories: [...categories.slice(0, place), category, ...categories.slice(place)] }
}

export const withoutCategory = (policy: CommunityPolicy, key: string): CommunityPolicy => ({
  ...policy,
  categories: policy.categories.filter((category) => category.key !== key),
})

/**
 * A category of the community's own, ordinary until it is changed.
 * @param unique letters and digits that no key has yet: figures of old issues stay with the old key, whatever is taken out and put in
 */
export const newCategory = (group: string, unique: string): Category => ({
  key: `own.k${unique.replace(/\W/g, '')}`,
  group,
  name: '',
  urgency: 'N',
  keywords: [],
  facility: true,
  afterPhoto: true,
})

/** 不问 · 有人被困在里面吗？ */
export const questionWords = (question: Category['question']): string => question?.words || '不问'

type Part = Exclude<keyof Category, 'key'>

const parts: { part: Part; what: string; words: (value: Partial<Category>) => string }[] = [
  { part: 'name', what: '叫什么', words: ({ name }) => name || '（没名字）' },
  { part: 'group', what: '归哪一组', words: ({ group }) => group || '（没名字）' },
  { part: 'urgency', what: '多急', words: ({ urgency }) => (urgency ? urgencyName[urgency] : '') },
  { part: 'question', what: '先问什么', words: ({ question }) => questionWords(question) },
  { part: 'keywords', what: '说到哪些词', words: ({ keywords }) => keywords?.join('、') || '没有' },
  { part: 'facility', what: '是什么事', words: ({ facility }) => (facility ? '公共设施' : '人和邻里') },
  { part: 'afterPhoto', what: '办好要照片', words: ({ afterPhoto }) => (afterPhoto ? '要' : '不要') },
]

/** A category that is there or is not. */
export const categoryField = ({ key, name }: Category): PolicyField<Category | false> => ({
  path: `category.${key}`,
  what: name || '新的一类',
  read: (policy) => categoryOf(policy, key) ?? false,
  write: (policy, category) => (category ? withCategory(policy, category) : withoutCategory(policy, key)),
  words: (category) => (category ? '有这一类' : '没有这一类'),
})

/** What may differ inside a category that two versions have. */
export const categoryParts = ({ key, name }: Category): PolicyField<Partial<Category>>[] =>
  parts.map(({ part, what, words }) => ({
    path: `category.${key}.${part}`,
    what: `${name} ${what}`,
    read: (policy) => {
      const category = categoryOf(policy, key)
      return category && ({ [part]: category[part] } as Partial<Category>)
    },
    write: (policy, value) => {
      const category = categoryOf(policy, key)
      return category ? withCategory(policy, { ...category, ...value }) : policy
    },
    words,
  }))

/** Those that a search finds by name, group, keyword or question; all of them for no words. */
export function findCategories(categories: readonly Category[], search: string): Category[] {
  const words = search.trim()
  return categories.filter(({ name, group, keywords, question }) =>
    [name, group, question?.words ?? '', ...keywords].some((each) => each.includes(words)),
  )
}

const longestExamples = 12

/** 电梯困人、水管爆裂: of each group the first that is so urgent, as many as a line takes. */
export function exampleWords({ categories }: CommunityPolicy, letter: Urgency): string {
  const urgent = categories.filter(({ urgency }) => urgency === letter)
  const firsts = urgent.filter(({ group }, at) => urgent.findIndex((other) => other.group === group) === at)
  const words = firsts.reduce((said, { name }) => {
    const longer = said === '' ? name : `${said}、${name}`
    return longer.length > longestExamples ? said : longer
  }, '')
  return words || '没有这一档的事'
}
