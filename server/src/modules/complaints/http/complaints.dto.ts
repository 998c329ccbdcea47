import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import {
  CAUSES,
  COMPLAINT_CHANNELS,
  COMPLAINT_KINDS,
  type Cause,
  type ComplaintChannel,
  type ComplaintKind,
} from '../domain/complaint-kinds.js';
import { COMPLAINT_STATES, type ComplaintState } from '../domain/complaint-life.js';
import { COMPLAINT_POLICY } from '../domain/complaint-policy.js';
import { CLOCKS, type ClockName, type ClockReading } from '../domain/clocks.js';
import { ENTRY_KINDS, type EntryKind } from '../domain/complaint.js';
import { CUSTOMER_COMMANDS, type CustomerCommand } from '../application/follow-complaint.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const integer = { type: 'integer' } as const;
const NOT_BLANK = /\S/;
const LONGEST_WORDS = 500;
const MOST_PHOTOS = COMPLAINT_POLICY.photos.value;
const FILE_ID = /^[0-9A-Za-z_-]{1,40}$/;

export class FileComplaint {
  @ApiProperty({ enum: COMPLAINT_KINDS, enumName: 'ComplaintKind' })
  @IsIn(COMPLAINT_KINDS)
  kind!: ComplaintKind;

  @ApiProperty({ ...text, maxLength: LONGEST_WORDS })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(LONGEST_WORDS)
  words!: string;

  @ApiProperty({ type: [String], maxItems: MOST_PHOTOS, description: 'uploaded before' })
  @IsArray()
  @ArrayMaxSize(MOST_PHOTOS)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(FILE_ID, { each: true })
  photoIds!: string[];
}

export class FollowComplaint {
  @ApiProperty({ enum: CUSTOMER_COMMANDS, enumName: 'ComplaintFollow' })
  @IsIn(CUSTOMER_COMMANDS)
  command!: CustomerCommand;

  @ApiPropertyOptional({ ...text, maxLength: LONGEST_WORDS, description: 'a reply needs them' })
  @IsOptional()
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(LONGEST_WORDS)
  words?: string;

  @ApiProperty({ type: [String], maxItems: MOST_PHOTOS })
  @IsArray()
  @ArrayMaxSize(MOST_PHOTOS)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(FILE_ID, { each: true })
  photoIds!: string[];
}

export class ComplaintKindView {
  @ApiProperty({ enum: COMPLAINT_KINDS, enumName: 'ComplaintKind' }) code!: ComplaintKind;
  @ApiProperty(text) label!: string;
}

export class ComplaintCard {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) no!: string;
  @ApiProperty(text) orderId!: string;
  @ApiProperty(text) orderNo!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty({ enum: COMPLAINT_KINDS, enumName: 'ComplaintKind' }) kind!: ComplaintKind;
  @ApiProperty(text) kindText!: string;
  @ApiProperty({ enum: COMPLAINT_STATES, enumName: 'ComplaintState' }) state!: ComplaintState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty(instant) openedAt!: string;
  @ApiProperty({ ...maybe, format: 'date-time', description: 'of the earliest clock that runs' })
  dueAt!: string | null;
  @ApiProperty({ ...maybe, description: 'what is due then, in Chinese' }) dueText!: string | null;
}

export class ComplaintCards {
  @ApiProperty({ type: [ComplaintCard], description: 'the newest first' }) items!: ComplaintCard[];
}

export class OrderComplaints {
  @ApiProperty({ type: [ComplaintCard], description: 'about this visit, the newest first' }) items!: ComplaintCard[];
  @ApiProperty({ description: 'another one may be made now' }) mayFile!: boolean;
  @ApiProperty({ ...text, description: 'what is promised to who complains, in Chinese' }) promise!: string;
  @ApiProperty({ type: [ComplaintKindView] }) kinds!: ComplaintKindView[];
}

export class ComplaintEntryView {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: ENTRY_KINDS, enumName: 'ComplaintEntryKind' }) kind!: EntryKind;
  @ApiProperty(text) text!: string;
  @ApiProperty(text) actor!: string;
  @ApiProperty(instant) at!: string;
  @ApiProperty({ description: 'the customer reads it' }) shown!: boolean;
  @ApiProperty({ type: [String], description: 'short-lived links' }) photos!: string[];
}

export class OtherComplaint {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) no!: string;
}

/** A complaint as its customer follows it. */
export class ComplaintView extends ComplaintCard {
  @ApiProperty({ type: [ComplaintEntryView] }) entries!: ComplaintEntryView[];
  @ApiProperty({ enum: CUSTOMER_COMMANDS, isArray: true, description: 'what can be done now' })
  may!: CustomerCommand[];
  @ApiProperty({ type: OtherComplaint, nullable: true, description: 'merged: where it goes on' })
  goesOnIn!: OtherComplaint | null;
}

export class ClockView {
  @ApiProperty({ enum: CLOCKS, enumName: 'ComplaintClock' }) clock!: ClockName;
  @ApiProperty(text) name!: string;
  @ApiProperty(integer) round!: number;
  @ApiProperty({ enum: ['running', 'paused', 'stopped'] }) state!: ClockReading['state'];
  @ApiProperty({ ...integer, description: 'of the clock’s own time' }) elapsedMinutes!: number;
  @ApiProperty(integer) allowedMinutes!: number;
  @ApiProperty({ ...maybe, format: 'date-time' }) dueAt!: string | null;
  @ApiProperty() overdue!: boolean;
}

export class DeskComplaint extends ComplaintCard {
  @ApiProperty({ enum: COMPLAINT_CHANNELS, enumName: 'ComplaintChannel' }) channel!: ComplaintChannel;
  @ApiProperty(text) channelText!: string;
  @ApiProperty(text) contactName!: string;
  @ApiProperty(text) phoneMasked!: string;
  @ApiProperty(text) addressShort!: string;
  @ApiProperty(maybe) ownerLabel!: string | null;
  @ApiProperty({ ...maybe, description: 'to whom it was taken' }) escalatedTo!: string | null;
  @ApiProperty(integer) round!: number;
  @ApiProperty({ description: 'the customer has the right to be answered first' }) priority!: boolean;
  @ApiProperty({ type: [ClockView] }) clocks!: ClockView[];
  @ApiProperty({ ...maybe, description: 'why it happened' }) causeText!: string | null;
}

export class ShareBounds {
  @ApiProperty({ type: 'number' }) value!: number;
  @ApiProperty({ type: 'number', description: 'the true share is not below this, 95 % sure' }) low!: number;
  @ApiProperty({ type: 'number' }) high!: number;
}

/** Of the complaints whose time has come, how many are solved. */
export class ResolutionView {
  @ApiProperty({ ...integer, description: 'of the complaints made in so many days' }) days!: number;
  @ApiProperty(integer) resolved!: number;
  @ApiProperty({ ...integer, description: 'solved, or due' }) counted!: number;
  @ApiProperty({ ...integer, description: 'the share that is promised, in per cent' }) targetPercent!: number;
  @ApiProperty({ ...integer, description: 'fewer are no share to read' }) leastForRate!: number;
  @ApiProperty({ type: ShareBounds, nullable: true, description: 'null: too few to read a share from' })
  share!: ShareBounds | null;
}

export class ComplaintBoard {
  @ApiProperty({ type: [DeskComplaint], description: 'in the order in which the desk takes them' })
  items!: DeskComplaint[];
  @ApiProperty({ type: ResolutionView }) resolution!: ResolutionView;
}

export class TrackedComplaints {
  @ApiProperty({ type: [DeskComplaint], description: 'the oldest first' }) items!: DeskComplaint[];
}

export class CauseView {
  @ApiProperty({ enum: CAUSES, enumName: 'ComplaintCause' }) code!: Cause;
  @ApiProperty(text) label!: string;
}

export class ComplaintWords {
  @ApiProperty({ ...text, maxLength: LONGEST_WORDS })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(LONGEST_WORDS)
  text!: string;
}

export class SolveComplaint extends ComplaintWords {
  @ApiProperty({ enum: CAUSES, enumName: 'ComplaintCause' })
  @IsIn(CAUSES)
  cause!: Cause;
}

export class MergeComplaint {
  @ApiProperty({ ...text, maxLength: 40, description: 'about the same matter; the one made first goes on' })
  @IsString()
  @Matches(FILE_ID)
  other!: string;
}
