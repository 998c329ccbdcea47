/** The screens a phone on the desk can have, in CSS pixels; only phones without a home button have round corners. */
export const PHONE_SIZES = {
  '390×844': { width: 390, height: 844, corner: 34 },
  '375×667': { width: 375, height: 667, corner: 3 },
  '320×568': { width: 320, height: 568, corner: 3 },
} as const;

export type PhoneSize = keyof typeof PHONE_SIZES;

export function isPhoneSize(name: unknown): name is PhoneSize {
  return typeof name === 'string' && name in PHONE_SIZES;
}
