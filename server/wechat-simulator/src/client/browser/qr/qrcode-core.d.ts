/** Tables of the QR standard, which the `qrcode` package has but does not declare. */
declare module 'qrcode/lib/core/error-correction-code.js' {
  interface Level {
    readonly bit: number;
  }
  export function getBlocksCount(version: number, level: Level): number;
  export function getTotalCodewordsCount(version: number, level: Level): number;
}

declare module 'qrcode/lib/core/error-correction-level.js' {
  interface Level {
    readonly bit: number;
  }
  export const L: Level;
  export const M: Level;
  export const Q: Level;
  export const H: Level;
}

declare module 'qrcode/lib/core/alignment-pattern.js' {
  export function getPositions(version: number): readonly (readonly [number, number])[];
}

declare module 'qrcode/lib/core/utils.js' {
  export function getSymbolTotalCodewords(version: number): number;
}
