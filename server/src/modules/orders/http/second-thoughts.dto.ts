import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsInstant } from '../../../platform/http/is-instant.js';
import { RowsOf } from '../../../platform/http/nested.js';
import { RuleVersionView } from '../../../platform/policy/rule-version.view.js';
import type { CancellationPreview as Preview } from '../application/cancel-paid-order.js';
import type { MoveTerms } from '../application/offer-moves.js';
import { RULE_KINDS, type RuleKind } from '../contract/cancellation-rules.js';

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

export class OfficeRescheduleTerms extends RescheduleTerms {
  @ApiProperty({ ...maybe, description: 'which of the customer’s conditions is set aside: a note is required then' })
  beyond!: string | null;
}

export function rescheduleTerms({ beyond: _, ...terms }: MoveTerms): RescheduleTerms {
  return {
    ...terms,
    until: terms.until.toISOString(),
    reasons: terms.reasons.map(({ code, label }) => ({ code, label })),
  };
}

export function officeRescheduleTerms(terms: MoveTerms): OfficeRescheduleTerms {
  return { ...rescheduleTerms(terms), beyond: terms.beyond };
}

/** What the use case takes of a request. */
export function moveOf({ revision, startAt, reason, note }: RescheduleVisit) {
  return { revision, startAt: new Date(startAt), reason, note: note?.trim() || null };
}

export class CancellationPreview {
  @ApiProperty({ ...text, description: 'sent back with the confirmation' }) hash!: string;
  @ApiProperty({ ...integer, description: 'of the rule' }) version!: number;
  @ApiProperty(integer) paidFen!: number;
  @ApiProperty(integer) feeFen!: number;
  @ApiProperty(integer) refundFen!: number;
  @ApiProperty({ ...text, description: 'the rule’s reason, in Chinese' }) because!: string;
  @ApiProperty({ ...instant, nullable: true, description: 'until when it stays so' }) until!: string | null;
  @ApiProperty({ type: [ReasonView] }) reasons!: ReasonView[];
}

export function cancellationPreview(preview: Preview): CancellationPreview {
  const { hash, version, paidFen, feeFen, refundFen, because, until, reasons } = preview;
  return {
    hash,
    version,
    paidFen,
    feeFen,
    refundFen,
    because,
    until: until?.toISOString() ?? null,
    reasons: reasons.map(({ code, label }) => ({ code, label })),
  };
}

/** What cancelling for the company's own fault means for an order. */
export class FaultTerms {
  @ApiProperty(integer) paidFen!: number;
  @ApiProperty({ ...integer, description: 'all of it' }) refundFen!: number;
  @ApiProperty({ type: [ReasonView] }) reasons!: ReasonView[];
}

export class CancelForFault {
  @ApiProperty({ ...text, pattern: CODE.source, description: 'one of the faults offered' })
  @IsString()
  @Matches(CODE)
  fault!: string;

  @ApiPropertyOptional({ ...text, maxLength: 200, description: 'kept encrypted' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  note?: string;
}

const MOST_TIERS = 20;
const MOST_MINUTES = 100_000;

export class CancellationTierView {
  @ApiProperty({ ...integer, minimum: 0, maximum: MOST_MINUTES })
  @IsInt()
  @Min(0)
  @Max(MOST_MINUTES)
  noticeMinutes!: number;

  @ApiProperty({ ...integer, minimum: 0, maximum: 10_000, description: 'hundredths of a percent of what was paid' })
  @IsInt()
  @Min(0)
  @Max(10_000)
  basisPoints!: number;

  @ApiProperty({ ...text, minLength: 1, maxLength: 100, description: 'for the customer' })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  because!: string;
}

export class CancellationRuleView extends RuleVersionView {
  @ApiProperty({ type: [CancellationTierView] }) tiers!: CancellationTierView[];
}

export class CancellationRuleList {
  @ApiProperty({ type: [CancellationRuleView] }) items!: CancellationRuleView[];
}

export class CancellationRulesQuery {
  @ApiPropertyOptional({ enum: RULE_KINDS, enumName: 'CancellationRuleKind', default: 'visit' })
  @IsOptional()
  @IsIn(RULE_KINDS)
  kind?: RuleKind;
}

export class PublishCancellationRuleBody extends CancellationRulesQuery {
  @ApiProperty({ ...integer, minimum: 0, maximum: MOST_REVISIONS, description: 'the newest version that was seen' })
  @IsInt()
  @Min(0)
  @Max(MOST_REVISIONS)
  basedOn!: number;

  @RowsOf(CancellationTierView, { most: MOST_TIERS })
  tiers!: CancellationTierView[];

  @ApiProperty({ ...text, minLength: 1, maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  because!: string;
}
