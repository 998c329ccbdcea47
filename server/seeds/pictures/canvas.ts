import { crc32 } from './crc32.js';
import { deflateSync } from 'node:zlib';

export type Colour = readonly [number, number, number];

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const RGB = 3;

/** A small picture of plain shapes, written as PNG. */
export class Canvas {
  private readonly pixels: Buffer;

  constructor(
    readonly width: number,
    readonly height: number,
    background: Colour,
  ) {
    this.pixels = Buffer.alloc(width * height * RGB);
    this.rect(0, 0, width, height, background);
  }

  rect(x: number, y: number, width: number, height: number, colour: Colour, alpha = 1): void {
    for (let row = Math.round(y); row < y + height; row += 1) {
      for (let column = Math.round(x); column < x + width; column += 1) this.blend(column, row, colour, alpha);
    }
  }

  circle(x: number, y: number, radius: number, colour: Colour, alpha = 1): void {
    for (let row = Math.floor(y - radius); row <= y + radius; row += 1) {
      for (let column = Math.floor(x - radius); column <= x + radius; column += 1) {
        const distance = Math.hypot(column - x, row - y);
        // a soft edge one pixel wide
        if (distance < radius + 0.5) this.blend(column, row, colour, alpha * Math.min(1, radius + 0.5 - distance));
      }
    }
  }

  /** A stroke of round dots. */
  stroke(points: readonly (readonly [number, number])[], radius: number, colour: Colour): void {
    for (const [index, [x, y]] of points.entries()) {
      const [fromX, fromY] = points[index - 1] ?? [x, y];
      const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY)));
      for (let step = 0; step <= steps; step += 1) {
        this.circle(fromX + ((x - fromX) * step) / steps, fromY + ((y - fromY) * step) / steps, radius, colour);
      }
    }
  }

  png(): Buffer {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.width, 0);
    header.writeUInt32BE(this.height, 4);
    header.set([8, 2, 0, 0, 0], 8); // 8 bits, RGB
    const line = this.width * RGB;
    const raw = Buffer.alloc((line + 1) * this.height);
    for (let row = 0; row < this.height; row += 1) {
      this.pixels.copy(raw, row * (line + 1) + 1, row * line, (row + 1) * line);
    }
    return Buffer.concat([
      SIGNATURE,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(raw)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }

  private blend(x: number, y: number, colour: Colour, alpha: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    const at = (y * this.width + x) * RGB;
    for (let part = 0; part < RGB; part += 1) {
      const under = this.pixels[at + part]!;
      this.pixels[at + part] = Math.round(under + (colour[part]! - under) * alpha);
    }
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
