import { yuan } from '@daowei/shared/kernel/fen';

/** `¥1,234.50` out of fen; a minus sign stands before the currency. */
export function money(fen: number): string {
  const [whole = '0', cents = '00'] = yuan(Math.abs(fen)).split('.');
  return `${fen < 0 ? '-' : ''}¥${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}
