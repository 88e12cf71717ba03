import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { areaSchema } from './area.schema'
import { AreasRepository } from './areas.repository'
import { CategoriesController } from './categories.controller'
import { policyVersionSchema } from './policy-version.schema'
import { PolicyVersionsService } from './policy-versions.service'

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'Area', schema: areaSchema },
      { name: 'PolicyVersion', schema: policyVersionSchema },
    ]),
  ],
  controllers: [CategoriesController],
  providers: [AreasRepository, PolicyVersionsService],
  exports: [AreasRepository, PolicyVersionsService],
})
export class AreasModule {}
