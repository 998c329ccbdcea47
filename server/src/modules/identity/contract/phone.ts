/** Digits of a mainland number without country code, spaces and dashes: what equal numbers have in common. */
export function normalizePhone(phone: string): string {
  return phone.replace(/[\s-]/g, '').replace(/^(\+|00)86(?=1\d{10}$)/, '');
}

/** `138****8000`, `0571****5678`: enough to recognise, too little to call. */
export function maskPhone(phone: string): string {
  const digits = normalizePhone(phone);
  if (digits.length <= 4) return '****';
  const head = digits.slice(0, Math.min(digits.startsWith('0') ? 4 : 3, digits.length - 4));
  return `${head}****${digits.slice(-4)}`;
}
