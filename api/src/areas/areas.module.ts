import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { areaSchema } from './area.schema'
import { AreasRepository } from './areas.repository'

@Module({
  imports: [MongooseModule.forFeature([{ name: 'Area', schema: areaSchema }])],
  providers: [AreasRepository],
  exports: [AreasRepository],
})
export class AreasModule {}
