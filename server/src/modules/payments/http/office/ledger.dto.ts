import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { ACCOUNTS, type Account } from '../../domain/accounts.js';

const integer = { type: 'integer' } as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const LEDGER_PAGE = 50;

export class LedgerQuery {
  @ApiPropertyOptional({ description: 'balances at the end of this Shanghai day; today when left out' })
  @IsOptional()
  @Matches(DAY)
  day?: string;
}

export class JournalsQuery {
  @ApiProperty({ enum: Object.keys(ACCOUNTS), enumName: 'LedgerAccount' })
  @IsIn(Object.keys(ACCOUNTS))
  account!: Account;

  @ApiProperty({ description: 'first Shanghai day' })
  @Matches(DAY)
  from!: string;

  @ApiProperty({ description: 'last Shanghai day' })
  @Matches(DAY)
  to!: string;

  @ApiPropertyOptional({ ...integer, minimum: 1, maximum: 10_000 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  page?: number;
}

export class AccountBalance {
  @ApiProperty({ enum: Object.keys(ACCOUNTS), enumName: 'LedgerAccount' }) account!: Account;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['asset', 'liability', 'income', 'expense'], enumName: 'AccountKind' }) kind!: string;
  @ApiProperty({ ...integer, description: 'at the end of the day; what there is, owed, earned or spent is above zero' })
  balanceFen!: number;
  @ApiProperty({ ...integer, description: 'debits of the day' }) debitFen!: number;
  @ApiProperty({ ...integer, description: 'credits of the day' }) creditFen!: number;
}

export class LedgerView {
  @ApiProperty() day!: string;
  @ApiProperty({ type: [AccountBalance] }) accounts!: AccountBalance[];
}

export class JournalLineView {
  @ApiProperty() account!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ ...integer, description: 'debit above zero, credit below' }) amountFen!: number;
}

export class JournalView {
  @ApiProperty() id!: string;
  @ApiProperty() kind!: string;
  @ApiProperty() kindName!: string;
  @ApiProperty() ref!: string;
  @ApiProperty() reference!: string;
  @ApiProperty() happenedAt!: string;
  @ApiProperty() recordedAt!: string;
  @ApiProperty({ type: [JournalLineView] }) lines!: JournalLineView[];
}

export class JournalPage {
  @ApiProperty({ type: [JournalView] }) items!: JournalView[];
  @ApiProperty(integer) total!: number;
  @ApiProperty(integer) pageSize!: number;
}
