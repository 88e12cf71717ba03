import { SetMetadata } from '@nestjs/common'

export const actionKey = 'household-link:action'

/** Names what a route does; the policy table (seats/policy-table.ts) has a row for every name, a test finds what is missing. */
export const Action = (name: string): MethodDecorator => SetMetadata(actionKey, name)
