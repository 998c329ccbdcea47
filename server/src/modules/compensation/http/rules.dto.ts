import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { PartOf, RowsOf } from '../../../platform/http/nested.js';
import { RuleVersionView } from '../../../platform/policy/rule-version.view.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;

const MOST_MINUTES = 600;
const MOST_HOURS = 168;
const MOST_COUPON_FEN = 20_000;
const because = { ...text, maxLength: 200, description: 'the customer reads it' } as const;

export class LatenessTierRow {
  @ApiProperty({ ...integer, minimum: 0, maximum: MOST_MINUTES, description: 'after the end of the promised window' })
  @IsInt()
  @Min(0)
  @Max(MOST_MINUTES)
  fromMinutes!: number;

  @ApiProperty({ ...integer, minimum: 0, maximum: 10_000, description: 'of the visit’s price' })
  @IsInt()
  @Min(0)
  @Max(10_000)
  basisPoints!: number;

  @ApiProperty({ description: 'the customer may have it done again instead' })
  @IsBoolean()
  redo!: boolean;

  @ApiProperty(because)
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  because!: string;
}

class Sorry {
  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_COUPON_FEN })
  @IsInt()
  @Min(1)
  @Max(MOST_COUPON_FEN)
  couponFen!: number;

  @ApiProperty(because)
  @IsString()
  @Matches(/\S/)
  @MaxLength(200)
  because!: string;
}

export class NoShowRow extends Sorry {
  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_MINUTES, description: 'after the end of the promised window' })
  @IsInt()
  @Min(1)
  @Max(MOST_MINUTES)
  afterMinutes!: number;
}

export class PredictedRow extends Sorry {
  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_MINUTES, description: 'a longer delay is told' })
  @IsInt()
  @Min(1)
  @Max(MOST_MINUTES)
  overMinutes!: number;
}

export class CompensationTermsBody {
  @RowsOf(LatenessTierRow, { least: 1, most: 10, description: 'least late first' })
  tiers!: LatenessTierRow[];

  @ApiProperty({ ...integer, minimum: 1, maximum: MOST_HOURS, description: 'to choose between money and redo' })
  @IsInt()
  @Min(1)
  @Max(MOST_HOURS)
  choiceHours!: number;

  @ApiProperty({ type: NoShowRow })
  @PartOf(NoShowRow)
  noShow!: NoShowRow;

  @ApiProperty({ type: PredictedRow })
  @PartOf(PredictedRow)
  predicted!: PredictedRow;
}

export class PublishCompensationRuleBody extends CompensationTermsBody {
  @ApiProperty({ ...integer, minimum: 1, description: 'the newest version its author saw' })
  @IsInt()
  @Min(1)
  basedOn!: number;

  @ApiProperty({ ...text, maxLength: 300, description: 'why it is changed' })
  @IsString()
  @Matches(/\S/)
  @MaxLength(300)
  because!: string;
}

export class CompensationRuleView extends RuleVersionView {
  @ApiProperty({ type: [LatenessTierRow] }) tiers!: LatenessTierRow[];
  @ApiProperty(integer) choiceHours!: number;
  @ApiProperty({ type: NoShowRow }) noShow!: NoShowRow;
  @ApiProperty({ type: PredictedRow }) predicted!: PredictedRow;
}

export class CompensationRuleList {
  @ApiProperty({ type: [CompensationRuleView], description: 'newest first' }) items!: CompensationRuleView[];
}

export class TriedTierView {
  @ApiProperty(integer) fromMinutes!: number;
  @ApiProperty(integer) visits!: number;
  @ApiProperty({ ...integer, description: 'if everybody had taken the money' }) costFen!: number;
}

export class TriedRule {
  @ApiProperty(integer) visits!: number;
  @ApiProperty({ ...integer, description: 'arrivals that would have got something' }) owed!: number;
  @ApiProperty(integer) costFen!: number;
  @ApiProperty({ type: [TriedTierView] }) tiers!: TriedTierView[];
}

export class CompensationTrial {
  @ApiProperty({ ...integer, description: 'how far back' }) days!: number;
  @ApiProperty({ ...integer, description: 'version it is compared with' }) inForce!: number;
  @ApiProperty({ type: TriedRule }) before!: TriedRule;
  @ApiProperty({ type: TriedRule }) after!: TriedRule;
}
