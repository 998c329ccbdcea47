import { refuse, type Result } from '@daowei/shared/kernel/result';
import { normalizeTaxNumber, taxNumberKind } from '@daowei/shared/rules/tax-number';
import type { InvoiceTitle } from './invoice.js';

/** Punctuation and width as a tax office prints them. */
function tidy(name: string): string {
  return name.trim().replace(/\s+/g, ' ').replaceAll('(', '（').replaceAll(')', '）');
}

/** A title as it may stand on an invoice. TAX_NUMBER_WRONG: a company's is missing or none that could exist. */
export function checkTitle(kind: InvoiceTitle['kind'], name: string, taxNo: string | undefined): Result<InvoiceTitle> {
  if (kind === 'person') return { kind, name: tidy(name), taxNo: null };
  const number = normalizeTaxNumber(taxNo ?? '');
  if (number === '') return refuse('TAX_NUMBER_WRONG', '开给单位的发票要有纳税人识别号');
  return taxNumberKind(number) === null ? refuse('TAX_NUMBER_WRONG') : { kind, name: tidy(name), taxNo: number };
}
