import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { dayOf, isLocalDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse } from '@daowei/shared/kernel/result';
import { Clock } from '../../../../platform/clock/clock.js';
import { Access } from '../../../../platform/http/access.js';
import { RefusalException } from '../../../../platform/http/refusal.exception.js';
import { ReadLedger } from '../../application/read-ledger.js';
import * as dto from './ledger.dto.js';

/** The general ledger: what stands in every account at the end of a day, and the journals behind it. */
@ApiTags('payments')
@Controller('admin/ledger')
export class LedgerController {
  constructor(
    private readonly ledger: ReadLedger,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access(['finance', 'manager', 'auditor'])
  @ApiOkResponse({ type: dto.LedgerView })
  async balances(@Query() { day = dayOf(this.clock.now()) }: dto.LedgerQuery): Promise<dto.LedgerView> {
    const asked = realDay('day', day);
    return { day: asked, accounts: await this.ledger.balances(asked) };
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
    const { items, total } = await this.ledger.facts(filter);
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
