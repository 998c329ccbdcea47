import { ApiProperty } from '@nestjs/swagger';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const maybePercent = { type: 'integer', nullable: true } as const;
export const BURST_KINDS = ['demand', 'waiting', 'capacity', 'night_peak'] as const;

export class ExpectedVisits {
  @ApiProperty(text) district!: string;
  @ApiProperty(text) serviceId!: string;
  @ApiProperty(integer) hour!: number;
  @ApiProperty({ type: 'number', description: 'visits that begin within the hour' }) expected!: number;
}

export class ForecastErrorView {
  @ApiProperty({ ...integer, description: 'days it was measured on' }) days!: number;
  @ApiProperty({ ...integer, description: 'visits that came on them' }) visits!: number;
  @ApiProperty({ ...maybePercent, description: 'sum of the errors per district and hour, in percent of what came' })
  errorPercent!: number | null;
  @ApiProperty({ ...maybePercent, description: 'the same per day of the whole city' }) dayErrorPercent!: number | null;
  @ApiProperty({ ...maybePercent, description: 'per district and hour, for repeating the week before' })
  lastWeekErrorPercent!: number | null;
  @ApiProperty({ ...maybePercent, description: 'districts and hours that lay within the band' })
  coveredPercent!: number | null;
}

export class DistrictHourView {
  @ApiProperty(text) district!: string;
  @ApiProperty(integer) hour!: number;
  @ApiProperty({ type: 'number' }) expected!: number;
  @ApiProperty({ ...integer, description: 'nine days in ten lie between low and high' }) low!: number;
  @ApiProperty(integer) high!: number;
  @ApiProperty(integer) booked!: number;
  @ApiProperty({ ...integer, description: 'of the booked, nobody has taken' }) waiting!: number;
}

export class CityHourView {
  @ApiProperty(integer) hour!: number;
  @ApiProperty({ ...integer, description: 'people needed at the same time' }) busy!: number;
  @ApiProperty({ ...integer, description: 'support squads among them' }) onDuty!: number;
}

export class BurstView {
  @ApiProperty({ ...text, nullable: true, description: 'null: the whole city' }) district!: string | null;
  @ApiProperty(integer) hour!: number;
  @ApiProperty({ enum: BURST_KINDS, enumName: 'BurstKind' }) kind!: (typeof BURST_KINDS)[number];
  @ApiProperty(text) because!: string;
  @ApiProperty({ ...integer, description: 'how many more people it takes, at least one' }) people!: number;
  @ApiProperty({ type: [String], description: 'what is done about it already, in Chinese' }) underWay!: string[];
}

export class ForecastService {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
}

export class SurgeDayView {
  @ApiProperty({ type: 'string', format: 'date' }) day!: string;
  @ApiProperty({ type: 'string', format: 'date', description: 'the first day that can be looked at' })
  firstDay!: string;
  @ApiProperty({ type: 'string', format: 'date', description: 'and the last' }) lastDay!: string;
  @ApiProperty({ type: [ForecastService], description: 'what is named below, or may be called for' })
  services!: ForecastService[];
  @ApiProperty({ ...integer, description: 'people of one call at the most' }) mostPlaces!: number;
  @ApiProperty({ type: [ExpectedVisits] }) expected!: ExpectedVisits[];
  @ApiProperty({ ...text, description: 'how the forecast is made, in Chinese' }) explained!: string;
  @ApiProperty({ type: ForecastErrorView }) error!: ForecastErrorView;
  @ApiProperty({ type: [DistrictHourView] }) districts!: DistrictHourView[];
  @ApiProperty({ type: [CityHourView] }) city!: CityHourView[];
  @ApiProperty({ type: [BurstView] }) bursts!: BurstView[];
}
