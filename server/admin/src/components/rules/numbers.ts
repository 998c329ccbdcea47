/** Yuan to fen and percent to hundredths of a percent are both a factor of 100; rounding undoes binary fractions. */
const hundredfold = (written: number | null): number => Math.round((written ?? NaN) * 100);

/** An empty field becomes NaN, which no check lets through. */
export const fenOf = hundredfold;
export const basisPointsOf = hundredfold;
