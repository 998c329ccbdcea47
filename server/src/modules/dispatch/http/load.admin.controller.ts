import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { Access } from '../../../platform/http/access.js';
import { DayParam } from '../../../platform/http/params.js';
import { ReadLoad } from '../application/read-load.js';
import { PLANNING_POLICY } from '../domain/planning-policy.js';

const integer = { type: 'integer' } as const;

class LoadShareView {
  @ApiProperty() workerId!: string;
  @ApiProperty() name!: string;
  @ApiProperty(integer) visits!: number;
  @ApiProperty({ ...integer, description: 'minutes on duty' }) duty!: number;
  @ApiProperty({ ...integer, description: 'of all visits, in hundredths of a percent' }) shareBasisPoints!: number;
  @ApiProperty({
    ...integer,
    nullable: true,
    description: '100: as many visits as hours on duty are due; null: never on duty',
  })
  ofFairPercent!: number | null;
  @ApiProperty({ description: 'more than the policy allows' }) isOver!: boolean;
}

class LoadShareList {
  @ApiProperty({ ...integer, description: 'that end with the day' }) days!: number;
  @ApiProperty({ ...integer, description: 'what the policy allows, in percent of the fair share' })
  mostOfFairPercent!: number;
  @ApiProperty({ type: [LoadShareView], description: 'most loaded first' }) workers!: LoadShareView[];
}

/** Whether work goes round. */
@ApiTags('dispatch')
@Controller('admin/load-shares')
export class LoadController {
  constructor(private readonly load: ReadLoad) {}

  @Get(':date')
  @Access(['coordinator', 'manager'])
  @ApiOkResponse({ type: LoadShareList })
  async until(@Param('date', DayParam) day: LocalDate): Promise<LoadShareList> {
    return {
      days: PLANNING_POLICY.loadDays.value,
      mostOfFairPercent: PLANNING_POLICY.mostOfFairPercent.value,
      workers: (await this.load.until(day)).map((share) => ({ ...share })),
    };
  }
}
