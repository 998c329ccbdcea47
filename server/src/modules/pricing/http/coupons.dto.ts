import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
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
import { IsInstant } from '../../../platform/http/is-instant.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

const NOT_BLANK = /\S/;
const MOST_FEN = 1_000_000;
const MOST_SERVICES = 50;
const MOST_DISTRICTS = 50;

export const COUPON_STANDINGS = ['available', 'used', 'expired'] as const;

export class Coupon {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...text, description: 'what it gives, in a few words' }) worth!: string;
  @ApiProperty({ type: [String] }) conditions!: string[];
  @ApiProperty({ enum: COUPON_STANDINGS }) standing!: (typeof COUPON_STANDINGS)[number];
  @ApiProperty(instant) validFrom!: string;
  @ApiProperty({ ...instant, description: 'from here on it is over' }) validTo!: string;
  @ApiProperty({ ...instant, nullable: true }) usedAt!: string | null;
}

export class CouponList {
  @ApiProperty({ type: [Coupon] }) items!: Coupon[];
}

export class CouponKindInput {
  @ApiProperty({ ...text, maxLength: 40 })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(40)
  name!: string;

  @ApiProperty({ ...text, maxLength: 200, description: 'why the company gives it' })
  @IsString()
  @Matches(NOT_BLANK)
  @MaxLength(200)
  because!: string;

  @ApiProperty({ enum: ['amount', 'percent'] })
  @IsIn(['amount', 'percent'])
  discount!: 'amount' | 'percent';

  @ApiProperty({
    ...integer,
    minimum: 1,
    maximum: MOST_FEN,
    description: 'fen of an amount, hundredths of a percent of a percentage',
  })
  @IsInt()
  @Min(1)
  @Max(MOST_FEN)
  value!: number;

  @ApiPropertyOptional({ ...integer, minimum: 1, maximum: MOST_FEN, description: 'most a percentage takes off' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_FEN)
  capFen?: number;

  @ApiProperty({ ...integer, minimum: 0, maximum: MOST_FEN, description: 'of service and add-ons' })
  @IsInt()
  @Min(0)
  @Max(MOST_FEN)
  leastSpendFen!: number;

  @ApiPropertyOptional({ type: [String], maxItems: MOST_SERVICES, description: 'service ids; left out: every service' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_SERVICES)
  @IsString({ each: true })
  services?: string[];

  @ApiPropertyOptional({ type: [String], maxItems: MOST_DISTRICTS, description: 'left out: every district' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_DISTRICTS)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  districts?: string[];

  @ApiPropertyOptional({
    type: 'array',
    items: { ...integer, minimum: 1, maximum: 7 },
    maxItems: 7,
    description: 'of the visit’s start, 1 = Monday; left out: every day',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(7, { each: true })
  weekdays?: number[];

  @ApiPropertyOptional({
    ...integer,
    minimum: 0,
    maximum: DAY_MINUTES,
    description: 'with toMinute; left out: any time',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(DAY_MINUTES)
  fromMinute?: number;

  @ApiPropertyOptional({
    ...integer,
    minimum: 0,
    maximum: DAY_MINUTES,
    description: 'a start at this minute is too late',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(DAY_MINUTES)
  toMinute?: number;

  @ApiProperty(instant)
  @IsInstant()
  validFrom!: string;

  @ApiProperty(instant)
  @IsInstant()
  validTo!: string;
}

export class CouponKind {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty(text) because!: string;
  @ApiProperty(text) worth!: string;
  @ApiProperty({ type: [String] }) conditions!: string[];
  @ApiProperty(instant) validFrom!: string;
  @ApiProperty(instant) validTo!: string;
  @ApiProperty(integer) granted!: number;
  @ApiProperty(integer) used!: number;
}

export class CouponKindList {
  @ApiProperty({ type: [CouponKind] }) items!: CouponKind[];
}
