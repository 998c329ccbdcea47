import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { APPROVAL_STEPS, type ApprovalStep } from '../../application/approve-statements.js';
import { STATEMENT_STATES, type StatementState } from '../../domain/statement-life.js';
import { StatementCard, StatementView } from '../wages.dto.js';
import { MOST_VERSIONS, MOST_WORDS } from '../worker/income.dto.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const integer = { type: 'integer' } as const;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const ID = /^[0-9A-Za-z_-]{1,40}$/;
const MOST_AT_ONCE = 500;
const CORRECTIONS = ['supplement', 'deduction', 'reversal'] as const;

export class WagesQuery {
  @ApiProperty({ ...text, pattern: MONTH.source, description: 'YYYY-MM in Shanghai' })
  @Matches(MONTH)
  month!: string;
}

export class RunPayout {
  @ApiProperty({ ...text, pattern: MONTH.source, description: 'YYYY-MM in Shanghai' })
  @Matches(MONTH)
  month!: string;
}

export class DecideStatements {
  @ApiProperty({ enum: APPROVAL_STEPS, enumName: 'ApprovalStep' })
  @IsIn(APPROVAL_STEPS)
  step!: ApprovalStep;

  @ApiProperty({ type: [String], minItems: 1, maxItems: MOST_AT_ONCE })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @IsString({ each: true })
  @Matches(ID, { each: true })
  ids!: string[];
}

export class AnswerObjection {
  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_VERSIONS, description: 'of the statement that was looked at' })
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  version!: number;

  @ApiProperty({ ...text, maxLength: MOST_WORDS, description: 'the worker reads it' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(MOST_WORDS)
  words!: string;
}

/** `supplement` wants an amount, `deduction` a visit and a cause, `reversal` an entry. */
export class CorrectPayBody {
  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_VERSIONS, description: 'of the statement that was looked at' })
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  version!: number;

  @ApiProperty({ enum: CORRECTIONS, enumName: 'PayCorrection' })
  @IsIn(CORRECTIONS)
  kind!: (typeof CORRECTIONS)[number];

  @ApiPropertyOptional(text)
  @IsOptional()
  @IsString()
  @Matches(ID)
  orderId?: string;

  @ApiPropertyOptional({ ...integer, minimum: 1, maximum: 10_000_000 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  amountFen?: number;

  @ApiPropertyOptional({ ...text, maxLength: 32 })
  @IsOptional()
  @IsString()
  @MaxLength(32)
  cause?: string;

  @ApiPropertyOptional(text)
  @IsOptional()
  @IsString()
  @Matches(ID)
  entryId?: string;

  @ApiProperty({ ...text, maxLength: 60, description: 'the worker reads it' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(60)
  reason!: string;
}

export class OfficeStatementCard extends StatementCard {
  @ApiProperty(text) workerId!: string;
  @ApiProperty(text) workerName!: string;
  @ApiProperty({ description: 'of a support squad of headquarters' }) isGuest!: boolean;
  @ApiProperty(text) level!: string;
  @ApiProperty(integer) visits!: number;
  @ApiProperty({ ...integer, description: 'by the pay rule' }) byRuleFen!: number;
  @ApiProperty({ ...integer, description: 'put in by people' }) byHandFen!: number;
  @ApiProperty({ ...integer, nullable: true, description: 'of the month before' }) beforeFen!: number | null;
  @ApiProperty(maybe) objection!: string | null;
  @ApiProperty({ ...maybe, description: 'what a person must look at before the money can go' })
  problem!: string | null;
  @ApiProperty({ description: 'the worker has answered, or had time to' }) checkable!: boolean;
}

export class StateCount {
  @ApiProperty({ enum: STATEMENT_STATES }) state!: StatementState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty(integer) count!: number;
  @ApiProperty(integer) totalFen!: number;
}

export class WageMonth {
  @ApiProperty(text) month!: string;
  @ApiProperty(integer) totalFen!: number;
  @ApiProperty({ type: [StateCount], description: 'in the order of a statement’s life' }) states!: StateCount[];
  @ApiProperty({ type: [OfficeStatementCard], description: 'the largest first' }) items!: OfficeStatementCard[];
}

export class DeductionCauseView {
  @ApiProperty(text) code!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty(integer) basisPoints!: number;
}

export class OfficeStatementView extends StatementView {
  @ApiProperty(text) workerId!: string;
  @ApiProperty(text) workerName!: string;
  @ApiProperty(text) level!: string;
  @ApiProperty({ ...maybe, description: 'who looked first' }) checkedBy!: string | null;
  @ApiProperty({ ...maybe, description: 'who agreed' }) approvedBy!: string | null;
  @ApiProperty(maybe) problem!: string | null;
  @ApiProperty({ type: [DeductionCauseView], description: 'that the rule in force knows' })
  causes!: DeductionCauseView[];
}

export class RefusedStatement {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) code!: string;
  @ApiProperty({ ...text, description: 'in Chinese' }) because!: string;
}

export class DecidedStatements {
  @ApiProperty(integer) done!: number;
  @ApiProperty({ type: [RefusedStatement] }) refused!: RefusedStatement[];
}

export class StartedPayout {
  @ApiProperty({ ...integer, description: 'statements that are being paid' }) statements!: number;
}
