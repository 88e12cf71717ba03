import { Global, Module } from '@nestjs/common'
import { OpenIssuesOfHouseholds } from '../households/open-issues'
import { IssuesModule } from './issues.module'
import { WorkbenchService } from './reading/workbench.service'

/** Lets the households room, which stands above issues, show a contact member what is open. */
@Global()
@Module({
  imports: [IssuesModule],
  providers: [{ provide: OpenIssuesOfHouseholds, useExisting: WorkbenchService }],
  exports: [OpenIssuesOfHouseholds],
})
export class HouseholdIssuesModule {}
