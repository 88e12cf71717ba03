const longest = 8
const most = 20

/** Words as somebody types them, one after the other. @returns those that may be kept, and those too long to be */
export function keywordsOf(typed: string): { keywords: string[]; refused: string[] } {
  const words = [...new Set(typed.split(/[\s、，,；;]+/).filter(Boolean))]
  const fitting = words.filter((word) => word.length <= longest)
  return { keywords: fitting.slice(0, most), refused: [...words.filter((word) => word.length > longest), ...fitting.slice(most)] }
}
