import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsString, Matches, Max, MaxLength, Min, MinLength, ValidateIf } from 'class-validator';
import { MOST_OFFERS, OFFER_GIFTS, type ExchangeOffer, type OfferGift } from '@daowei/shared/rules/exchange-offers';
import { RowsOf } from '../../../platform/http/nested.js';
import { RuleVersionView } from '../../../platform/policy/rule-version.view.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const maybeInteger = { ...integer, nullable: true } as const;
const day = { ...text, format: 'date', nullable: true } as const;
const MOST = 1_000_000_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const said = (field: keyof ExchangeOffer) => (offer: ExchangeOffer) => offer[field] !== null;

/** One line; the rule of the catalogue says more about what fits together. */
export class ExchangeOfferRow implements ExchangeOffer {
  @ApiProperty({ ...text, maxLength: 40, description: 'empty: a new one' })
  @IsString()
  @Matches(/^[0-9A-Za-z_-]{0,40}$/)
  id!: string;

  @ApiProperty({ ...text, maxLength: 40 })
  @IsString()
  @MaxLength(40)
  name!: string;

  @ApiProperty({ ...text, maxLength: 200, description: 'the customer reads it' })
  @IsString()
  @MaxLength(200)
  because!: string;

  @ApiProperty(integer)
  @IsInt()
  @Min(-MOST)
  @Max(MOST)
  pricePoints!: number;

  @ApiProperty(integer)
  @IsInt()
  @Min(-MOST)
  @Max(MOST)
  priceCoins!: number;

  @ApiProperty({ enum: OFFER_GIFTS, enumName: 'OfferGift' })
  @IsIn(OFFER_GIFTS)
  gift!: OfferGift;

  @ApiProperty({ ...maybeInteger, description: 'of a coupon or a red packet' })
  @ValidateIf(said('amountFen'))
  @IsInt()
  @Max(MOST)
  amountFen!: number | null;

  @ApiProperty({ ...maybeInteger, description: 'how long a coupon is good' })
  @ValidateIf(said('months'))
  @IsInt()
  @Max(MOST)
  months!: number | null;

  @ApiProperty({ ...maybeInteger, description: 'of priority' })
  @ValidateIf(said('days'))
  @IsInt()
  @Max(MOST)
  days!: number | null;

  @ApiProperty({ ...maybeInteger, description: 'for all customers together; null: as many as are asked for' })
  @ValidateIf(said('stockPerMonth'))
  @IsInt()
  @Max(MOST)
  stockPerMonth!: number | null;

  @ApiProperty(day)
  @ValidateIf(said('validFrom'))
  @IsString()
  @Matches(DAY)
  validFrom!: string | null;

  @ApiProperty({ ...day, description: 'the last day' })
  @ValidateIf(said('validUntil'))
  @IsString()
  @Matches(DAY)
  validUntil!: string | null;

  @ApiProperty()
  @IsBoolean()
  on!: boolean;
}

export class ExchangeCatalogueView extends RuleVersionView {
  @ApiProperty({ type: [ExchangeOfferRow] }) items!: ExchangeOfferRow[];
}

export class OfferTaken {
  @ApiProperty(text) offerId!: string;
  @ApiProperty(integer) taken!: number;
}

export class OfferCostView {
  @ApiProperty(integer) pointFen!: number;
  @ApiProperty(integer) coinFen!: number;
  @ApiProperty({ ...integer, description: 'of a coupon’s face value' }) couponPercent!: number;
  @ApiProperty(integer) priorityDayFen!: number;
}

export class ExchangeCatalogues {
  @ApiProperty({ type: [ExchangeCatalogueView], description: 'newest first' }) items!: ExchangeCatalogueView[];
  @ApiProperty({ type: [OfferTaken], description: 'how many went this month' }) taken!: OfferTaken[];
  @ApiProperty({ type: OfferCostView, description: 'what no price lies below' }) costs!: OfferCostView;
}

export class PublishCatalogueBody {
  @ApiProperty({ ...integer, minimum: 0, maximum: 1_000_000, description: 'the newest version that was seen' })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  basedOn!: number;

  @RowsOf(ExchangeOfferRow, { most: MOST_OFFERS })
  items!: ExchangeOfferRow[];

  @ApiProperty({ ...text, minLength: 1, maxLength: 200 })
  @IsString()
  @MinLength(1)
  @Matches(/\S/)
  @MaxLength(200)
  because!: string;
}
