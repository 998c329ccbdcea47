import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsId } from '../../../../platform/http/is-instant.js';
import { StayWorker } from '../../contract/stay-view.js';
import { OFFICE_REASONS, type OfficeReason } from '../../domain/office-acts.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const day = { type: 'string', format: 'date' } as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const REASONS = Object.keys(OFFICE_REASONS) as OfficeReason[];
const MOST_VERSIONS = 1_000_000;
const LONGEST_NOTE = 200;

export class HandOverQuery {
  @ApiPropertyOptional({ ...day, description: 'first day of the new worker; left out: as soon as can be' })
  @IsOptional()
  @Matches(DAY)
  from?: string;
}

export class EndingQuery {
  @ApiPropertyOptional({ ...day, description: 'last day that is served; left out: today' })
  @IsOptional()
  @Matches(DAY)
  lastDay?: string;
}

export class CancelStayForUsBody {
  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_VERSIONS, description: '`version` of what was looked at' })
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  version!: number;

  @ApiPropertyOptional({ ...text, maxLength: LONGEST_NOTE, description: 'for colleagues; kept in the audit' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NOTE)
  note?: string;
}

class OfficeDecisionBody extends CancelStayForUsBody {
  @ApiProperty({ enum: REASONS, enumName: 'StayOfficeReason' })
  @IsIn(REASONS)
  reason!: OfficeReason;
}

export class HandOverStayBody extends OfficeDecisionBody {
  @ApiProperty(day)
  @Matches(DAY)
  from!: string;

  @ApiProperty({ ...text, maxLength: 40 })
  @IsString()
  @IsId()
  workerId!: string;
}

export class EndStayBody extends OfficeDecisionBody {
  @ApiProperty(day)
  @Matches(DAY)
  lastDay!: string;
}

export class StayOfficeReasonOption {
  @ApiProperty({ enum: REASONS, enumName: 'StayOfficeReason' }) code!: OfficeReason;
  @ApiProperty(text) label!: string;
  @ApiProperty({ ...text, description: 'how the family reads it' }) said!: string;
}

export class StayHandOverOptions {
  @ApiProperty({ ...integer, description: 'to be sent back with the decision' }) version!: number;
  @ApiProperty(day) from!: string;
  @ApiProperty(day) last!: string;
  @ApiProperty(integer) days!: number;
  @ApiProperty({ type: [StayWorker], description: 'free on all of these days, nearest first' })
  candidates!: StayWorker[];
  @ApiProperty({ type: [StayOfficeReasonOption] }) reasons!: StayOfficeReasonOption[];
}

export class StayEnding {
  @ApiProperty({ ...integer, description: 'to be sent back with the decision' }) version!: number;
  @ApiProperty(day) lastDay!: string;
  @ApiProperty(integer) servedDays!: number;
  @ApiProperty(integer) chargedFen!: number;
  @ApiProperty(integer) refundFen!: number;
  @ApiProperty({ type: [StayOfficeReasonOption] }) reasons!: StayOfficeReasonOption[];
}

export function reasonOptions(): StayOfficeReasonOption[] {
  return REASONS.map((code) => ({ code, ...OFFICE_REASONS[code] }));
}
