import { parseArgs } from 'node:util'
import { appointedRole, roleName } from '@shared/roles'
import * as z from 'zod'

/** Roles for the subdistrict itself; all others are for the community or, with --area, for a part of it. */
const subdistrictRoles = ['subdistrictOffice', 'districtDepartment']

const phone = z.string().transform((text) => text.replace(/[\s-]/g, ''))
const words = (max: number) => z.string().trim().min(1).max(max)

const optionsSchema = z.object({
  community: words(40),
  subdistrict: words(40),
  'desk-phone': z
    .string()
    .trim()
    .regex(/^[\d\s-]{3,20}$/, '要写电话号码'),
  name: words(20),
  phone: phone.pipe(z.string().regex(/^1\d{10}$/, '要写 11 位手机号')),
  role: appointedRole,
  area: words(60).optional(),
})

export type AppointOptions = z.infer<typeof optionsSchema>

export const isForSubdistrict = (role: AppointOptions['role']): boolean => subdistrictRoles.includes(role)

export const usage = `用法:
  npm run appoint -- --community 通瑞嘉苑社区 --subdistrict 潞邑街道 --desk-phone 010-00000120 \\
                     --name 陈晓雯 --phone 13800000000 --role communitySecretary [--area 3号楼2单元]

  没有这个社区或街道就建一个;已经任过职就什么也不变。
  --area 只用于社区里的一部分(楼、单元、网格),要先导入过名册。
  --role:
${appointedRole.options.map((role) => `    ${role.padEnd(20)}${roleName[role]}`).join('\n')}`

/** @returns what is wrong, in words, when the command line cannot be followed */
export function readAppointOptions(args: string[]): { options: AppointOptions } | { problems: string[] } {
  const given = parse(args)
  if ('problem' in given) return { problems: [given.problem] }
  const parsed = optionsSchema.safeParse(given.values)
  if (parsed.success) return { options: parsed.data }
  return { problems: parsed.error.issues.map(({ path, message }) => problemWith(String(path[0]), given.values, message)) }
}

function parse(args: string[]): { values: Record<string, string | undefined> } | { problem: string } {
  const options = Object.fromEntries(Object.keys(optionsSchema.shape).map((name) => [name, { type: 'string' as const }]))
  try {
    return { values: parseArgs({ args, options, strict: true }).values as Record<string, string | undefined> }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

function problemWith(name: string, values: Record<string, string | undefined>, message: string): string {
  if (values[name] === undefined) return `缺 --${name}`
  return name === 'role' ? `没有 ${values[name]} 这个任职` : `--${name} 不对:${message}`
}
