import * as alignment from 'qrcode/lib/core/alignment-pattern.js';
import * as correction from 'qrcode/lib/core/error-correction-code.js';
import * as levels from 'qrcode/lib/core/error-correction-level.js';
import * as tables from 'qrcode/lib/core/utils.js';

/** Dark (true) and light modules of a symbol, row by row. */
export type Modules = readonly (readonly boolean[])[];

const FORMAT_MASK = 0b101010000010010;
/** Error correction levels by their two bits in the format. */
const LEVELS = [levels.M, levels.L, levels.H, levels.Q] as const;
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_i, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];
const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const MODE = { end: 0, numeric: 1, alphanumeric: 2, bytes: 4, eci: 7 } as const;

/**
 * The text of a symbol, or undefined when it is not one. Symbols come from screens, where every module is seen as it
 * was drawn, so nothing is corrected: a symbol that has been damaged is not read.
 */
export function decodeModules(modules: Modules): string | undefined {
  const size = modules.length;
  const version = (size - 17) / 4;
  if (!Number.isInteger(version) || version < 1 || version > 40) return undefined;
  const format = readFormat(modules) ^ FORMAT_MASK;
  const level = LEVELS[(format >> 13) & 3];
  const mask = MASKS[(format >> 10) & 7];
  if (level === undefined || mask === undefined) return undefined;
  const codewords = readCodewords(modules, functionModules(version), mask);
  const total = tables.getSymbolTotalCodewords(version);
  if (codewords.length < total) return undefined;
  const data = deinterleave(codewords.slice(0, total), {
    blocks: correction.getBlocksCount(version, level),
    dataLength: total - correction.getTotalCodewordsCount(version, level),
  });
  return readText(data, version);
}

/** The first copy of the 15 format bits, most significant first. */
function readFormat(modules: Modules): number {
  const places: [number, number][] = [];
  for (let column = 0; column <= 5; column += 1) places.push([8, column]);
  places.push([8, 7], [8, 8], [7, 8]);
  for (let row = 5; row >= 0; row -= 1) places.push([row, 8]);
  return places.reduce((bits, [row, column]) => (bits << 1) | (modules[row]?.[column] === true ? 1 : 0), 0);
}

/** Modules that hold patterns, format or version instead of data. */
function functionModules(version: number): boolean[][] {
  const size = version * 4 + 17;
  const reserved = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  const fill = (top: number, left: number, height: number, width: number): void => {
    for (let row = Math.max(0, top); row < Math.min(size, top + height); row += 1) {
      for (let column = Math.max(0, left); column < Math.min(size, left + width); column += 1) {
        (reserved[row] as boolean[])[column] = true;
      }
    }
  };
  fill(0, 0, 9, 9);
  fill(0, size - 8, 9, 8);
  fill(size - 8, 0, 8, 9);
  fill(6, 0, 1, size);
  fill(0, 6, size, 1);
  for (const [row, column] of alignment.getPositions(version)) fill(row - 2, column - 2, 5, 5);
  if (version >= 7) {
    fill(0, size - 11, 6, 3);
    fill(size - 11, 0, 3, 6);
  }
  return reserved;
}

/** Follows the zigzag from the lower right corner, two columns at a time. */
function readCodewords(
  modules: Modules,
  reserved: boolean[][],
  mask: (row: number, column: number) => boolean,
): number[] {
  const size = modules.length;
  const codewords: number[] = [];
  let byte = 0;
  let bits = 0;
  let upwards = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const row = upwards ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (reserved[row]?.[column] === true) continue;
        const dark = (modules[row]?.[column] === true) !== mask(row, column);
        byte = (byte << 1) | (dark ? 1 : 0);
        bits += 1;
        if (bits === 8) {
          codewords.push(byte);
          byte = 0;
          bits = 0;
        }
      }
    }
    upwards = !upwards;
  }
  return codewords;
}

/** Undoes the interleaving of the data blocks; the correction codewords behind them are left out. */
function deinterleave(
  codewords: readonly number[],
  { blocks, dataLength }: { blocks: number; dataLength: number },
): number[] {
  const short = Math.floor(dataLength / blocks);
  const longBlocks = dataLength % blocks;
  const out: number[][] = Array.from({ length: blocks }, () => []);
  let at = 0;
  for (let index = 0; index <= short; index += 1) {
    for (let block = 0; block < blocks; block += 1) {
      if (index === short && block < blocks - longBlocks) continue;
      out[block]?.push(codewords[at] ?? 0);
      at += 1;
    }
  }
  return out.flat();
}

class BitReader {
  private at = 0;

  constructor(private readonly bytes: readonly number[]) {}

  get left(): number {
    return this.bytes.length * 8 - this.at;
  }

  read(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index += 1, this.at += 1) {
      value = value * 2 + (((this.bytes[this.at >> 3] ?? 0) >> (7 - (this.at & 7))) & 1);
    }
    return value;
  }
}

function readText(data: readonly number[], version: number): string | undefined {
  const bits = new BitReader(data);
  const sizeClass = version <= 9 ? 0 : version <= 26 ? 1 : 2;
  const countBits = { numeric: [10, 12, 14], alphanumeric: [9, 11, 13], bytes: [8, 16, 16] } as const;
  const bytes: number[] = [];
  const add = (text: string): void => void bytes.push(...new TextEncoder().encode(text));
  while (bits.left >= 4) {
    const mode = bits.read(4);
    if (mode === MODE.end) break;
    if (mode === MODE.numeric) {
      for (let left = bits.read(countBits.numeric[sizeClass]); left > 0; left -= 3) {
        const digits = Math.min(3, left);
        add(String(bits.read([0, 4, 7, 10][digits] as number)).padStart(digits, '0'));
      }
    } else if (mode === MODE.alphanumeric) {
      for (let left = bits.read(countBits.alphanumeric[sizeClass]); left > 0; left -= 2) {
        const pair = bits.read(left > 1 ? 11 : 6);
        add(left > 1 ? `${ALPHANUMERIC[Math.floor(pair / 45)]}${ALPHANUMERIC[pair % 45]}` : `${ALPHANUMERIC[pair]}`);
      }
    } else if (mode === MODE.bytes) {
      for (let left = bits.read(countBits.bytes[sizeClass]); left > 0; left -= 1) bytes.push(bits.read(8));
    } else if (mode === MODE.eci) {
      bits.read(8);
    } else {
      return undefined;
    }
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
