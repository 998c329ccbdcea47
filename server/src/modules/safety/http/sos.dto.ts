import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsInstant } from '../../../platform/http/is-instant.js';
import { PartOf } from '../../../platform/http/nested.js';
import { ReportedPlace } from '../../../platform/http/reported-place.js';
import { SOS_WAYS, type SosWay } from '../domain/escalation.js';
import { SAFETY_ENTRY_KINDS, type SafetyEntryKind } from '../domain/safety-entry.js';
import {
  REACH_STATES,
  SOS_SOURCES,
  SOS_STATES,
  type ReachState,
  type SosSource,
  type SosState,
} from '../domain/sos.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const maybeInstant = { ...instant, nullable: true } as const;
const NOT_BLANK = /\S/;
const LONGEST_WORDS = 500;

export class PressSos {
  @ApiProperty({ type: ReportedPlace, nullable: true, description: 'never waited for' })
  @IsOptional()
  @PartOf(ReportedPlace)
  at!: ReportedPlace | null;

  @ApiProperty({ description: 'the phone’s own time when it was pressed; the same time again is the same call' })
  @IsInstant()
  deviceTime!: string;

  @ApiProperty({ description: 'nobody near is to notice: the phone stays still and nobody calls back' })
  @IsBoolean()
  silent!: boolean;
}

/** What the one who calls sees. */
export class OwnSos {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: SOS_STATES, enumName: 'SosState' }) state!: SosState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty() silent!: boolean;
  @ApiProperty({ ...instant, description: 'by the server’s clock' }) raisedAt!: string;
  @ApiProperty({ ...maybe, description: 'who looks after it' }) acknowledgedBy!: string | null;
}

export class WorkerSafety {
  @ApiProperty({ ...text, description: 'answered by day and night' }) hotline!: string;
  @ApiProperty({ type: OwnSos, nullable: true, description: 'the worker’s newest one of this visit' })
  sos!: OwnSos | null;
}

export class SosReachView {
  @ApiProperty({ type: 'integer', description: 'from 1 on' }) step!: number;
  @ApiProperty({ enum: SOS_WAYS, enumName: 'SosWay' }) way!: SosWay;
  @ApiProperty(text) wayText!: string;
  @ApiProperty({ enum: REACH_STATES, enumName: 'SosReachState' }) state!: ReachState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty(instant) at!: string;
}

export class SosCard {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) no!: string;
  @ApiProperty({ enum: SOS_STATES, enumName: 'SosState' }) state!: SosState;
  @ApiProperty(text) stateText!: string;
  @ApiProperty({ enum: SOS_SOURCES, enumName: 'SosSource' }) source!: SosSource;
  @ApiProperty({ ...maybe, description: 'what a device felt and what was answered' }) told!: string | null;
  @ApiProperty() silent!: boolean;
  @ApiProperty(text) workerId!: string;
  @ApiProperty(text) workerName!: string;
  @ApiProperty({ ...maybe, description: 'null: not in a visit' }) orderId!: string | null;
  @ApiProperty(maybe) orderNo!: string | null;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty({ ...text, description: 'district and community of the visit' }) addressShort!: string;
  @ApiProperty({ ...instant, description: 'by the server’s clock' }) raisedAt!: string;
  @ApiProperty({ ...instant, description: 'by the phone’s clock' }) deviceAt!: string;
  @ApiProperty({ type: 'integer', description: 'minutes between the two' }) minutesLate!: number;
  @ApiProperty({ type: ReportedPlace, nullable: true }) place!: ReportedPlace | null;
  @ApiProperty({ type: 'integer', description: 'from the visit’s address', nullable: true }) metresOff!: number | null;
  @ApiProperty(maybe) acknowledgedBy!: string | null;
  @ApiProperty(maybeInstant) acknowledgedAt!: string | null;
  @ApiProperty(maybe) endedBy!: string | null;
  @ApiProperty(maybeInstant) endedAt!: string | null;
  @ApiProperty(maybe) endNote!: string | null;
  @ApiProperty({ type: [SosReachView], description: 'ways that were tried, in their order' }) reaches!: SosReachView[];
}

export class SosAlarms {
  @ApiProperty({ type: [SosCard], description: 'nobody has ended them; the most urgent first' }) items!: SosCard[];
}

export class EndedSos {
  @ApiProperty({ type: [SosCard], description: 'the newest first' }) items!: SosCard[];
}

export class SafetyEntryView {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: SAFETY_ENTRY_KINDS, enumName: 'SafetyEntryKind' }) kind!: SafetyEntryKind;
  @ApiProperty(text) text!: string;
  @ApiProperty(text) actor!: string;
  @ApiProperty(instant) at!: string;
}

export class OpenedSos extends SosCard {
  @ApiProperty({ type: [SafetyEntryView] }) entries!: SafetyEntryView[];
}

export class SafetyWords {
  @ApiProperty({ ...text, maxLength: LONGEST_WORDS })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(LONGEST_WORDS)
  text!: string;
}
