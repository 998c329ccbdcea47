import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { HOME_GROUPS, type HomeGroup } from '@daowei/shared/rules/home-groups';
import { PartOf, RowsOf } from '../../../platform/http/nested.js';

const NOT_BLANK = /\S/;
const ROW_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOST_FEN = 10_000_000;
const MOST_MINUTES = 44_640;
const MOST_ROWS = 40;
const MOST_DOSE = 1_000_000;
const MOST_ROOMS = 20;
const LONGEST_ROOM = 20;

export const PRICINGS = ['fixed', 'hourly', 'live_in', 'package', 'remote'] as const;
export const LEVELS = ['silver', 'gold', 'platinum'] as const;
export const PHOTO_RULES = ['none', 'optional', 'before', 'after', 'both'] as const;

/** A text that says something, of at most so many characters. */
const Text = (maxLength: number): PropertyDecorator =>
  applyDecorators(ApiProperty({ type: 'string', maxLength }), IsString(), Matches(NOT_BLANK), MaxLength(maxLength));

/** A text that may be empty. */
const MaybeText = (maxLength: number): PropertyDecorator =>
  applyDecorators(ApiProperty({ type: 'string', maxLength }), IsString(), MaxLength(maxLength));

const Texts = (maxLength: number): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: [String], maxItems: MOST_ROWS }),
    IsArray(),
    ArrayMaxSize(MOST_ROWS),
    IsString({ each: true }),
    Matches(NOT_BLANK, { each: true }),
    MaxLength(maxLength, { each: true }),
  );

const Whole = (maximum: number, description?: string): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: 'integer', minimum: 0, maximum, ...(description && { description }) }),
    IsInt(),
    Min(0),
    Max(maximum),
  );

const RowId = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: 'string',
      maxLength: 40,
      pattern: ROW_ID.source,
      description: 'stays the same in every version',
    }),
    IsString(),
    Matches(ROW_ID),
    MaxLength(40),
  );

const OneOf = (words: readonly string[]): PropertyDecorator =>
  applyDecorators(ApiProperty({ enum: words }), IsIn([...words]));

export class AddOnContent {
  @RowId() id!: string;
  @Text(40) name!: string;
  @Whole(MOST_FEN) priceFen!: number;
  @Whole(MOST_MINUTES, 'on top of the visit') minutes!: number;
  @Whole(99) maxQuantity!: number;
}

export class StepDoseContent {
  @Text(20) name!: string;
  @Text(10) unit!: string;

  @ApiProperty({ type: 'number', minimum: 0, description: 'of it at most' })
  @IsNumber({ maxDecimalPlaces: 3 })
  @Min(0)
  @Max(MOST_DOSE)
  cap!: number;
}

export class StepDemandsContent {
  @OneOf(['base', 'extra']) part!: 'base' | 'extra';
  @OneOf(['red', 'soft']) line!: 'red' | 'soft';

  @ApiProperty({ type: StepDoseContent, nullable: true })
  @IsOptional()
  @PartOf(StepDoseContent)
  dose!: StepDoseContent | null;

  @ApiProperty({ type: 'string', maxLength: 20, nullable: true, description: 'whose certificate is written down' })
  @IsOptional()
  @IsString()
  @Matches(/\S/)
  @MaxLength(20)
  material!: string | null;

  @ApiProperty({
    type: [String],
    maxItems: MOST_ROOMS,
    required: false,
    description: 'rooms or 5S items that are ticked off one by one; missing: none',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_ROOMS)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(NOT_BLANK, { each: true })
  @MaxLength(LONGEST_ROOM, { each: true })
  rooms?: readonly string[];

  @ApiProperty({
    enum: HOME_GROUPS,
    enumName: 'HomeGroup',
    nullable: true,
    required: false,
    description: 'done only in homes with this group; missing: in every home',
  })
  @IsOptional()
  @IsIn([...HOME_GROUPS])
  group?: HomeGroup | null;
}

export class StepContent {
  @RowId() id!: string;
  @Text(40) title!: string;
  @MaybeText(200) hint!: string;
  @OneOf(PHOTO_RULES) photo!: (typeof PHOTO_RULES)[number];

  @ApiProperty({
    type: StepDemandsContent,
    nullable: true,
    required: false,
    description: 'missing: of the base, and never left out',
  })
  @IsOptional()
  @PartOf(StepDemandsContent)
  demands?: StepDemandsContent | null;
}

export class PackageContent {
  @RowId() id!: string;
  @Text(40) name!: string;
  @OneOf(['week', 'month']) every!: 'week' | 'month';
  @Whole(366) visits!: number;
  @Whole(10_000, 'taken off all visits, in 1/10,000') basisPointsOff!: number;
}

export class LiveInContent {
  @Whole(31, 'that the base price buys: 1 by the day, 26 or 30 by the month') priceDays!: number;
  @Whole(366) minDays!: number;
  @Whole(366) maxDays!: number;
  @Whole(366, 'on which the customer may end the service and pays only for days served') trialDays!: number;
}

export class DepositContent {
  @Whole(10_000, 'of the price, in 1/10,000') basisPoints!: number;
  @Whole(8_760, 'after sign-off, until the rest is due') balanceHours!: number;
  @Text(60) because!: string;
}

export class RescheduleContent {
  @Whole(MOST_MINUTES, 'before the promised start at the latest') noticeMinutes!: number;
  @Whole(99) maxTimes!: number;
}

export class AgreementContent {
  @Text(60) title!: string;
  @Texts(300) clauses!: string[];
  @Texts(200) healthStatements!: string[];

  @ApiProperty({ type: RescheduleContent })
  @PartOf(RescheduleContent)
  reschedule!: RescheduleContent;
}

/** All of a service but its id and version. What must hold between the fields is said by the rule for service kinds. */
export class ServiceContentBody {
  @Text(40) name!: string;
  @Text(20) category!: string;
  @MaybeText(60) tagline!: string;
  @MaybeText(1_000) description!: string;

  @ApiProperty({ type: 'string', maxLength: 40, pattern: ROW_ID.source, description: 'word for a drawing' })
  @IsString()
  @Matches(ROW_ID)
  @MaxLength(40)
  icon!: string;

  @OneOf(PRICINGS) pricing!: (typeof PRICINGS)[number];
  @Whole(MOST_FEN, 'per visit, or per hour for hourly services') basePriceFen!: number;
  @Text(30) unit!: string;
  @Whole(MOST_MINUTES, 'of a fixed visit, or of the shortest hourly one') durationMinutes!: number;

  @ApiProperty({ type: 'array', items: { type: 'integer' }, maxItems: MOST_ROWS, description: 'empty unless hourly' })
  @IsArray()
  @ArrayMaxSize(MOST_ROWS)
  @IsInt({ each: true })
  hourOptions!: number[];

  @Texts(100) included!: string[];
  @Texts(100) excluded!: string[];
  @RowsOf(AddOnContent, { most: MOST_ROWS }) addOns!: AddOnContent[];
  @RowsOf(StepContent, { most: MOST_ROWS }) steps!: StepContent[];
  @Text(20) skill!: string;
  @Texts(20) certificates!: string[];
  @Whole(100_000) warrantyDays!: number;
  @OneOf(LEVELS) standardLevel!: (typeof LEVELS)[number];
  @Texts(100) requirements!: string[];
  @Whole(99, 'workers who come together') crew!: number;
  @RowsOf(PackageContent, { most: MOST_ROWS }) packages!: PackageContent[];

  @ApiProperty({ type: LiveInContent, nullable: true, description: 'for live-in services, else null' })
  @IsOptional()
  @PartOf(LiveInContent)
  liveIn!: LiveInContent | null;

  @ApiProperty({ type: DepositContent, nullable: true, description: 'null: all of it is paid when booking' })
  @IsOptional()
  @PartOf(DepositContent)
  deposit!: DepositContent | null;

  @ApiProperty({ type: AgreementContent })
  @PartOf(AgreementContent)
  agreement!: AgreementContent;

  @ApiProperty({ description: 'false: shown, but sold by the office only' })
  @IsBoolean()
  bookable!: boolean;
}
