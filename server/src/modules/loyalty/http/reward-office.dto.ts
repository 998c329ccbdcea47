import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { CURRENCIES, type Currency } from '../domain/currency.js';
import { ENTRY_KINDS, type EntryKind } from '../domain/purse.js';
import { RewardPurse, RewardTier } from './rewards.dto.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;
const number = { type: 'number' } as const;
const currency = { enum: CURRENCIES, enumName: 'RewardCurrency' } as const;

export class RewardHeld {
  @ApiProperty(currency) currency!: Currency;
  @ApiProperty(text) name!: string;
  @ApiProperty({ ...integer, description: 'what customers may still spend' }) held!: number;
  @ApiProperty({ ...integer, description: 'what it is worth by the policy in force' }) worthFen!: number;
  @ApiProperty({ ...integer, description: 'customers who hold any' }) holders!: number;
  @ApiProperty({ ...integer, description: 'what customers owe after it was taken back' }) owedByCustomers!: number;
}

export class RewardMonth {
  @ApiProperty({ ...text, description: 'YYYY-MM' }) month!: string;
  @ApiProperty(currency) currency!: Currency;
  @ApiProperty({ enum: ENTRY_KINDS, enumName: 'RewardEntryKind' }) kind!: EntryKind;
  @ApiProperty(integer) amount!: number;
  @ApiProperty(integer) worthFen!: number;
}

export class RewardTotals {
  @ApiProperty({ type: [RewardHeld] }) held!: RewardHeld[];
  @ApiProperty({ type: [RewardMonth], description: 'the oldest month first' }) months!: RewardMonth[];
}

export class OrderRewards {
  @ApiProperty({ type: [RewardPurse] }) purses!: RewardPurse[];
  @ApiProperty({ type: RewardTier }) tier!: RewardTier;
}

export class IssueRateQuery {
  @ApiPropertyOptional({
    ...integer,
    minimum: 0,
    maximum: 2_000,
    description: 'of the turnover; the policy’s when not said',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(2_000)
  budgetBasisPoints?: number;
}

export class IssueRung {
  @ApiProperty(integer) points!: number;
  @ApiProperty(integer) costFen!: number;
  @ApiProperty({ ...number, description: 'customers who come back' }) returns!: number;
  @ApiProperty({ ...number, description: 'points for each yuan, over all visits' }) perYuan!: number;
}

export class IssueBand {
  @ApiProperty(integer) fromBasisPoints!: number;
  @ApiProperty(integer) toBasisPoints!: number;
  @ApiProperty(integer) visits!: number;
  @ApiProperty(integer) cameBack!: number;
}

export class IssueProposal {
  @ApiProperty(integer) budgetBasisPoints!: number;
  @ApiProperty(integer) budgetFen!: number;
  @ApiProperty(integer) visits!: number;
  @ApiProperty(integer) cameBack!: number;
  @ApiProperty() proven!: boolean;
  @ApiProperty({ type: IssueRung }) current!: IssueRung;
  @ApiProperty({ type: IssueRung }) proposed!: IssueRung;
  @ApiProperty({ type: [IssueRung], description: 'what each number of points would come to' }) ladder!: IssueRung[];
  @ApiProperty({ type: [IssueBand], description: 'the evidence: how many came back, by reward per yuan' })
  bands!: IssueBand[];
  @ApiProperty({ type: [String], description: 'why, in Chinese' }) because!: string[];
}
