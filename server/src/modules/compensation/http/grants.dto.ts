import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { CAUSES, type Cause } from '../domain/grant.js';
import { EXCUSE_CODES, EXCUSE_STATES, type ExcuseCode, type ExcuseState } from '../domain/excuse.js';
import { CompensationView, GrantView } from './compensation.dto.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export class GrantQuery {
  @ApiProperty({ ...text, pattern: DAY.source, description: 'first Shanghai day' })
  @Matches(DAY)
  from!: string;

  @ApiProperty({ ...text, pattern: DAY.source, description: 'last Shanghai day' })
  @Matches(DAY)
  to!: string;

  @ApiPropertyOptional({ enum: CAUSES, enumName: 'CompensationCause' })
  @IsOptional()
  @IsIn(CAUSES)
  cause?: Cause;
}

export class GrantRow extends GrantView {
  @ApiProperty(text) orderId!: string;
  @ApiProperty(text) orderNo!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty({ ...integer, description: 'minutes after the promised window' }) lateMinutes!: number;
}

export class CauseTotal {
  @ApiProperty({ enum: CAUSES, enumName: 'CompensationCause' }) cause!: Cause;
  @ApiProperty(text) causeName!: string;
  @ApiProperty(integer) count!: number;
  @ApiProperty(integer) moneyFen!: number;
  @ApiProperty(integer) couponFen!: number;
}

export class GrantList {
  @ApiProperty({ type: [GrantRow], description: 'newest first' }) items!: GrantRow[];
  @ApiProperty({
    type: [CauseTotal],
    description: 'of the rows shown; what was withdrawn or is still chosen is no total',
  })
  totals!: CauseTotal[];
}

export class ExcuseView {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: EXCUSE_CODES, enumName: 'ExcuseCode' }) code!: ExcuseCode;
  @ApiProperty(text) label!: string;
  @ApiProperty(text) evidence!: string;
  @ApiProperty({ enum: EXCUSE_STATES, enumName: 'ExcuseState' }) state!: ExcuseState;
  @ApiProperty(text) askedBy!: string;
  @ApiProperty(instant) askedAt!: string;
  @ApiProperty({ ...text, nullable: true }) decidedBy!: string | null;
}

/** What the office sees of a broken promise. */
export class OfficeCompensationView extends CompensationView {
  @ApiProperty({ type: [ExcuseView], description: 'newest first' }) excuses!: ExcuseView[];
  @ApiProperty({ description: 'the promised time is over and nobody has come' }) noShowPossible!: boolean;
}

export class ExcuseBody {
  @ApiProperty({ enum: EXCUSE_CODES, enumName: 'ExcuseCode' })
  @IsIn(EXCUSE_CODES)
  code!: ExcuseCode;

  @ApiProperty({ ...text, maxLength: 500, description: 'what shows it' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(500)
  evidence!: string;
}

export class DecideExcuseBody {
  @ApiProperty()
  @IsBoolean()
  accept!: boolean;
}
