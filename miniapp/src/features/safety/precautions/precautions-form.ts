import type { Schemas } from '@daowei/shared/api/client';
import { isIdentityNumber, normalizeIdentityNumber } from '@daowei/shared/rules/identity-number';

export interface PrecautionsForm {
  name: string;
  idNumber: string;
  contactName: string;
  contactPhone: string;
}

export type PrecautionsFaults = Partial<Record<keyof PrecautionsForm, string>>;

type Missing = readonly Schemas['PrecautionPart'][];

const MOBILE = /^1[3-9]\d{9}$/;
const SHORTEST_NAME = 2;

/** What is wrong with what is typed, by the same rule as the server; only what is missing is looked at. */
export function faultsOf(form: PrecautionsForm, missing: Missing): PrecautionsFaults {
  const faults: PrecautionsFaults = {};
  if (missing.includes('identity')) {
    if (form.name.trim().length < SHORTEST_NAME) faults.name = '请填写身份证上的姓名';
    if (!isIdentityNumber(normalizeIdentityNumber(form.idNumber))) faults.idNumber = '身份证号不正确，请逐位核对';
  }
  if (missing.includes('contact')) {
    if (!form.contactName.trim()) faults.contactName = '请填写怎么称呼';
    if (!MOBILE.test(form.contactPhone.trim())) faults.contactPhone = '请填写11位手机号';
  }
  return faults;
}

/** Call only when `faultsOf` is empty. */
export function inputOf(form: PrecautionsForm, missing: Missing): Schemas['GivePrecautionsBody'] {
  return {
    identity: missing.includes('identity')
      ? { name: form.name.trim(), idNumber: normalizeIdentityNumber(form.idNumber) }
      : null,
    contact: missing.includes('contact') ? { name: form.contactName.trim(), phone: form.contactPhone.trim() } : null,
  };
}
