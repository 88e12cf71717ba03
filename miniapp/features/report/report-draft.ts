import type { Category } from '@shared/community-policy'
import { guessCategory } from '@shared/guess-category'
import type { ReportDraft } from '@/lib/drafts'
import { newRequestId } from '@/lib/request-id'

export const emptyDraft = (): ReportDraft => ({
  words: '',
  photos: [],
  visibility: 'building',
  anonymous: false,
  notMyContact: false,
  clientRequestId: newRequestId(),
})

/** The category chosen, else the one the words suggest. */
export const categoryOf = (draft: Pick<ReportDraft, 'words' | 'categoryKey'>, categories: readonly Category[]): Category | undefined =>
  categories.find(({ key }) => key === draft.categoryKey) ?? guessCategory(draft.words, categories)

interface Readiness {
  ready: boolean
  /** Over the button: what is missing, or what happens next. */
  hint: string
}

/**
 * What stands between the draft and sending it.
 * @param told who will receive it, named: 周桂兰
 */
export function readiness(draft: ReportDraft, category: Category | undefined, told: string | undefined, verified: boolean): Readiness {
  const missing = missingIn(draft, category)
  if (missing) return { ready: false, hint: missing }
  if (draft.urgentAnswer && category?.question) return { ready: true, hint: `${told ? `${told}、` : ''}值班员 1 分钟内都收到` }
  const neighbours = verified ? '' : '；核实住址后邻居才看得到'
  return { ready: true, hint: told ? `${told}马上收到，一有人接就告诉您${neighbours}` : `办事的人马上收到，一有人接就告诉您${neighbours}` }
}

function missingIn(draft: ReportDraft, category: Category | undefined): string | undefined {
  if (!draft.words.trim()) return '写一句话就能发'
  if (!draft.gateId) return '请说一下是哪个楼门'
  if (!category) return '请选一下是哪类事'
  if (category.question && draft.urgentAnswer === undefined) return `请先答一下：${category.question.words}`
  return undefined
}
