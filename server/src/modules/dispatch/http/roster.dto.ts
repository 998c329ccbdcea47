import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsId, IsInstant } from '../../../platform/http/is-instant.js';
import { PartOf, RowsOf } from '../../../platform/http/nested.js';
import { BrokenVisitView } from '../contract/broken-visit-view.js';
import { BrokenPromiseView } from '../contract/other-promises.js';

const integer = { type: 'integer' } as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NOT_BLANK = /\S/;
/** A day has no more spans than this. */
const MOST_SPANS = 6;

/** Stands for what `preview` answered; saving is refused when something else would happen now. */
const FINGERPRINT = { description: 'of the preview this was decided on', pattern: '^[0-9a-f]{64}$' } as const;

export class PlanAbsence {
  @ApiProperty()
  @IsInstant()
  from!: string;

  @ApiProperty()
  @IsInstant()
  to!: string;

  @ApiProperty({ maxLength: 60 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(60)
  reason!: string;
}

export class AddAbsence extends PlanAbsence {
  @ApiProperty(FINGERPRINT)
  @Matches(/^[0-9a-f]{64}$/)
  fingerprint!: string;
}

export class ShiftSpanInput {
  @ApiProperty({ ...integer, minimum: 0, maximum: 1_439, description: 'minutes since midnight' })
  @IsInt()
  @Min(0)
  @Max(1_439)
  fromMinute!: number;

  @ApiProperty({ ...integer, minimum: 1, maximum: 2_880, description: 'beyond 1440: the next day' })
  @IsInt()
  @Min(1)
  @Max(2_880)
  toMinute!: number;
}

export class DayInput {
  @ApiProperty({ description: 'YYYY-MM-DD' })
  @Matches(DAY)
  date!: string;

  @RowsOf(ShiftSpanInput, { most: MOST_SPANS, description: 'all of the day; none: a day off' })
  spans!: ShiftSpanInput[];
}

export class EndAbsenceInput {
  @ApiProperty()
  @IsId()
  id!: string;

  @ApiPropertyOptional({ description: 'left out: at once, or altogether when it has not begun' })
  @IsOptional()
  @IsInstant()
  at?: string;
}

export class CertificateInput {
  @ApiProperty({ maxLength: 20, description: 'as the catalogue names it' })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(20)
  kind!: string;

  @ApiProperty({ minLength: 4, maxLength: 40 })
  @Matches(/^[0-9A-Za-z\u4e00-\u9fa5()（）〔〕-]{4,40}$/)
  number!: string;

  @ApiProperty({ description: 'the last day it is good for, YYYY-MM-DD' })
  @Matches(DAY)
  expiresOn!: string;

  @ApiPropertyOptional({ description: 'a photo of it that was uploaded before' })
  @IsOptional()
  @IsId()
  photoId?: string;
}

export class EndCertificateInput {
  @ApiProperty()
  @IsId()
  id!: string;

  @ApiProperty({ minLength: 2, maxLength: 60 })
  @IsString()
  @MinLength(2)
  @MaxLength(60)
  because!: string;
}

/** One change; exactly one of the fields is given. */
export class PlanRoster {
  @ApiPropertyOptional({ type: DayInput })
  @IsOptional()
  @PartOf(DayInput)
  day?: DayInput;

  @ApiPropertyOptional({ type: EndAbsenceInput })
  @IsOptional()
  @PartOf(EndAbsenceInput)
  endAbsence?: EndAbsenceInput;

  @ApiPropertyOptional({ type: CertificateInput, description: 'of a kind that is held already: a renewal' })
  @IsOptional()
  @PartOf(CertificateInput)
  certificate?: CertificateInput;

  @ApiPropertyOptional({ type: EndCertificateInput })
  @IsOptional()
  @PartOf(EndCertificateInput)
  endCertificate?: EndCertificateInput;
}

export class ChangeRosterInput extends PlanRoster {
  @ApiProperty(FINGERPRINT)
  @Matches(/^[0-9a-f]{64}$/)
  fingerprint!: string;
}

export class RosterConsequencesView {
  @ApiProperty() fingerprint!: string;
  @ApiProperty({ type: [BrokenVisitView], description: 'visits the change breaks' }) breaks!: BrokenVisitView[];
  @ApiProperty({ type: [BrokenPromiseView], description: 'living in that the change breaks' })
  promises!: BrokenPromiseView[];
  @ApiProperty({ type: [BrokenVisitView], description: 'visits that can be served again' }) heals!: BrokenVisitView[];
}

export class ProposalView {
  @ApiProperty() workerId!: string;
  @ApiProperty() workerName!: string;
  @ApiProperty({ type: 'number' }) score!: number;
  @ApiProperty({ type: [String] }) explanation!: string[];
}

export class ReplanTaskView extends BrokenVisitView {
  @ApiProperty({ ...integer, description: 'of the order, for assigning' }) version!: number;
  @ApiProperty({ type: ProposalView, nullable: true }) proposal!: ProposalView | null;
}

export class ReplanTaskList {
  @ApiProperty({ type: [ReplanTaskView] }) items!: ReplanTaskView[];
}

export class ReplanDay {
  @ApiProperty({ description: 'YYYY-MM-DD' })
  @Matches(DAY)
  date!: string;
}

export class PlacedView {
  @ApiProperty() orderId!: string;
  @ApiProperty() orderNo!: string;
  @ApiProperty() from!: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'null: could not be placed' }) workerName!: string | null;
  @ApiProperty() because!: string;
}

export class PlacedList {
  @ApiProperty({ type: [PlacedView] }) items!: PlacedView[];
}
