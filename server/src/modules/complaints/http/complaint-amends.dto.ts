import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsId, IsInstant } from '../../../platform/http/is-instant.js';
import {
  RECTIFICATION_COMMANDS,
  RECTIFICATION_STATES,
  type RectificationCommand,
  type RectificationState,
} from '@daowei/shared/rules/rectification';
import { REMEDY_KINDS, REMEDY_STATES, type RemedyKind, type RemedyState } from '../domain/remedy.js';
import { CauseView, ComplaintCard, ComplaintEntryView, DeskComplaint, OtherComplaint } from './complaints.dto.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const NOT_BLANK = /\S/;
const MOST_FEN = 100_000_000;
const MOST_COINS = 10_000;

export class GiveRemedy {
  @ApiProperty({ enum: REMEDY_KINDS, enumName: 'RemedyKind' })
  @IsIn(REMEDY_KINDS)
  kind!: RemedyKind;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MOST_FEN, description: 'for a transfer or a refund' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_FEN)
  amountFen?: number;

  @ApiPropertyOptional({ ...text, maxLength: 40, description: 'for a coupon: which kind' })
  @IsOptional()
  @IsString()
  @IsId()
  couponKind?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MOST_COINS, description: 'for grievance coins' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_COINS)
  coins?: number;

  @ApiProperty({ ...text, maxLength: 30, description: 'the customer reads it, in WeChat too' })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(30)
  reason!: string;
}

export class DecideRemedy {
  @ApiProperty({ enum: ['approve', 'refuse'] })
  @IsIn(['approve', 'refuse'])
  answer!: 'approve' | 'refuse';
}

export class SetRectification {
  @ApiProperty({ ...text, maxLength: 300 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(300)
  action!: string;

  @ApiProperty({ ...text, maxLength: 60, description: 'who is to do it' })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(60)
  responsible!: string;

  @ApiProperty(instant)
  @IsInstant()
  dueAt!: string;
}

export class MoveRectification {
  @ApiProperty({ enum: RECTIFICATION_COMMANDS, enumName: 'RectificationCommand' })
  @IsIn(RECTIFICATION_COMMANDS)
  command!: RectificationCommand;
}

export class RemedyView {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: REMEDY_KINDS, enumName: 'RemedyKind' }) kind!: RemedyKind;
  @ApiProperty(text) kindText!: string;
  @ApiProperty({ type: 'integer', nullable: true, description: 'of coins what they are worth' })
  amountFen!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) coins!: number | null;
  @ApiProperty(text) reason!: string;
  @ApiProperty({ enum: REMEDY_STATES, enumName: 'RemedyState' }) state!: RemedyState;
  @ApiProperty(text) askedLabel!: string;
  @ApiProperty({ description: 'asked for by whoever looks: somebody else must agree' }) own!: boolean;
  @ApiProperty(instant) askedAt!: string;
  @ApiProperty(maybe) decidedLabel!: string | null;
}

export class RectificationView {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) action!: string;
  @ApiProperty(text) responsible!: string;
  @ApiProperty(instant) dueAt!: string;
  @ApiProperty({ enum: RECTIFICATION_STATES, enumName: 'RectificationState' }) state!: RectificationState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty(maybe) doneLabel!: string | null;
  @ApiProperty({ description: 'done by whoever looks: somebody else must check it' }) own!: boolean;
  @ApiProperty(maybe) checkedLabel!: string | null;
}

/** Everything about a complaint, for the office. */
export class OpenedComplaint extends DeskComplaint {
  @ApiProperty({ type: [ComplaintEntryView] }) entries!: ComplaintEntryView[];
  @ApiProperty({ type: [RemedyView] }) remedies!: RemedyView[];
  @ApiProperty({ type: [RectificationView] }) rectifications!: RectificationView[];
  @ApiProperty({ type: [ComplaintCard], description: 'others of the customer that are worked on' })
  siblings!: ComplaintCard[];
  @ApiProperty({ type: OtherComplaint, nullable: true, description: 'merged: where it goes on' })
  goesOnIn!: OtherComplaint | null;
  @ApiProperty({ type: [CauseView] }) causes!: CauseView[];
}
