import { yuan } from '@daowei/shared/kernel/fen';
import type { Schemas } from '@daowei/shared/api/client';
import { saveCsv, toCsv, type CsvColumn } from '../../../lib/csv';
import type { Finance } from '../api/get-finance';
import { causeName, channelName, serviceName } from './finance-words';

type Figures = Partial<Schemas['FinanceWorkView']>;

interface Line {
  readonly table: string;
  readonly name: string;
  readonly figures: Figures;
}

/** Everything the page shows, one line per row and every column of its tables; what a table does not have stays empty. */
export function financeCsv(found: Finance): string {
  const lines: Line[] = [
    { table: '合计', name: `${found.from} 至 ${found.to}`, figures: found.total },
    ...found.periods.map((row) => ({ table: '时间', name: row.key, figures: row })),
    ...found.services.map((row) => ({ table: '服务', name: serviceName(row), figures: row })),
    ...found.channels.map((row) => ({ table: '渠道', name: channelName(row.key), figures: row })),
    ...found.costs.map(({ account, cause, costFen }) => ({
      table: '费用',
      name: cause === '' ? account : `${account} ${causeName(cause)}`,
      figures: { costFen },
    })),
  ];
  const column = (title: string, name: Exclude<keyof Figures, 'key' | 'visits'>): CsvColumn<Line> => ({
    title: `${title}（元）`,
    // a number also below zero, which as a text would be disarmed like a formula
    value: ({ figures }) => (typeof figures[name] === 'number' ? Number(yuan(figures[name])) : null),
  });
  return toCsv<Line>(
    [
      { title: '表', value: ({ table }) => table },
      { title: '名称', value: ({ name }) => name },
      column('收款', 'collectedFen'),
      column('退款', 'refundedFen'),
      column('净收入', 'revenueFen'),
      { title: '上门', value: ({ figures }) => figures.visits ?? null },
      column('每单劳务', 'visitCostFen'),
      column('费用', 'costFen'),
      column('毛利', 'marginFen'),
      { title: '毛利率（%）', value: ({ figures }) => marginPercent(figures) },
    ],
    lines,
  );
}

/** As a file for the accountant. */
export function saveFinance(found: Finance): void {
  saveCsv(`到位财务-${found.from}-${found.to}.csv`, financeCsv(found));
}

function marginPercent({ marginFen, revenueFen }: Figures): number | null {
  if (marginFen === undefined || !revenueFen || revenueFen < 0) return null;
  return Number(((marginFen / revenueFen) * 100).toFixed(1));
}
