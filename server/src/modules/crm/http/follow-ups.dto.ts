import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import {
  CALL_ENDS,
  CALL_OUTCOMES,
  CALL_REASONS,
  type CallEnd,
  type CallOutcome,
  type CallReason,
} from '../domain/follow-up.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const reason = { enum: CALL_REASONS, enumName: 'CallReason' } as const;
const MOST_NOTE = 300;

export class FollowUpCall {
  @ApiProperty(text) orderId!: string;
  @ApiProperty(text) orderNo!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(text) workerName!: string;
  @ApiProperty(text) contactName!: string;
  @ApiProperty(text) phoneMasked!: string;
  @ApiProperty(instant) completedAt!: string;
  @ApiProperty({ ...integer, nullable: true, description: 'null: not rated' }) stars!: number | null;
  @ApiProperty({ ...text, nullable: true, description: 'what was written with the stars' }) words!: string | null;
  @ApiProperty(reason) reason!: CallReason;
  @ApiProperty(text) reasonText!: string;
  @ApiProperty({ type: 'string', format: 'date', description: 'since when the customer is on the list' })
  callDay!: string;
  @ApiProperty({ ...integer, description: 'calls so far' }) attempts!: number;
  @ApiProperty({ enum: CALL_ENDS, enumName: 'CallEnd', nullable: true, description: 'null: still to be called' })
  outcome!: CallEnd | null;
  @ApiProperty({ ...text, nullable: true }) note!: string | null;
  @ApiProperty({ ...text, nullable: true, description: 'who called last' }) calledBy!: string | null;
  @ApiProperty({ ...instant, nullable: true }) calledAt!: string | null;
}

export class CallReasonTotal {
  @ApiProperty(reason) reason!: CallReason;
  @ApiProperty(text) text!: string;
  @ApiProperty(integer) listed!: number;
  @ApiProperty({ ...integer, description: 'of them, whose call ended: talked with, unwilling, or not reached' })
  ended!: number;
}

export class FollowUpProgress {
  @ApiProperty({ ...integer, description: 'of visits that were followed up in so many days' }) days!: number;
  @ApiProperty({ ...integer, description: 'different customers' }) customers!: number;
  @ApiProperty({ ...integer, description: 'of them, whom a person has spoken with' }) spoken!: number;
  @ApiProperty({ ...integer, description: 'so many customers a person is to have spoken with' }) quota!: number;
  @ApiProperty({ type: 'number', description: 'the promised share' }) quotaShare!: number;
  @ApiProperty(integer) visits!: number;
  @ApiProperty({ ...integer, description: 'of them, asked by a message' }) told!: number;
  @ApiProperty({ type: [CallReasonTotal] }) reasons!: CallReasonTotal[];
}

export class FollowUpList {
  @ApiProperty({ type: [FollowUpCall], description: 'low ratings first, then key customers, then the drawn' })
  toCall!: FollowUpCall[];
  @ApiProperty({ type: [FollowUpCall], description: 'whose call ended today, the newest first' })
  ended!: FollowUpCall[];
  @ApiProperty({ type: FollowUpProgress }) progress!: FollowUpProgress;
  @ApiProperty({ ...integer, description: 'calls nobody answers until the customer is left alone' })
  mostAttempts!: number;
}

export class RecordCallBody {
  @ApiProperty({ enum: CALL_OUTCOMES, enumName: 'CallOutcome' })
  @IsIn(CALL_OUTCOMES)
  outcome!: CallOutcome;

  @ApiPropertyOptional({ ...text, maxLength: MOST_NOTE, description: 'what the customer said' })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_NOTE)
  note?: string;
}
