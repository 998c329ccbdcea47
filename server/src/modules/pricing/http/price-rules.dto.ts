import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
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
import { DAY_MINUTES } from '@daowei/shared/kernel/local-date';
import { PRICE_LIMITS, RULE_ORDER, type RuleKind } from '@daowei/shared/rules/price-rules';
import { TIERS, type Tier } from '@daowei/shared/rules/tiers';
import { RowsOf } from '../../../platform/http/nested.js';
import { RuleVersionView } from '../../../platform/policy/rule-version.view.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

const NOT_BLANK = /\S/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOST_VERSIONS = 1_000_000;
const MOST_FEN = 10_000_000;
const MOST_DISTRICTS = 50;

/** Which numbers a rule needs is told by its kind; the others are left out. */
export class PriceRuleBody {
  @ApiProperty({ enum: RULE_ORDER })
  @IsIn(RULE_ORDER)
  kind!: RuleKind;

  @ApiProperty({
    ...text,
    maxLength: 60,
    description: 'on the customer’s price line; `{name}` and the like are filled in',
  })
  @IsString()
  @MaxLength(60)
  label!: string;

  @ApiProperty({ ...text, maxLength: 300, description: 'under the line' })
  @IsString()
  @MaxLength(300)
  because!: string;

  @ApiPropertyOptional({
    ...integer,
    minimum: 0,
    maximum: PRICE_LIMITS.mostBasisPoints,
    description: 'hundredths of a percent',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(PRICE_LIMITS.mostBasisPoints)
  basisPoints?: number;

  @ApiPropertyOptional({ ...integer, minimum: 0, maximum: MOST_FEN })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MOST_FEN)
  amountFen?: number;

  @ApiPropertyOptional({ ...integer, minimum: 0, maximum: DAY_MINUTES, description: 'of the day the visit starts' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(DAY_MINUTES)
  fromMinute?: number;

  @ApiPropertyOptional({
    ...integer,
    minimum: 0,
    maximum: DAY_MINUTES,
    description: 'a start at this minute is outside',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(DAY_MINUTES)
  toMinute?: number;

  @ApiPropertyOptional({ type: [String], maxItems: MOST_DISTRICTS })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_DISTRICTS)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  districts?: string[];

  @ApiPropertyOptional({ enum: TIERS })
  @IsOptional()
  @IsIn(TIERS)
  tier?: Tier;
}

export class PriceRulesBody {
  @ApiProperty({ ...integer, minimum: 0, maximum: DAY_MINUTES, description: 'how long a quote holds' })
  @IsInt()
  @Min(0)
  @Max(DAY_MINUTES)
  quoteMinutes!: number;

  @RowsOf(PriceRuleBody, { most: PRICE_LIMITS.mostRules })
  rules!: PriceRuleBody[];
}

export class PublishPriceRulesBody extends PriceRulesBody {
  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_VERSIONS, description: 'the newest version its author saw' })
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  basedOn!: number;

  @ApiProperty({ type: 'string', format: 'date', description: 'from this day in Shanghai on; today: at once' })
  @Matches(DAY)
  effectiveOn!: string;

  @ApiProperty({ ...text, maxLength: 200, description: 'why, for those who ask later' })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(200)
  because!: string;
}

export class PriceRulesView extends IntersectionType(PriceRulesBody, RuleVersionView) {}

export class PriceRulesList {
  @ApiProperty({ type: [PriceRulesView], description: 'newest first' }) items!: PriceRulesView[];
}

export class PriceLineChange {
  @ApiProperty(text) label!: string;
  @ApiProperty({ ...integer, nullable: true, description: 'null: there was no such line' }) oldFen!: number | null;
  @ApiProperty({ ...integer, nullable: true, description: 'null: there is no such line any more' }) newFen!:
    number | null;
}

export class TriedBookingView {
  @ApiProperty(text) orderId!: string;
  @ApiProperty(text) orderNo!: string;
  @ApiProperty(text) serviceName!: string;
  @ApiProperty(instant) bookedAt!: string;
  @ApiProperty({ ...instant, nullable: true, description: 'of the visit as it was priced' }) startAt!: string | null;
  @ApiProperty({ ...text, nullable: true }) district!: string | null;
  @ApiProperty({ ...integer, description: 'what it cost' }) oldFen!: number;
  @ApiProperty({ ...integer, nullable: true, description: 'what it would have cost; null: it cannot be told' })
  newFen!: number | null;
  @ApiProperty({ type: [PriceLineChange], description: 'the lines that would be others' }) changes!: PriceLineChange[];
  @ApiProperty({ ...text, nullable: true, description: 'why it cannot be priced again' }) unpriced!: string | null;
}

export class PriceTrialView {
  @ApiProperty({ ...integer, description: 'newest bookings that were looked at, at most' }) most!: number;
  @ApiProperty({ ...integer, description: 'of them: paid, single and priced again' }) priced!: number;
  @ApiProperty(integer) unpriced!: number;
  @ApiProperty(integer) dearer!: number;
  @ApiProperty(integer) cheaper!: number;
  @ApiProperty(integer) same!: number;
  @ApiProperty({ ...integer, description: 'of those that could be priced' }) oldSumFen!: number;
  @ApiProperty(integer) newSumFen!: number;
  @ApiProperty({ ...integer, description: 'the biggest change of one booking, with its sign' }) largestFen!: number;
  @ApiProperty({ type: [TriedBookingView], description: 'those that change most, and those that cannot be priced' })
  items!: TriedBookingView[];
}
