import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { CASE_KINDS, FIXES, type Fix } from '../../domain/reconciliation/case.js';
import { MOVEMENTS } from '../../domain/reconciliation/bill-line.js';

const integer = { type: 'integer' } as const;
const maybeText = { type: String, nullable: true } as const;
const maybeFen = { type: 'integer', nullable: true } as const;

export class BillDaysQuery {
  @ApiPropertyOptional({ description: 'days before this one' })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  before?: string;
}

export class FixBillCase {
  @ApiProperty({ enum: FIXES, enumName: 'BillFix' })
  @IsIn(FIXES)
  fix!: Fix;

  @ApiProperty({ description: 'why, for the record' })
  @IsString()
  @MinLength(2)
  @MaxLength(200)
  reason!: string;
}

export class BillDayCard {
  @ApiProperty() day!: string;
  @ApiProperty({ enum: ['waiting', 'open', 'closed'], enumName: 'BillDayState' }) state!: string;
  @ApiProperty({ ...integer, description: 'lines of the bills' }) lines!: number;
  @ApiProperty({ ...integer, description: 'movements of the books that were compared' }) matched!: number;
  @ApiProperty({ ...integer, description: 'differences ever found' }) cases!: number;
  @ApiProperty({ ...integer, description: 'differences that nobody has settled' }) unresolved!: number;
  @ApiProperty(integer) paidFen!: number;
  @ApiProperty(integer) refundedFen!: number;
  @ApiProperty(integer) transferredFen!: number;
  @ApiProperty(integer) feeFen!: number;
  @ApiProperty({ ...maybeText, description: 'why the bills could not be had' }) problem!: string | null;
  @ApiProperty(maybeText) fetchedAt!: string | null;
  @ApiProperty({ description: 'bills can be had from then on' }) readyAt!: string;
  @ApiProperty({ description: 'to be closed by then' }) closeBy!: string;
  @ApiProperty({ description: 'not closed in time' }) late!: boolean;
  @ApiProperty(maybeText) closedAt!: string | null;
  @ApiProperty(maybeText) closedBy!: string | null;
}

export class BillDayList {
  @ApiProperty({ type: [BillDayCard] }) items!: BillDayCard[];
}

export class OfferedFix {
  @ApiProperty({ enum: FIXES, enumName: 'BillFix' }) fix!: Fix;
  @ApiProperty({ description: 'what it does, for people' }) consequence!: string;
}

export class BillCaseView {
  @ApiProperty() id!: string;
  @ApiProperty({ enum: Object.keys(CASE_KINDS), enumName: 'BillCaseKind' }) kind!: string;
  @ApiProperty({ enum: MOVEMENTS, enumName: 'BillMovement' }) what!: string;
  @ApiProperty() ref!: string;
  @ApiProperty(maybeFen) oursFen!: number | null;
  @ApiProperty(maybeFen) theirsFen!: number | null;
  @ApiProperty() text!: string;
  @ApiProperty({ enum: ['open', 'waiting', 'resolved'], enumName: 'BillCaseState' }) state!: string;
  @ApiProperty({ ...maybeText, description: 'settle, correct, accept, next_day or gone' }) ending!: string | null;
  @ApiProperty(maybeText) reason!: string | null;
  @ApiProperty(maybeText) resolvedBy!: string | null;
  @ApiProperty(maybeText) resolvedAt!: string | null;
  @ApiProperty({ type: [OfferedFix], description: 'the first is proposed; none once it is settled' })
  fixes!: OfferedFix[];
}

export class BillDayView extends BillDayCard {
  @ApiProperty({ type: [BillCaseView] }) items!: BillCaseView[];
}
