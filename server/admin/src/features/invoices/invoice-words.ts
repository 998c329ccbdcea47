import type { CsvColumn } from '../../lib/csv';
import type { Invoice, InvoiceState } from './api/invoices';

export const STATES: Readonly<Record<InvoiceState, { readonly name: string; readonly color?: string }>> = {
  asked: { name: '待开具', color: 'processing' },
  working: { name: '开具中', color: 'processing' },
  issued: { name: '已开具', color: 'success' },
  failed: { name: '开具失败', color: 'error' },
  reversed: { name: '已红冲' },
  dropped: { name: '已作废' },
};

export const KINDS: Readonly<Record<Invoice['kind'], string>> = { blue: '蓝字', red: '红字' };

const yuan = (fen: number): number => fen / 100;

/** As the accountant's sheet has them: amounts in yuan, below zero on a red one. */
export const CSV_COLUMNS: readonly CsvColumn<Invoice>[] = [
  { title: '开票日期', value: ({ issuedAt }) => issuedAt },
  { title: '发票号码', value: ({ number }) => number },
  { title: '类型', value: ({ kind }) => KINDS[kind] },
  { title: '状态', value: ({ state }) => STATES[state].name },
  { title: '抬头', value: ({ title }) => title.name },
  { title: '税号', value: ({ title }) => title.taxNo },
  { title: '项目', value: ({ item }) => item },
  { title: '价税合计（元）', value: ({ amountFen }) => yuan(amountFen) },
  { title: '税额（元）', value: ({ taxFen }) => yuan(taxFen) },
  { title: '订单号', value: ({ orderNo }) => orderNo },
  { title: '原因', value: ({ cause, problem }) => cause ?? problem },
];
