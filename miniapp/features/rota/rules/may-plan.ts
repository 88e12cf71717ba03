import type { MeView } from '@shared/accounts'

/** The secretary plans; the rest of the office looks. The server decides. */
export const mayPlan = ({ appointments }: Pick<MeView, 'appointments'>, communityId: string): boolean =>
  appointments.some((held) => held.communityId === communityId && ['communitySecretary', 'administrator'].includes(held.role))
