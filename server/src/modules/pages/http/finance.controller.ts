import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { daysBetween, isLocalDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse } from '@daowei/shared/kernel/result';
import { Access } from '../../../platform/http/access.js';
import { RefusalException } from '../../../platform/http/refusal.exception.js';
import type { Account } from '../../payments/contract/books.js';
import { Finance, type Figure, type FinanceFact } from '../application/finance.js';
import * as dto from '../contract/finance-views.js';
import { PAGES_POLICY } from '../domain/pages-policy.js';

/** On which account a figure is counted, and on which side it grows. */
const COUNTED: Readonly<Record<Figure, { readonly account: Account; readonly sign: 1 | -1 }>> = {
  collected: { account: 'customer_deposits', sign: -1 },
  refunded: { account: 'refunds_owed', sign: 1 },
  revenue: { account: 'revenue', sign: -1 },
};

/** What came in, went back, was earned and spent, and the visits behind it. */
@ApiTags('office')
@Controller('admin/finance')
export class FinanceController {
  constructor(private readonly finance: Finance) {}

  @Get()
  @Access(['finance', 'manager', 'auditor'])
  @ApiOkResponse({ type: dto.FinanceView })
  async page(@Query() { from, to, by }: dto.FinanceQuery): Promise<dto.FinanceView> {
    const range = rangeOf(from, to);
    const { total, periods, services, channels, costs } = await this.finance.page(range.from, range.to, by);
    return {
      ...range,
      total,
      periods: [...periods],
      services: [...services],
      channels: [...channels],
      costs: [...costs],
    };
  }

  @Get('facts')
  @Access(['finance', 'manager', 'auditor'])
  @ApiOkResponse({ type: dto.FinanceFactPage })
  async facts(
    @Query() { figure, from, to, service, channel, page = 1 }: dto.FinanceFactsQuery,
  ): Promise<dto.FinanceFactPage> {
    const filter = { ...rangeOf(from, to), service, channel, page, pageSize: dto.FACTS_PAGE };
    const { items, total } = await this.finance.behind(figure, filter);
    return { items: items.map((fact) => factView(fact, figure)), total, pageSize: dto.FACTS_PAGE };
  }
}

function factView(fact: FinanceFact, figure: Figure): dto.FinanceFactView {
  const { id, kindName, ref, happenedAt, orderId, orderNo, what, lines } = fact;
  const { account, sign } = COUNTED[figure];
  const amountFen = lines.reduce((sum, line) => sum + (line.account === account ? sign * line.amountFen : 0), 0);
  return { id, kindName, ref, happenedAt: happenedAt.toISOString(), amountFen, orderId, orderNo, what };
}

/** @throws RefusalException VALIDATION_FAILED for days that do not exist, are the wrong way round or too many */
function rangeOf(from: string, to: string): { from: LocalDate; to: LocalDate } {
  if (isLocalDate(from) && isLocalDate(to) && from <= to && daysBetween(from, to) < PAGES_POLICY.financeDays.value) {
    return { from, to };
  }
  const message = `请选择有效的起止日期，最多${PAGES_POLICY.financeDays.value}天`;
  throw new RefusalException(refuse('VALIDATION_FAILED', undefined, { fields: [{ path: 'from', message }] }));
}
