import type { OnDutyPostView, OnDutyView, RotaCoverView, RotaStretch } from '@shared/rota'

/** What is red besides the free shifts, which are gaps by themselves. */
export function gapsBesides({ gaps, free }: Pick<RotaCoverView, 'gaps' | 'free'>): RotaStretch[] {
  return gaps.flatMap((gap) =>
    free
      .filter(({ post }) => post === gap.post)
      .reduce<RotaStretch[]>((left, shift) => left.flatMap((part) => without(part, shift)), [gap]),
  )
}

/** What is left of a stretch: before and after. ISO times of one zone sort as text. */
function without(part: RotaStretch, { from, to }: Pick<RotaStretch, 'from' | 'to'>): RotaStretch[] {
  if (to <= part.from || from >= part.to) return [part]
  return [
    { ...part, to: from },
    { ...part, from: to },
  ].filter((left) => left.from < left.to)
}

/** 30 天里有 2 个班没人; where more than shifts is missing, 处. */
export function redTitle(free: number, gaps: number): string {
  return gaps === 0 ? `30 天里有 ${free} 个班没人` : `30 天里有 ${free + gaps} 处没人`
}

/** Posts where somebody should be now and nobody is; a post that has no shift at this hour is none of them. */
export function missingNow(
  { posts }: Pick<OnDutyView, 'posts'>,
  { gaps, free }: Pick<RotaCoverView, 'gaps' | 'free'>,
  now: Date,
): OnDutyPostView[] {
  const open = [...gaps, ...free].filter(({ from, to }) => Date.parse(from) <= now.getTime() && now.getTime() < Date.parse(to))
  return posts.filter((post) => post.now.length === 0 && open.some((red) => red.post === post.post))
}
