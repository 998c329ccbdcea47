import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';
import { IsInstant } from '../../../platform/http/is-instant.js';
import type { Skip, SkipOffer as Offer } from '../application/skip-visit.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

const MOST_REVISIONS = 1_000;

/** What skipping a visit means now. */
export class SkipOffer {
  @ApiProperty({ ...integer, description: 'sent back with the confirmation' }) revision!: number;
  @ApiProperty(instant) startAt!: string;
  @ApiProperty({ ...text, nullable: true, description: 'why it cannot be skipped, in Chinese; null: it can' })
  because!: string | null;
  @ApiProperty({ ...instant, description: 'last moment for the customer' }) until!: string;
  @ApiProperty({ ...integer, description: 'how often the customer may still skip' }) skipsLeft!: number;
  @ApiProperty({
    type: [String],
    description: 'where the visit may go: the end of the series, or where nobody is free then, near it',
  })
  choices!: string[];
  @ApiProperty({ ...integer, nullable: true, description: 'what is refunded instead, where that is possible' })
  refundFen!: number | null;
}

export class SkipVisit {
  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_REVISIONS, description: 'the revision that was looked at' })
  @IsInt()
  @Min(1)
  @Max(MOST_REVISIONS)
  revision!: number;

  @ApiProperty({ ...instant, nullable: true, description: 'one of the choices; null: the share is refunded' })
  @ValidateIf((skip: SkipVisit) => skip.startAt !== null)
  @IsInstant()
  startAt!: string | null;
}

export function skipOffer(offer: Offer): SkipOffer {
  return {
    ...offer,
    startAt: offer.startAt.toISOString(),
    until: offer.until.toISOString(),
    choices: offer.choices.map((at) => at.toISOString()),
  };
}

/** What the use case takes of a request. */
export function skipOf({ revision, startAt }: SkipVisit): Skip {
  return { revision, startAt: startAt === null ? null : new Date(startAt) };
}
