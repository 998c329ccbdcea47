/** `12800` fen → `¥128`; fractions only when there are any, thousands separated, losses with a true minus. */
export function yuan(fen: number): string {
  const amount = Math.abs(Math.round(fen));
  const whole = String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const rest = amount % 100;
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`;
  return `${fen < 0 ? '−' : ''}¥${whole}${decimals}`;
}

/** As `yuan`, with the sign that a line of a bill needs: `+¥20`, `−¥10`. */
export function signedYuan(fen: number): string {
  return fen > 0 ? `+${yuan(fen)}` : yuan(fen);
}
