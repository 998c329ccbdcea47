import { yuan } from '@daowei/shared/kernel/fen';
import { saveCsv, toCsv } from '../../../lib/csv';
import type { Finance } from '../api/get-finance';
import { causeName, channelName, serviceName } from './finance-words';

interface Line {
  readonly table: string;
  readonly name: string;
  readonly figures: Partial<Finance['total']>;
}

/** Everything the page shows, one line per row, as a file for the accountant. */
export function saveFinance(found: Finance): void {
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
  const column = (title: string, name: keyof Finance['total']) => ({
    title: `${title}（元）`,
    value: ({ figures }: Line) => (figures[name] === undefined ? null : yuan(figures[name])),
  });
  const text = toCsv<Line>(
    [
      { title: '表', value: ({ table }) => table },
      { title: '名称', value: ({ name }) => name },
      column('收款', 'collectedFen'),
      column('退款', 'refundedFen'),
      column('净收入', 'revenueFen'),
      column('费用', 'costFen'),
      column('毛利', 'marginFen'),
    ],
    lines,
  );
  saveCsv(`到位财务-${found.from}-${found.to}.csv`, text);
}
