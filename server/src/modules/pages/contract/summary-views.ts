import { ApiProperty } from '@nestjs/swagger';
import { MaterialItemView, VisitPhoto } from '../../orders/contract/order-view.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const integer = { type: 'integer' } as const;

export class MeasurementView {
  @ApiProperty(text) name!: string;
  @ApiProperty(text) value!: string;
  @ApiProperty({ description: 'not beyond its cap' }) within!: boolean;
}

/** What was done, for whoever was given the link: no name, no address, no phone, no picture of a home. */
export class SharedSummary {
  @ApiProperty(text) serviceName!: string;
  @ApiProperty({ ...text, description: 'the day it was signed off' }) day!: string;
  @ApiProperty({ ...maybe, description: 'of the standard, by evidence' }) level!: string | null;
  @ApiProperty(integer) doneSteps!: number;
  @ApiProperty(integer) totalSteps!: number;
  @ApiProperty({ type: [String] }) done!: string[];
  @ApiProperty({ type: [MeasurementView] }) measurements!: MeasurementView[];
}

export class SummaryStep {
  @ApiProperty(text) title!: string;
  @ApiProperty({ type: [VisitPhoto] }) photos!: VisitPhoto[];
}

/** What was done, for the customer whose home it is. */
export class VisitSummary extends SharedSummary {
  @ApiProperty(text) serviceId!: string;
  @ApiProperty(maybe) workerName!: string | null;
  @ApiProperty({ type: [SummaryStep], description: 'those with pictures' }) pictures!: SummaryStep[];
  @ApiProperty({ type: [MaterialItemView], description: 'what was worked with, as the customer signed for it' })
  materials!: MaterialItemView[];
  @ApiProperty({ type: [String], description: 'what the worker noted, and what was left out' }) advice!: string[];
  @ApiProperty({ ...maybe, description: 'a day for the next time; null while a complaint is open' })
  suggestedDay!: string | null;
  @ApiProperty({ ...text, description: 'opens the shared page' }) shareToken!: string;
  @ApiProperty(text) shareUntil!: string;
}
