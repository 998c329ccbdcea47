/** The screens a phone on the desk can have, in CSS pixels. */
export const PHONE_SIZES = {
  '390×844': { width: 390, height: 844 },
  '375×667': { width: 375, height: 667 },
  '320×568': { width: 320, height: 568 },
} as const;

export type PhoneSize = keyof typeof PHONE_SIZES;

export function isPhoneSize(name: unknown): name is PhoneSize {
  return typeof name === 'string' && name in PHONE_SIZES;
}
