import { split, type Fen } from '@daowei/shared/kernel/fen';

/** 价税分离: a price with its tax, taken apart to the fen; both below zero on a red invoice. */
export function taxWithin(amountFen: Fen, basisPoints: number): { readonly netFen: Fen; readonly taxFen: Fen } {
  const [netFen, taxFen] = split(amountFen, [10_000, basisPoints]);
  return { netFen: netFen!, taxFen: taxFen! };
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'] as const;
const GROUPS = ['', '万', '亿'] as const;

/**
 * An amount as Chinese paper money is written out: 16800 -> 壹佰陆拾捌圆整.
 * @throws RangeError from a thousand billion yuan on, which nobody pays here
 */
export function inWords(amountFen: number): string {
  const sign = amountFen < 0 ? '（负数）' : '';
  const absolute = Math.abs(amountFen);
  const yuan = Math.floor(absolute / 100);
  const [jiao, fen] = [Math.floor(absolute / 10) % 10, absolute % 10];
  const small =
    (jiao > 0 ? `${DIGITS[jiao]}角` : fen > 0 && yuan > 0 ? '零' : '') + (fen > 0 ? `${DIGITS[fen]}分` : '');
  const whole = yuan > 0 ? `${wholeYuan(yuan)}圆` : small === '' ? '零圆' : '';
  return `${sign}${whole}${fen > 0 ? small : `${small}整`}`;
}

function wholeYuan(yuan: number): string {
  if (yuan >= 1e12) throw new RangeError(`too much to write out: ${yuan}`);
  const text = String(yuan);
  let words = '';
  let zero = false;
  for (const [index, character] of [...text].entries()) {
    const place = text.length - 1 - index;
    const digit = Number(character);
    if (digit === 0) zero = true;
    else {
      words += `${zero && words !== '' ? '零' : ''}${DIGITS[digit]}${PLACES[place % 4]}`;
      zero = false;
    }
    const group = text.slice(Math.max(0, index - 3 + (place % 4)), index + 1);
    if (place % 4 === 0 && place > 0 && Number(group) > 0) words += GROUPS[place / 4];
  }
  return words;
}
