import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { areaSchema } from './area.schema'
import { AreasController } from './areas.controller'
import { AreasRepository } from './areas.repository'
import { AreasService } from './areas.service'
import { CategoriesController } from './categories.controller'
import { entranceCodeSchema } from './entrance-code.schema'
import { EntranceCodesRepository } from './entrance-codes.repository'
import { EntranceCodesService } from './entrance-codes.service'
import { policyVersionSchema } from './policy-version.schema'
import { PolicyVersionsService } from './policy-versions.service'

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'Area', schema: areaSchema },
      { name: 'PolicyVersion', schema: policyVersionSchema },
      { name: 'EntranceCode', schema: entranceCodeSchema },
    ]),
  ],
  controllers: [AreasController, CategoriesController],
  providers: [AreasRepository, AreasService, EntranceCodesRepository, EntranceCodesService, PolicyVersionsService],
  exports: [AreasRepository, EntranceCodesService, PolicyVersionsService],
})
export class AreasModule {}
