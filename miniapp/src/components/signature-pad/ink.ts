/** A point on the pad, in px from its top left corner. */
export interface Point {
  x: number;
  y: number;
}

/** What the pad needs of a canvas context. */
export interface Pen {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cpx: number, cpy: number, x: number, y: number): void;
  stroke(): void;
}

/** Shorter than this is a slip of the thumb, not a name. */
const SHORTEST_SIGNATURE_PX = 60;
const LINE_WIDTH_PX = 3;
const INK = '#15201C';
const PAPER = '#FFFFFF';

/** A signature as it is drawn: strokes of points, kept so that it can be drawn again at another size. */
export class Ink {
  private strokes: Point[][] = [];

  start(point: Point): void {
    this.strokes.push([point]);
  }

  extend(point: Point): void {
    this.strokes.at(-1)?.push(point);
  }

  undo(): void {
    this.strokes.pop();
  }

  clear(): void {
    this.strokes = [];
  }

  /** Whether there is enough of it to be somebody's name. */
  get signed(): boolean {
    let length = 0;
    for (const stroke of this.strokes) {
      for (let i = 1; i < stroke.length; i += 1) {
        const [from, to] = [stroke[i - 1], stroke[i]];
        if (from && to) length += Math.hypot(to.x - from.x, to.y - from.y);
      }
    }
    return length >= SHORTEST_SIGNATURE_PX;
  }

  /** Draws everything on clean paper of `width` x `height` px, `scale` device pixels each. */
  draw(pen: Pen, width: number, height: number, scale: number): void {
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.fillStyle = PAPER;
    pen.fillRect(0, 0, width, height);
    for (const stroke of this.strokes) drawStroke(pen, stroke);
  }

  /** Draws only what the last point added: a redraw of everything would lag behind the finger. */
  drawLatest(pen: Pen): void {
    const stroke = this.strokes.at(-1);
    if (stroke) drawStroke(pen, stroke.slice(-3));
  }
}

/** Smooth through the midpoints; a single point becomes a dot. */
function drawStroke(pen: Pen, stroke: readonly Point[]): void {
  const [first, ...rest] = stroke;
  if (!first) return;
  pen.strokeStyle = INK;
  pen.lineWidth = LINE_WIDTH_PX;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.beginPath();
  pen.moveTo(first.x, first.y);
  let previous = first;
  for (const point of rest) {
    pen.quadraticCurveTo(previous.x, previous.y, (previous.x + point.x) / 2, (previous.y + point.y) / 2);
    previous = point;
  }
  pen.lineTo(previous.x, previous.y);
  pen.stroke();
}
