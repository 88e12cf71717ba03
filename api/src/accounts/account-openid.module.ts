import { Global, Module } from '@nestjs/common'
import { OpenidOfAccount } from '../media/openid-of-account'
import { AccountsModule } from './accounts.module'
import { AccountsRepository } from './accounts.repository'

/** Lets the media room, which stands above accounts, ask for the WeChat identity behind an account. */
@Global()
@Module({
  imports: [AccountsModule],
  providers: [
    {
      provide: OpenidOfAccount,
      inject: [AccountsRepository],
      useFactory: (accounts: AccountsRepository): OpenidOfAccount => ({
        openidOf: async (accountId) => (await accounts.find(accountId))?.openid,
      }),
    },
  ],
  exports: [OpenidOfAccount],
})
export class AccountOpenidModule {}
