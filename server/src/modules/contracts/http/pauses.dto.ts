import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import { isLocalDate, localDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { IsInstant } from '../../../platform/http/is-instant.js';
import { RowsOf } from '../../../platform/http/nested.js';
import { unwrap } from '../../../platform/http/refusal.exception.js';
import type { Pause, PauseOffer as Offer } from '../application/pause-contract.js';
import type { Choice, ResumeOffer as ResumeOfferOf } from '../application/resume-contract.js';
import { PAUSE_REASONS, type PauseReason } from '../domain/pause.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const day = { type: 'string', format: 'date' } as const;

const REASONS = Object.keys(PAUSE_REASONS) as PauseReason[];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOST_WORDS = 200;
const MOST_VISITS = 60;
const MOST_REVISIONS = 1_000;

export class PauseReasonOption {
  @ApiProperty({ enum: REASONS, enumName: 'PauseReason' }) code!: PauseReason;
  @ApiProperty(text) label!: string;
}

export class PauseOffer {
  @ApiProperty({ ...text, nullable: true, description: 'why it cannot be paused, in Chinese; null: it can' })
  because!: string | null;
  @ApiProperty({ ...integer, description: 'how often the customer may still pause' }) pausesLeft!: number;
  @ApiProperty({ ...integer, description: 'days one pause may last' }) longestDays!: number;
  @ApiProperty({ ...integer, description: 'before the first visit set aside; 0 for the office' }) noticeHours!: number;
  @ApiProperty({ type: [PauseReasonOption] }) reasons!: PauseReasonOption[];
}

export class PauseContract {
  @ApiProperty({ ...day, description: 'first day without visits' })
  @Matches(DAY)
  from!: string;

  @ApiProperty({ ...day, description: 'the day on which it goes on' })
  @Matches(DAY)
  until!: string;

  @ApiProperty({ enum: REASONS, enumName: 'PauseReason' })
  @IsIn(REASONS)
  reason!: PauseReason;

  @ApiPropertyOptional({ ...text, maxLength: MOST_WORDS, description: 'kept encrypted' })
  @IsOptional()
  @IsString()
  @MaxLength(MOST_WORDS)
  note?: string;
}

export class ResumePlace {
  @ApiProperty(integer) seq!: number;
  @ApiProperty({ ...integer, description: 'to be sent back with the choice' }) revision!: number;
  @ApiProperty({ ...instant, description: 'behind the last visit, at the same clock time' }) startAt!: string;
  @ApiProperty({ description: 'nobody is free then' }) conflict!: boolean;
  @ApiProperty({ type: [String], description: 'for a conflict: the nearest times at which somebody is' })
  proposals!: string[];
  @ApiProperty({ ...integer, description: 'its share; for a conflict it can be had back instead' }) shareFen!: number;
}

export class ResumeOffer {
  @ApiProperty({ ...instant, nullable: true, description: 'the day on which it goes on by itself; null: it is over' })
  until!: string | null;
  @ApiProperty({ type: [ResumePlace], description: 'visits without a time, in the order they had' })
  places!: ResumePlace[];
}

export class ResumeChoice {
  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_VISITS })
  @IsInt()
  @Min(1)
  @Max(MOST_VISITS)
  seq!: number;

  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_REVISIONS, description: 'the revision that was looked at' })
  @IsInt()
  @Min(1)
  @Max(MOST_REVISIONS)
  revision!: number;

  @ApiProperty({ ...instant, nullable: true, description: 'its place or a proposal; null: its share is refunded' })
  @ValidateIf((choice: ResumeChoice) => choice.startAt !== null)
  @IsInstant()
  startAt!: string | null;
}

export class ResumeContract {
  @RowsOf(ResumeChoice, { most: MOST_VISITS, description: 'one for every visit without a time' })
  visits!: ResumeChoice[];
}

export function pauseOffer(offer: Offer): PauseOffer {
  return { ...offer, reasons: REASONS.map((code) => ({ code, label: PAUSE_REASONS[code] })) };
}

export function resumeOffer({ pause, places }: ResumeOfferOf): ResumeOffer {
  return {
    until: pause?.until.toISOString() ?? null,
    places: places.map(({ visit, order, startAt, conflict, proposals }) => ({
      seq: visit.seq,
      revision: order.revision,
      startAt: startAt.toISOString(),
      conflict,
      proposals: proposals.map((at) => at.toISOString()),
      shareFen: visit.shareFen,
    })),
  };
}

/** What the use case takes of a request; VALIDATION_FAILED for days that do not exist. */
export function pauseOf({ from, until, reason, note }: PauseContract): Pause {
  return {
    from: unwrap(realDay('from', from)),
    until: unwrap(realDay('until', until)),
    reason,
    note: note?.trim() || null,
  };
}

export function choicesOf({ visits }: ResumeContract): Choice[] {
  return visits.map(({ seq, revision, startAt }) => ({
    seq,
    revision,
    startAt: startAt === null ? null : new Date(startAt),
  }));
}

function realDay(path: string, written: string): Result<LocalDate> {
  if (isLocalDate(written)) return localDate(written);
  return refuse('VALIDATION_FAILED', undefined, { fields: [{ path, message: '应为有效的日期' }] });
}
