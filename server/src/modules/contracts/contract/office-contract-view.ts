import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { CONTRACT_FILTERS, type ContractFilter } from './contracts.facade.js';
import { ContractCard, ContractView } from './contract-view.js';

const text = { type: 'string' } as const;
const integer = { type: 'integer' } as const;

const MOST_PAGES = 10_000;
const MOST_ON_A_PAGE = 100;

/** Filters of the office's list of contracts; every one optional. */
export class ContractSearch {
  @ApiPropertyOptional({ enum: CONTRACT_FILTERS, enumName: 'ContractFilter' })
  @IsOptional()
  @IsIn(CONTRACT_FILTERS)
  show?: ContractFilter['show'];

  @ApiPropertyOptional({ ...text, description: 'part of the number or a name, or the last 4 digits of a phone' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  q?: string;

  @ApiPropertyOptional({ ...integer, minimum: 1, maximum: MOST_PAGES })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_PAGES)
  page?: number;

  @ApiPropertyOptional({ ...integer, minimum: 1, maximum: MOST_ON_A_PAGE })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_ON_A_PAGE)
  pageSize?: number;
}

export class AdminContractCard extends ContractCard {
  @ApiProperty(text) customerName!: string;
  @ApiProperty(text) phoneMasked!: string;
  @ApiProperty({ description: 'a wish for another worker waits for its answer' }) asked!: boolean;
}

export class AdminContractPage {
  @ApiProperty({ type: [AdminContractCard] }) items!: AdminContractCard[];
  @ApiProperty(integer) total!: number;
  @ApiProperty(integer) page!: number;
  @ApiProperty(integer) pageSize!: number;
}

export class ContractMoney {
  @ApiProperty(text) reason!: string;
  @ApiProperty({ ...integer, description: 'paid in; negative: refunded' }) amountFen!: number;
  @ApiProperty(text) state!: string;
  @ApiProperty({ ...text, format: 'date-time' }) at!: string;
}

/** Whose time is held for a visit now, promised to the customer or not. */
export class ContractHolder {
  @ApiProperty(integer) seq!: number;
  @ApiProperty(text) workerId!: string;
  @ApiProperty(text) name!: string;
}

export class AdminContractView extends ContractView {
  @ApiProperty(text) customerId!: string;
  @ApiProperty(text) customerName!: string;
  @ApiProperty(text) contactName!: string;
  @ApiProperty(text) phoneMasked!: string;
  @ApiProperty({ type: [ContractHolder] }) holders!: ContractHolder[];
  @ApiProperty({ description: 'the customer wrote something beside the wish for another worker' }) hasWords!: boolean;
  @ApiProperty({ type: [ContractMoney], description: 'oldest first' }) money!: ContractMoney[];
}
