import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** Noto Sans SC (SIL Open Font License 1.1); only the characters used are embedded. */
const FONT_FILES = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const;
type Weight = keyof typeof FONT_FILES;

const read = new Map<Weight, Buffer>();

/** Ten million bytes: read once, when the first paper is drawn. */
function fontBytes(weight: Weight): Buffer {
  const known = read.get(weight);
  if (known) return known;
  const bytes = readFileSync(createRequire(import.meta.url).resolve(FONT_FILES[weight]));
  read.set(weight, bytes);
  return bytes;
}

export interface PaperText {
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** wraps within it, points */
  readonly width?: number;
}

const INK = '#1B2421';
const SIZE = 9;

/** One page to print or keep, with Chinese text. Positions and sizes in points from the upper left corner. */
export class Paper {
  private readonly document: PDFKit.PDFDocument;
  private readonly finished: Promise<Buffer>;

  /** @param at when it was made: the same content and time give the same text */
  constructor(
    readonly width: number,
    readonly height: number,
    facts: { readonly title: string; readonly author: string; readonly at: Date },
  ) {
    const { title, author, at } = facts;
    this.document = new PDFDocument({
      size: [width, height],
      margin: 0,
      info: { Title: title, Author: author, CreationDate: at },
    });
    for (const weight of ['regular', 'bold'] as const) this.document.registerFont(weight, fontBytes(weight));
    const parts: Buffer[] = [];
    this.finished = new Promise((resolve, reject) => {
      this.document.on('data', (part: Buffer) => parts.push(part));
      this.document.on('end', () => resolve(Buffer.concat(parts)));
      this.document.on('error', reject);
    });
  }

  /** @returns the height it takes */
  text(words: string, x: number, y: number, how: PaperText = {}): number {
    const { size = SIZE, color = INK, bold = false, align = 'left', width } = how;
    const document = this.document
      .font(bold ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(color);
    const options = width === undefined ? { lineBreak: false } : { width, align };
    document.text(words, x, y, options);
    return document.heightOfString(words, options);
  }

  line(x1: number, y1: number, x2: number, y2: number, color = INK): void {
    this.document.moveTo(x1, y1).lineTo(x2, y2).lineWidth(0.6).strokeColor(color).stroke();
  }

  frame(x: number, y: number, width: number, height: number, color = INK): void {
    this.document.rect(x, y, width, height).lineWidth(0.8).strokeColor(color).stroke();
  }

  fill(x: number, y: number, width: number, height: number, color: string): void {
    this.document.rect(x, y, width, height).fill(color);
  }

  /** The whole as PDF; nothing can be drawn afterwards. */
  bytes(): Promise<Buffer> {
    this.document.end();
    return this.finished;
  }
}
