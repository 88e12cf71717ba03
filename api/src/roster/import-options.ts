import { parseArgs } from 'node:util'
import { type RosterKind, rosterKind } from '@shared/roster'
import * as z from 'zod'

const optionsSchema = z.object({
  community: z.string().trim().min(1).max(40),
  kind: z.enum(rosterKind.options).optional(),
  'dry-run': z.boolean().default(false),
  yes: z.boolean().default(false),
  'share-phones': z.boolean().default(false),
})

export interface ImportOptions {
  file: string
  /** Name or id. */
  community: string
  kind?: RosterKind
  /** Only look. */
  dryRun: boolean
  /** Apply without asking. */
  yes: boolean
  /** People of a household with the same phone: all keep it, without asking one by one. */
  sharePhones: boolean
}

export const usage = `用法:
  npm run import -- 名册.xlsx --community 通瑞嘉苑社区 [--kind dwellings|partyMembers] [--dry-run] [--yes] [--share-phones]

  先看一遍每行怎么处理,再问存不存。只收 .xlsx .xls .csv(UTF-8 或 GB18030)。
  --kind          不写就按表头判断:住户(dwellings)还是党员(partyMembers)
  --dry-run       只看,不存;每一行怎么处理都列出来
  --yes           不问,看完就存;要确认的行不存
  --share-phones  一户里几个人同一个手机,都算合用`

/** @returns what is wrong, in words, when the command line cannot be followed */
export function readImportOptions(args: string[]): { options: ImportOptions } | { problem: string } {
  const flag = { type: 'boolean' } as const
  const text = { type: 'string' } as const
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { community: text, kind: text, 'dry-run': flag, yes: flag, 'share-phones': flag },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return { problem: '要写一个文件名' }
    const parsed = optionsSchema.safeParse(values)
    if (!parsed.success) return { problem: `--${String(parsed.error.issues[0]?.path[0])} 没写对` }
    const { community, kind, yes } = parsed.data
    return {
      options: {
        file,
        community,
        ...(kind ? { kind } : {}),
        dryRun: parsed.data['dry-run'],
        yes,
        sharePhones: parsed.data['share-phones'],
      },
    }
  } catch (error) {
    const option = /'(-[^' ]+)/.exec(String((error as { message?: unknown }).message))?.[1]
    return { problem: option ? `${option} 没写对` : '命令没写对' }
  }
}
