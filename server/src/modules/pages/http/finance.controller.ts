import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { daysBetween, isLocalDate, type LocalDate } from '@daowei/shared/kernel/local-date';
import { refuse } from '@daowei/shared/kernel/result';
import { Access } from '../../../platform/http/access.js';
import { RefusalException } from '../../../platform/http/refusal.exception.js';
import { Finance, type FinanceFact } from '../application/finance.js';
import * as dto from '../contract/finance-views.js';
import { worthOf, type Figure } from '../domain/finance.js';
import { PAGES_POLICY } from '../domain/pages-policy.js';

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
  const { id, kindName, ref, happenedAt, orderId, orderNo, what } = fact;
  const amountFen = worthOf(figure, fact);
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
