import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import {
  CAUSE_CODE,
  LAWFUL_CAP_BASIS_POINTS,
  MOST_ON_TIME_VISITS,
  MOST_PAY_FEN,
  WORKER_LEVELS,
  type WorkerLevel,
} from '@daowei/shared/rules/pay';
import { PartOf, RowsOf } from '../../../../platform/http/nested.js';
import { RuleVersionView } from '../../../../platform/policy/rule-version.view.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const MOST_VERSIONS = 1_000_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A whole number in [least, most]. */
function Whole(least: number, most: number, description?: string): PropertyDecorator {
  return (target, name) => {
    ApiProperty({ ...integer, minimum: least, maximum: most, ...(description && { description }) })(target, name);
    IsInt()(target, name);
    Min(least)(target, name);
    Max(most)(target, name);
  };
}

export class PayRatesView {
  @Whole(0, MOST_PAY_FEN, 'for every visit, however short') visitFen!: number;
  @Whole(0, MOST_PAY_FEN, 'per hour as planned') hourFen!: number;
  @Whole(0, MOST_PAY_FEN, 'per whole day of living in') dayFen!: number;
}

export class ServiceRatesView extends PayRatesView {
  @ApiProperty({ ...text, maxLength: 40 })
  @IsString()
  @Matches(/^[a-z0-9-]{1,40}$/)
  serviceId!: string;
}

export class LevelShareView {
  @ApiProperty({ enum: WORKER_LEVELS })
  @IsIn(WORKER_LEVELS)
  level!: WorkerLevel;

  @Whole(0, 10_000, 'hundredths of a percent on top of the visit’s pay') basisPoints!: number;
}

export class DeductionShareView {
  @ApiProperty({ ...text, pattern: '^[a-z_]{1,32}$' })
  @IsString()
  @Matches(CAUSE_CODE)
  code!: string;

  @ApiProperty({ ...text, minLength: 1, maxLength: 20 })
  @IsString()
  @MinLength(1)
  @MaxLength(20)
  name!: string;

  @Whole(0, 10_000, 'hundredths of a percent of what is due for the visit') basisPoints!: number;
}

export class PayTermsView {
  @ApiProperty({ type: PayRatesView })
  @PartOf(PayRatesView)
  usual!: PayRatesView;

  @RowsOf(ServiceRatesView, { most: 100, description: 'services that are paid otherwise than the rest' })
  services!: ServiceRatesView[];

  @RowsOf(LevelShareView, { most: WORKER_LEVELS.length })
  levels!: LevelShareView[];

  @Whole(0, MOST_PAY_FEN, 'for leading a crew') leadFen!: number;
  @Whole(0, 10_000, 'of the extras agreed to on site, shared by those who came') extrasBasisPoints!: number;
  @Whole(0, MOST_PAY_FEN, 'for a visit sold at peak time') peakFen!: number;
  @Whole(0, 1_440, 'a visit that ends later is an evening’s') nightMinute!: number;
  @Whole(0, MOST_PAY_FEN) nightFen!: number;
  @Whole(0, MOST_PAY_FEN, 'for a rating of five stars') fiveStarsFen!: number;
  @Whole(1, MOST_ON_TIME_VISITS, 'visits of a month that was all on time') onTimeVisits!: number;
  @Whole(0, MOST_PAY_FEN) onTimeFen!: number;

  @RowsOf(DeductionShareView, { most: 20 })
  causes!: DeductionShareView[];

  @Whole(0, LAWFUL_CAP_BASIS_POINTS, 'what may be taken off a visit altogether') capBasisPoints!: number;
  @Whole(0, MOST_PAY_FEN, 'what is left of an hour whatever is taken off') hourFloorFen!: number;
}

export class PayRuleView extends IntersectionType(PayTermsView, RuleVersionView) {}

export class PayRuleList {
  @ApiProperty({ type: [PayRuleView], description: 'newest first' }) items!: PayRuleView[];
}

export class PublishPayRuleBody {
  @Whole(1, MOST_VERSIONS, 'the newest version that was seen') basedOn!: number;

  @ApiProperty({ type: PayTermsView })
  @PartOf(PayTermsView)
  terms!: PayTermsView;

  @ApiProperty({ ...text, format: 'date', description: 'Shanghai day it counts from, tomorrow at the earliest' })
  @Matches(DAY)
  from!: string;

  @ApiProperty({ ...text, minLength: 1, maxLength: 200 })
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  because!: string;
}
