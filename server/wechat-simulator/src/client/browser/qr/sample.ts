import { decodeModules, type Modules } from './decode.js';

/** Pixels of a picture, four bytes each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

const FINDER_MODULES = 7;
const MIN_MODULES = 21;
const DARK_BELOW = 128;

/**
 * Reads the QR code in a picture that holds one upright symbol and nothing else dark, as a page that shows a code
 * draws it. Undefined when there is none.
 */
export function readQr(pixels: Pixels): string | undefined {
  const box = darkBox(pixels);
  if (box === undefined) return undefined;
  const { left, top, width, height } = box;
  // The top row of the symbol starts with the seven dark modules of the first finder.
  let run = 0;
  while (run < width && isDark(pixels, left + run, top)) run += 1;
  const size = Math.round((width * FINDER_MODULES) / run);
  if (size < MIN_MODULES || Math.abs(width - height) > width / size) return undefined;
  const modules: Modules = Array.from({ length: size }, (_row, row) =>
    Array.from({ length: size }, (_column, column) =>
      isDark(
        pixels,
        Math.floor(left + ((column + 0.5) * width) / size),
        Math.floor(top + ((row + 0.5) * height) / size),
      ),
    ),
  );
  return decodeModules(modules);
}

function darkBox(pixels: Pixels): { left: number; top: number; width: number; height: number } | undefined {
  let [left, top, right, bottom] = [pixels.width, pixels.height, -1, -1];
  for (let y = 0; y < pixels.height; y += 1) {
    for (let x = 0; x < pixels.width; x += 1) {
      if (!isDark(pixels, x, y)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return right < 0 ? undefined : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

/** Dark by luminance, over white where the picture is transparent. */
function isDark({ data, width }: Pixels, x: number, y: number): boolean {
  const at = (y * width + x) * 4;
  const alpha = (data[at + 3] ?? 0) / 255;
  const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
  const luminance = (0.299 * red + 0.587 * green + 0.114 * blue) * alpha + 255 * (1 - alpha);
  return luminance < DARK_BELOW;
}
