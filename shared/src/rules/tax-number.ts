import { isDay, isIdentityNumber } from './identity-number.js';

/** What a tax number is by its form: of a company today, of one from before 2015, or of a person who trades. */
export type TaxNumberKind = 'credit_code' | 'old_registration' | 'person';

/** GB 32100-2015: digits and capital letters without I, O, S, V and Z. */
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_MODULUS = 31;
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** As it is written down: without spaces and dashes, in capitals. */
export function normalizeTaxNumber(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}

/**
 * What a normalized 纳税人识别号 is, or null when no authority can have given it out. 18: 统一社会信用代码 (GB 32100) or
 * a citizen's number (GB 11643); 15: district and organization code (GB 11714), or a citizen's number of the old form;
 * 20: a citizen's number and two digits. Each is known by its own check digit; the old citizen's form has none and is
 * known by its birthday.
 */
export function taxNumberKind(number: string): TaxNumberKind | null {
  switch (number.length) {
    case 15:
      if (isOldRegistration(number)) return 'old_registration';
      return isOldIdentity(number) ? 'person' : null;
    case 18:
      if (isCreditCode(number)) return 'credit_code';
      return isIdentityNumber(number) ? 'person' : null;
    case 20:
      return isIdentityNumber(number.slice(0, 18)) && /^\d\d$/.test(number.slice(18)) ? 'person' : null;
    default:
      return null;
  }
}

/** The last character of a 统一社会信用代码 by its first seventeen, or null where they cannot be any. */
export function creditCodeCheck(first17: string): string | null {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{9}$/.test(first17)) return null;
  let weight = 1;
  let sum = 0;
  for (const character of first17) {
    sum += CREDIT_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % CREDIT_MODULUS;
  }
  return CREDIT_ALPHABET[(CREDIT_MODULUS - (sum % CREDIT_MODULUS)) % CREDIT_MODULUS]!;
}

function isCreditCode(number: string): boolean {
  return creditCodeCheck(number.slice(0, 17)) === number[17];
}

function isOldRegistration(number: string): boolean {
  if (!/^[1-9]\d{5}[0-9A-Z]{8}[0-9X]$/.test(number)) return false;
  const values = [...number.slice(6, 14)].map((character) => parseInt(character, 36));
  const rest = 11 - (weighted(values, ORGANIZATION_WEIGHTS) % 11);
  return number[14] === (rest === 10 ? 'X' : String(rest % 11));
}

function isOldIdentity(number: string): boolean {
  return /^[1-9]\d{14}$/.test(number) && isDay(`19${number.slice(6, 12)}`);
}

function weighted(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * weights[index]!, 0);
}
