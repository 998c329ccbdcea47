import type { Schemas } from '@daowei/shared/api/client';
import { normalizeTaxNumber, taxNumberKind } from '@daowei/shared/rules/tax-number';

export interface TitleForm {
  kind: Schemas['InvoiceTitleKind'];
  name: string;
  taxNo: string;
  email: string;
}

export const EMPTY_TITLE: TitleForm = { kind: 'person', name: '', taxNo: '', email: '' };

export type TitleFaults = Partial<Record<'name' | 'taxNo' | 'email', string>>;

export function formOf({ kind, name, taxNo, email }: Schemas['InvoiceTitleView']): TitleForm {
  return { kind, name, taxNo: taxNo ?? '', email: email ?? '' };
}

/** What is wrong with the title as it is written, by the same rule as the server. */
export function faultsOf({ kind, name, taxNo, email }: TitleForm): TitleFaults {
  const number = normalizeTaxNumber(taxNo);
  return {
    ...(name.trim().length < 2 ? { name: kind === 'company' ? '请填写单位全称' : '请填写姓名或称呼，至少2个字' } : {}),
    ...(kind === 'company' && taxNumberKind(number) === null
      ? { taxNo: number === '' ? '请填写纳税人识别号' : '识别号不正确，请核对每一位' }
      : {}),
    ...(email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? { email: '邮箱格式不正确' } : {}),
  };
}

export function inputOf({ kind, name, taxNo, email }: TitleForm, version: number): Schemas['AskInvoice'] {
  return {
    titleKind: kind,
    titleName: name.trim(),
    ...(kind === 'company' && { taxNo: normalizeTaxNumber(taxNo) }),
    ...(email.trim() !== '' && { email: email.trim() }),
    version,
  };
}
