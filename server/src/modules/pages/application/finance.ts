import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { Transactions } from '../../../platform/database/transactions.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { OrdersFacade } from '../../orders/contract/orders.facade.js';
import { BooksFacade, type Fact, type FactFilter } from '../../payments/contract/books.js';
import { WagesFacade } from '../../wages/contract/wages.facade.js';
import {
  byLabel,
  byPeriod,
  costsOf,
  FIGURES,
  figuresOf,
  withWork,
  type CostRow,
  type Figure,
  type FinanceFigures,
  type FinanceRow,
  type FinanceWorkRow,
  type Period,
} from '../domain/finance.js';

export interface FinancePage {
  readonly total: FinanceFigures;
  readonly periods: readonly FinanceRow[];
  readonly services: readonly (FinanceWorkRow & { readonly name: string })[];
  readonly channels: readonly FinanceWorkRow[];
  readonly costs: readonly CostRow[];
}

/** A fact behind a figure, with the visit it is about. */
export interface FinanceFact extends Fact {
  readonly orderId: string | null;
  readonly orderNo: string | null;
  readonly what: string | null;
}

/** Composes the books with the names of what was sold. Reads the totals of days, never the history. */
@Injectable()
export class Finance {
  constructor(
    private readonly books: BooksFacade,
    private readonly catalog: CatalogFacade,
    private readonly orders: OrdersFacade,
    private readonly wages: WagesFacade,
    private readonly transactions: Transactions,
  ) {}

  async page(from: LocalDate, to: LocalDate, by: Period): Promise<FinancePage> {
    const db = this.transactions.reader;
    const [movements, kinds, paid] = await Promise.all([
      this.books.moved(db, from, to),
      this.catalog.all(db),
      this.wages.paidVisits(db, from, to),
    ]);
    const names = new Map(kinds.map(({ id, name }) => [id, name]));
    return {
      total: figuresOf(movements),
      periods: byPeriod(movements, by),
      services: withWork(byLabel(movements, 'service'), paid, 'service').map((row) => ({
        ...row,
        name: names.get(row.key) ?? row.key,
      })),
      channels: withWork(byLabel(movements, 'channel'), paid, 'channel'),
      costs: costsOf(movements),
    };
  }

  /** The facts behind a figure, a page at a time, newest first. */
  async behind(
    figure: Figure,
    filter: Omit<FactFilter, 'accounts' | 'kinds'>,
  ): Promise<{ items: FinanceFact[]; total: number }> {
    const db = this.transactions.reader;
    const { items, total } = await this.books.facts(db, { ...filter, ...factsBehind(figure) });
    const orders = await this.orders.orders(
      db,
      items.flatMap((fact) => orderIdOf(fact) ?? []),
    );
    return {
      total,
      items: items.map((fact) => {
        const order = orders.get(orderIdOf(fact) ?? '');
        return { ...fact, orderId: order?.id ?? null, orderNo: order?.no ?? null, what: order?.serviceName ?? null };
      }),
    };
  }
}

/** Revenue names the visit in its cause; everything else is about what was paid. */
function orderIdOf({ ref, reference }: Fact): string | null {
  const named = [ref, reference].map((text) => /(?:^|:)order:(\w+)$|^cancellation:(\w+)$/.exec(text));
  const [found] = named.flatMap((match) => match?.[1] ?? match?.[2] ?? []);
  return found ?? null;
}

function factsBehind(figure: Figure): Pick<FactFilter, 'accounts' | 'kinds'> {
  const { accounts, ...more } = FIGURES[figure];
  return 'kinds' in more ? { accounts, kinds: more.kinds } : { accounts };
}
