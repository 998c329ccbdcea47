import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsId, IsInstant } from '../../../platform/http/is-instant.js';
import { BrokenVisitView } from '../../dispatch/contract/broken-visit-view.js';
import { BrokenPromiseView } from '../../dispatch/contract/other-promises.js';
import { LEAVE_KINDS, type LeaveKind } from '../domain/leave-kinds.js';
import { LEAVE_STATES, type LeaveState } from '../domain/leave-life.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const NOT_BLANK = /\S/;
const LONGEST_NOTE = 300;

export class LeaveSpan {
  @ApiProperty({ ...instant, description: 'on the quarter-hour' })
  @IsInstant()
  from!: string;

  @ApiProperty({ ...instant, description: 'on the quarter-hour' })
  @IsInstant()
  to!: string;
}

export class AskForLeave extends LeaveSpan {
  @ApiProperty({ enum: LEAVE_KINDS, enumName: 'LeaveKind' })
  @IsIn(LEAVE_KINDS)
  kind!: LeaveKind;

  @ApiPropertyOptional({ ...text, maxLength: LONGEST_NOTE, description: 'kept encrypted' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NOTE)
  note?: string;

  @ApiPropertyOptional({ ...text, maxLength: 40, description: 'a photo of a medical note, uploaded before' })
  @IsOptional()
  @IsString()
  @IsId()
  photoId?: string;
}

export class LeaveView extends LeaveSpan {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: LEAVE_KINDS, enumName: 'LeaveKind' }) kind!: LeaveKind;
  @ApiProperty(text) kindText!: string;
  @ApiProperty({ enum: LEAVE_STATES, enumName: 'LeaveState' }) state!: LeaveState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty(instant) askedAt!: string;
  @ApiProperty({ ...instant, description: 'the answer is due' }) answerBy!: string;
  @ApiProperty({ ...maybe, description: 'what the office wrote' }) answer!: string | null;
}

export class LeaveKindView {
  @ApiProperty({ enum: LEAVE_KINDS, enumName: 'LeaveKind' }) code!: LeaveKind;
  @ApiProperty(text) label!: string;
}

export class LeaveList {
  @ApiProperty({ type: [LeaveView], description: 'the newest first' }) items!: LeaveView[];
  @ApiProperty({ type: [LeaveKindView] }) kinds!: LeaveKindView[];
}

/** A visit as far as its own worker may see it ahead of time. */
export class TouchedVisit {
  @ApiProperty(text) orderId!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(instant) from!: string;
  @ApiProperty(instant) to!: string;
  @ApiProperty(text) district!: string;
  @ApiProperty(text) community!: string;
}

/** Living in, as far as its own worker may see it ahead of time. */
export class TouchedStay {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty({ type: 'string', format: 'date', description: 'from here on somebody else would come' }) first!: string;
  @ApiProperty({ type: 'integer', description: 'days away' }) days!: number;
}

export class TouchedVisits {
  @ApiProperty({ type: [TouchedVisit], description: 'own visits that somebody else would have to take' })
  items!: TouchedVisit[];
  @ApiProperty({ type: [TouchedStay] }) stays!: TouchedStay[];
}

export class DeskLeave extends LeaveView {
  @ApiProperty(text) workerId!: string;
  @ApiProperty(text) workerName!: string;
  @ApiProperty(text) avatarSeed!: string;
  @ApiProperty(text) district!: string;
  @ApiProperty({ description: 'the worker also wrote or showed something' }) hasNote!: boolean;
}

export class DeskLeaveList {
  @ApiProperty({ type: [DeskLeave], description: 'to be answered, the most urgent first' }) items!: DeskLeave[];
}

export class OpenedLeaveView extends DeskLeave {
  @ApiProperty({ ...maybe, description: 'of what is shown, for granting; null: it cannot be granted' })
  fingerprint!: string | null;
  @ApiProperty({ ...maybe, description: 'why it cannot be granted, in Chinese' }) because!: string | null;
  @ApiProperty({ type: [BrokenVisitView], description: 'visits that need somebody else when it is granted' })
  breaks!: BrokenVisitView[];
  @ApiProperty({ type: [BrokenPromiseView], description: 'living in that needs somebody else' })
  promises!: BrokenPromiseView[];
}

export class LeaveNote {
  @ApiProperty({ ...maybe, description: 'null: nothing was written' }) note!: string | null;
  @ApiProperty({ ...maybe, description: 'short-lived link to the photo of a medical note' }) photoUrl!: string | null;
}

export class GrantLeave {
  @ApiProperty({ description: 'of what was looked at', pattern: '^[0-9a-f]{64}$' })
  @Matches(/^[0-9a-f]{64}$/)
  fingerprint!: string;

  @ApiPropertyOptional({ ...text, maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  answer?: string;
}

export class RefuseLeave {
  @ApiProperty({ ...text, maxLength: 200, description: 'the worker reads it' })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(200)
  answer!: string;
}
