import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { dayOf, isLocalDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Transactions } from '../../../../platform/database/transactions.js';
import { Access } from '../../../../platform/http/access.js';
import { RefusalException } from '../../../../platform/http/refusal.exception.js';
import { BooksFacade } from '../../contract/books.js';
import { ACCOUNTS, balanceOf, type Account } from '../../domain/accounts.js';
import { LedgerDays } from '../../infrastructure/ledger-days.js';
import * as dto from './ledger.dto.js';

/** The general ledger: what stands in every account at the end of a day, and the journals behind it. */
@ApiTags('payments')
@Controller('admin/ledger')
export class LedgerController {
  constructor(
    private readonly days: LedgerDays,
    private readonly books: BooksFacade,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access(['finance', 'manager', 'auditor'])
  @ApiOkResponse({ type: dto.LedgerView })
  async balances(@Query() { day = dayOf(this.clock.now()) }: dto.LedgerQuery): Promise<dto.LedgerView> {
    const asked = realDay('day', day);
    const db = this.transactions.reader;
    const [standing, moved] = await Promise.all([this.days.standing(db, asked), this.days.moved(db, asked, asked)]);
    const of = (account: Account, side: 'debitFen' | 'creditFen'): number =>
      moved.reduce((sum, each) => sum + (each.account === account ? each[side] : 0), 0);
    return {
      day: asked,
      accounts: (Object.keys(ACCOUNTS) as Account[]).map((account) => ({
        account,
        name: ACCOUNTS[account].name,
        kind: ACCOUNTS[account].kind,
        balanceFen: balanceOf(account, standing.get(account) ?? 0),
        debitFen: of(account, 'debitFen'),
        creditFen: of(account, 'creditFen'),
      })),
    };
  }

  @Get('journals')
  @Access(['finance', 'manager', 'auditor'])
  @ApiOkResponse({ type: dto.JournalPage })
  async journals(@Query() { account, from, to, page = 1 }: dto.JournalsQuery): Promise<dto.JournalPage> {
    const filter = {
      from: realDay('from', from),
      to: realDay('to', to),
      accounts: [account],
      page,
      pageSize: dto.LEDGER_PAGE,
    };
    const { items, total } = await this.books.facts(this.transactions.reader, filter);
    return {
      items: items.map(({ happenedAt, recordedAt, lines, service: _, ...fact }) => ({
        ...fact,
        lines: [...lines],
        happenedAt: happenedAt.toISOString(),
        recordedAt: recordedAt.toISOString(),
      })),
      total,
      pageSize: dto.LEDGER_PAGE,
    };
  }
}

/** @throws RefusalException VALIDATION_FAILED when the day is written right and does not exist */
function realDay(path: string, day: string): LocalDate {
  if (isLocalDate(day)) return day;
  throw new RefusalException(
    refuse('VALIDATION_FAILED', undefined, { fields: [{ path, message: '没有这一天，请重新选择' }] }),
  );
}
