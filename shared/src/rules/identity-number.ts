const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

/** As it is written down: without spaces and dashes, in capitals. */
export function normalizeIdentityNumber(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}

/** True for a normalized 居民身份证号 (GB 11643) whose birthday is a day and whose check digit is right. */
export function isIdentityNumber(number: string): boolean {
  if (!/^[1-9]\d{16}[0-9X]$/.test(number) || !isDay(number.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return CHECKS[sum % 11] === number[17];
}

/** The birthday in a sound number, `YYYY-MM-DD`. */
export function birthdayIn(number: string): string {
  return `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
}

/** True for the eight digits of a real calendar day. */
export function isDay(digits: string): boolean {
  const at = new Date(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10).replaceAll('-', '') === digits;
}
