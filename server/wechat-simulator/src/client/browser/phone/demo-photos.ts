/** A photo of the desk's album. */
export interface DemoPhoto {
  readonly name: string;
  readonly blob: Blob;
}

const WIDTH = 960;
const HEIGHT = 720;

type Paint = (pen: CanvasRenderingContext2D) => void;

const SCENES: readonly {
  readonly name: string;
  readonly wall: string;
  readonly floor: string;
  readonly paint: Paint;
}[] = [
  {
    name: '客厅 打扫前',
    wall: '#d9d2c4',
    floor: '#a98f73',
    paint: (pen) => {
      sofa(pen, '#7d8a94');
      clutter(pen, 14);
    },
  },
  { name: '客厅 打扫后', wall: '#eee8db', floor: '#c9ab86', paint: (pen) => sofa(pen, '#8fa3ad') },
  {
    name: '厨房 打扫前',
    wall: '#cfd3cb',
    floor: '#9c9488',
    paint: (pen) => {
      counter(pen, '#8d7f6c');
      clutter(pen, 10);
    },
  },
  { name: '厨房 打扫后', wall: '#eef1ec', floor: '#b9b3a8', paint: (pen) => counter(pen, '#a58f73') },
  { name: '窗户', wall: '#e7e1d3', floor: '#bfa27e', paint: (pen) => windowFrame(pen) },
  { name: '门牌', wall: '#c5b9a5', floor: '#8f7f6b', paint: (pen) => door(pen) },
];

let made: Promise<readonly DemoPhoto[]> | undefined;

/** Rooms before and after cleaning, drawn once per phone. */
export function demoPhotos(): Promise<readonly DemoPhoto[]> {
  made ??= Promise.all(
    SCENES.map(async ({ name, wall, floor, paint }) => ({ name, blob: await draw(wall, floor, paint) })),
  );
  return made;
}

async function draw(wall: string, floor: string, paint: Paint): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  pen.fillStyle = wall;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = floor;
  pen.fillRect(0, HEIGHT * 0.68, WIDTH, HEIGHT);
  paint(pen);
  const light = pen.createLinearGradient(0, 0, WIDTH, HEIGHT);
  light.addColorStop(0, 'rgba(255,255,255,.28)');
  light.addColorStop(1, 'rgba(0,0,0,.14)');
  pen.fillStyle = light;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
  if (blob === null) throw new Error('no picture');
  return blob;
}

function box(
  pen: CanvasRenderingContext2D,
  color: string,
  x: number,
  y: number,
  width: number,
  height: number,
  radius = 18,
): void {
  pen.fillStyle = color;
  pen.beginPath();
  pen.roundRect(x, y, width, height, radius);
  pen.fill();
}

function sofa(pen: CanvasRenderingContext2D, color: string): void {
  box(pen, color, 210, 330, 540, 150, 40);
  box(pen, color, 170, 400, 620, 150, 44);
  for (const x of [240, 420, 600]) box(pen, 'rgba(255,255,255,.22)', x, 360, 130, 110, 26);
  box(pen, '#f2d9a8', 820, 180, 90, 120, 40);
  box(pen, '#8b7455', 860, 300, 10, 260, 4);
}

function counter(pen: CanvasRenderingContext2D, color: string): void {
  box(pen, color, 60, 400, 840, 220, 8);
  box(pen, '#dfe3e2', 60, 380, 840, 34, 6);
  for (const x of [90, 300, 510, 720]) box(pen, 'rgba(0,0,0,.1)', x, 440, 170, 160, 8);
  box(pen, '#a9b1b3', 380, 330, 150, 50, 10);
  box(pen, '#f7f6f2', 100, 90, 330, 170, 8);
}

function windowFrame(pen: CanvasRenderingContext2D): void {
  box(pen, '#ffffff', 260, 90, 440, 380, 6);
  for (const [x, y] of [
    [280, 110],
    [490, 110],
    [280, 290],
    [490, 290],
  ] as const) {
    box(pen, '#bfe0f2', x, y, 190, 160, 2);
  }
}

function door(pen: CanvasRenderingContext2D): void {
  box(pen, '#6f4f38', 330, 70, 300, 480, 10);
  box(pen, '#8a674b', 360, 110, 240, 180, 6);
  box(pen, '#8a674b', 360, 330, 240, 180, 6);
  box(pen, '#e7c977', 585, 320, 20, 44, 8);
}

/** Things lying about, at places that look random and never change. */
function clutter(pen: CanvasRenderingContext2D, count: number): void {
  const colors = ['#7c5b4a', '#b9bdc1', '#c98b6b', '#6d7f6a', '#d8d2c6'];
  for (let index = 0; index < count; index += 1) {
    const x = 40 + ((index * 197) % 860);
    const y = 520 + ((index * 83) % 160);
    box(pen, colors[index % colors.length] as string, x, y, 34 + ((index * 31) % 60), 18 + ((index * 17) % 26), 7);
  }
}
