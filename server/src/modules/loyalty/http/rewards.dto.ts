import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsString, Max, Min } from 'class-validator';
import { OFFER_GIFTS, type OfferGift } from '@daowei/shared/rules/exchange-offers';
import { TIERS, type Tier } from '@daowei/shared/rules/tiers';
import { IsId } from '../../../platform/http/is-instant.js';
import { CURRENCIES, type Currency } from '../domain/currency.js';
import { ENTRY_KINDS, LOT_STATES, type EntryKind, type LotState } from '../domain/purse.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const maybeInstant = { ...instant, nullable: true } as const;
const currency = { enum: CURRENCIES, enumName: 'RewardCurrency' } as const;

export class ExchangeBody {
  @ApiProperty({ ...text, maxLength: 40, description: 'id of the offer' })
  @IsString()
  @IsId()
  offer!: string;

  @ApiProperty(currency)
  @IsIn(CURRENCIES)
  currency!: Currency;

  @ApiProperty({ ...integer, minimum: 1, maximum: 1_000_000, description: 'as it was shown' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  price!: number;
}

export class RewardLot {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) text!: string;
  @ApiProperty({ enum: LOT_STATES, enumName: 'RewardLotState' }) state!: LotState;
  @ApiProperty(integer) amount!: number;
  @ApiProperty({ ...integer, description: 'still to be spent' }) left!: number;
  @ApiProperty(instant) startsAt!: string;
  @ApiProperty(instant) endsAt!: string;
}

export class RewardMoveView {
  @ApiProperty(text) id!: string;
  @ApiProperty({ enum: ENTRY_KINDS, enumName: 'RewardEntryKind' }) kind!: EntryKind;
  @ApiProperty({ ...integer, description: 'above zero: more; below: less' }) amount!: number;
  @ApiProperty(text) text!: string;
  @ApiProperty(instant) happenedAt!: string;
}

export class RewardPurse {
  @ApiProperty(currency) currency!: Currency;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...integer, description: 'below zero: owed, the next ones pay it off' }) balance!: number;
  @ApiProperty({ ...integer, description: 'given, and to be spent from a later day on' }) pending!: number;
  @ApiProperty({ type: [RewardLot], description: 'the first to end first' }) lots!: RewardLot[];
  @ApiProperty({ type: [RewardMoveView], description: 'newest first' }) moves!: RewardMoveView[];
}

export class RewardPrice {
  @ApiProperty(currency) currency!: Currency;
  @ApiProperty(integer) price!: number;
  @ApiProperty(text) text!: string;
  @ApiProperty({ ...integer, description: 'how much more it takes; 0: it can be exchanged' }) missing!: number;
}

export class RewardOffer {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty(text) because!: string;
  @ApiProperty({ enum: OFFER_GIFTS, enumName: 'OfferGift' }) gift!: OfferGift;
  @ApiProperty({ description: 'nothing of it is left this month' }) soldOut!: boolean;
  @ApiProperty({ ...text, nullable: true, description: 'how many and how long, where that is bounded, in Chinese' })
  note!: string | null;
  @ApiProperty({ type: [RewardPrice] }) prices!: RewardPrice[];
}

export class RewardTier {
  @ApiProperty({ enum: TIERS }) tier!: Tier;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...text, description: 'how it came about and what is missing for the next' }) text!: string;
}

export class Rewards {
  @ApiProperty({ type: [RewardPurse] }) purses!: RewardPurse[];
  @ApiProperty({ type: [RewardOffer] }) offers!: RewardOffer[];
  @ApiProperty({ type: RewardTier }) tier!: RewardTier;
  @ApiProperty({ ...maybeInstant, description: 'asked and answered first until then' }) priorityUntil!: string | null;
  @ApiProperty({ type: [String], description: 'how it is earned and lost, in Chinese' }) rules!: string[];
}

export class ExchangeView {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...text, description: 'what comes next, in Chinese' }) text!: string;
}
