/** What bills write: yuan with two decimals, fees with more, of which only zeros may follow the fen. */
const YUAN = /^(-?)(\d{1,12})\.(\d{2})0*$/;

/**
 * Fen of a bill's yuan text, digit by digit: no fraction ever becomes a floating number.
 * @throws RangeError when it is no such text
 */
export function fenOfYuanText(text: string): number {
  const [, sign, yuan, cents] = YUAN.exec(text) ?? [];
  if (yuan === undefined || cents === undefined) throw new RangeError(`not an amount of a bill: ${text}`);
  const fen = Number(yuan) * 100 + Number(cents);
  return sign === '-' && fen !== 0 ? -fen : fen;
}
