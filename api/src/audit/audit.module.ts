import { Global, Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { AuditService } from './audit.service'
import { auditEntrySchema } from './audit-entry.schema'

@Global()
@Module({
  imports: [MongooseModule.forFeature([{ name: 'AuditEntry', schema: auditEntrySchema }])],
  providers: [AuditService],
  exports: [AuditService],
})
export class AuditModule {}
