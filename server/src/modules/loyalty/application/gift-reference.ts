/** What payments and the audit call a red packet, and its one cause. */
export const giftReference = (id: string): string => `red-packet:${id}`;
export const GIFT_KEY = 'gift';
