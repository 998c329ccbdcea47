import type { Schemas } from '@daowei/shared/api/client';
import { contactFaults, type ContactFaults, type ContactForm } from '@/components/contact-fields/contact-faults';
import { isIdentityNumber, normalizeIdentityNumber } from '@daowei/shared/rules/identity-number';

export interface PrecautionsForm {
  name: string;
  idNumber: string;
  contact: ContactForm;
}

export interface PrecautionsFaults {
  name?: string;
  idNumber?: string;
  contact?: ContactFaults;
}

type Missing = readonly Schemas['PrecautionPart'][];

const SHORTEST_NAME = 2;

/** What is wrong with what is typed, by the same rule as the server; only what is missing is looked at. */
export function faultsOf(form: PrecautionsForm, missing: Missing): PrecautionsFaults {
  const faults: PrecautionsFaults = {};
  if (missing.includes('identity')) {
    if (form.name.trim().length < SHORTEST_NAME) faults.name = '请填写身份证上的姓名';
    if (!isIdentityNumber(normalizeIdentityNumber(form.idNumber))) faults.idNumber = '身份证号不正确，请逐位核对';
  }
  if (missing.includes('contact')) {
    const contact = contactFaults(form.contact);
    if (Object.keys(contact).length > 0) faults.contact = contact;
  }
  return faults;
}

/** Call only when `faultsOf` is empty. */
export function inputOf(form: PrecautionsForm, missing: Missing): Schemas['GivePrecautionsBody'] {
  return {
    identity: missing.includes('identity')
      ? { name: form.name.trim(), idNumber: normalizeIdentityNumber(form.idNumber) }
      : null,
    contact: missing.includes('contact') ? { name: form.contact.name.trim(), phone: form.contact.phone.trim() } : null,
  };
}
