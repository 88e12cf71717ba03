import { Module } from '@nestjs/common'
import { MongooseModule } from '@nestjs/mongoose'
import { calendarYearSchema } from './calendar-year.schema'
import { CalendarYearsRepository } from './calendar-years.repository'

@Module({
  imports: [MongooseModule.forFeature([{ name: 'CalendarYear', schema: calendarYearSchema }])],
  providers: [CalendarYearsRepository],
  exports: [CalendarYearsRepository],
})
export class CalendarModule {}
