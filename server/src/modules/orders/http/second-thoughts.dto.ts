import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsInstant } from '../../../platform/http/is-instant.js';
import type { MoveTerms } from '../application/offer-moves.js';

const text = { type: 'string' } as const;
const maybe = { type: 'string', nullable: true } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

const MOST_REVISIONS = 1_000;
const CODE = /^[a-z_]{1,20}$/;

/** Why plans changed: a category for statistics, and a few words that are kept encrypted. */
class Why {
  @ApiProperty({ ...text, pattern: CODE.source, description: 'one of the categories offered' })
  @IsString()
  @Matches(CODE)
  reason!: string;

  @ApiPropertyOptional({ ...text, maxLength: 200, description: 'in the customer’s words; kept encrypted' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;
}

export class RescheduleVisit extends Why {
  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_REVISIONS, description: 'the revision that was looked at' })
  @IsInt()
  @Min(1)
  @Max(MOST_REVISIONS)
  revision!: number;

  @ApiProperty(instant)
  @IsInstant()
  startAt!: string;
}

export class ReasonView {
  @ApiProperty(text) code!: string;
  @ApiProperty(text) label!: string;
}

export class RescheduleTerms {
  @ApiProperty(integer) revision!: number;
  @ApiProperty({ ...maybe, description: 'why it cannot be moved, in Chinese; null: it can' })
  because!: string | null;
  @ApiProperty({ ...instant, description: 'last moment for it' }) until!: string;
  @ApiProperty(integer) timesLeft!: number;
  @ApiProperty({ ...integer, description: 'stays as it is, whatever the day' }) totalFen!: number;
  @ApiProperty({ type: [ReasonView] }) reasons!: ReasonView[];
}

export function rescheduleTerms(terms: MoveTerms): RescheduleTerms {
  return {
    ...terms,
    until: terms.until.toISOString(),
    reasons: terms.reasons.map(({ code, label }) => ({ code, label })),
  };
}

/** What the use case takes of a request. */
export function moveOf({ revision, startAt, reason, note }: RescheduleVisit) {
  return { revision, startAt: new Date(startAt), reason, note: note?.trim() || null };
}
