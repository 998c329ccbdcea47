import type { Random } from '../random.js';
import { Canvas, type Colour } from './canvas.js';

const WIDTH = 480;
const HEIGHT = 360;

const WALL: Colour = [238, 234, 226];
const FLOOR: Colour = [205, 184, 158];
const WOOD: Colour = [168, 128, 92];
const STEEL: Colour = [176, 184, 190];
const DARK: Colour = [70, 74, 80];
const WHITE: Colour = [250, 250, 248];
const TILE: Colour = [216, 228, 230];
const SKY: Colour = [168, 208, 236];
const GREEN: Colour = [120, 168, 112];
const DIRT: Colour = [104, 78, 48];
const DUST: Colour = [150, 140, 124];

type Draw = (canvas: Canvas, random: Random) => void;

function room(canvas: Canvas): void {
  canvas.rect(0, 250, WIDTH, 110, FLOOR);
  canvas.rect(0, 244, WIDTH, 8, WOOD);
}

function tiles(canvas: Canvas, bottom: number): void {
  canvas.rect(0, 0, WIDTH, bottom, TILE);
  for (let x = 0; x < WIDTH; x += 48) canvas.rect(x, 0, 2, bottom, STEEL, 0.5);
  for (let y = 0; y < bottom; y += 48) canvas.rect(0, y, WIDTH, 2, STEEL, 0.5);
}

/** Plain pictures of the places we work in. */
const SCENES: Readonly<Record<string, Draw>> = {
  kitchen: (canvas) => {
    tiles(canvas, 190);
    canvas.rect(0, 190, WIDTH, 26, STEEL);
    canvas.rect(0, 216, WIDTH, 144, WOOD);
    for (let x = 10; x < WIDTH; x += 118) canvas.rect(x, 230, 104, 116, [188, 148, 108]);
    canvas.rect(60, 180, 130, 12, DARK);
    for (const x of [72, 136]) canvas.rect(x, 172, 42, 8, [92, 96, 102]);
    canvas.rect(128, 138, 58, 34, [206, 106, 84]);
    canvas.rect(120, 144, 74, 6, [206, 106, 84]);
    canvas.rect(300, 150, 110, 42, WHITE);
    canvas.stroke(
      [
        [355, 150],
        [355, 110],
        [380, 110],
        [380, 126],
      ],
      4,
      STEEL,
    );
  },
  bathroom: (canvas) => {
    tiles(canvas, 280);
    canvas.rect(0, 280, WIDTH, 80, [198, 206, 208]);
    canvas.rect(60, 170, 150, 26, WHITE);
    canvas.rect(110, 196, 50, 90, WHITE);
    canvas.rect(70, 50, 130, 90, [206, 224, 232]);
    canvas.circle(350, 250, 56, WHITE);
    canvas.rect(310, 170, 80, 60, WHITE);
  },
  living: (canvas) => {
    room(canvas);
    canvas.rect(50, 170, 230, 90, [126, 150, 140]);
    canvas.rect(36, 200, 30, 66, [108, 132, 122]);
    canvas.rect(264, 200, 30, 66, [108, 132, 122]);
    canvas.rect(330, 60, 110, 130, SKY);
    canvas.rect(384, 60, 4, 130, WHITE);
    canvas.rect(330, 200, 14, 60, WOOD);
    canvas.circle(337, 180, 30, GREEN);
  },
  window: (canvas) => {
    canvas.rect(60, 30, 360, 270, WHITE);
    canvas.rect(76, 46, 158, 238, SKY);
    canvas.rect(246, 46, 158, 238, SKY);
    for (const [x, y] of [
      [120, 230],
      [180, 250],
      [300, 240],
      [360, 255],
    ] as const)
      canvas.circle(x, y, 40, GREEN, 0.9);
    canvas.rect(40, 300, 400, 24, [226, 220, 210]);
  },
  conditioner: (canvas) => {
    canvas.rect(80, 90, 320, 110, WHITE);
    canvas.rect(80, 168, 320, 8, STEEL);
    for (let x = 96; x < 390; x += 14) canvas.rect(x, 178, 8, 16, DARK, 0.55);
    canvas.circle(370, 112, 5, [90, 190, 140]);
  },
  hood: (canvas) => {
    tiles(canvas, 360);
    canvas.rect(190, 0, 100, 110, STEEL);
    canvas.rect(100, 110, 280, 70, [196, 202, 206]);
    for (let x = 120; x < 360; x += 24) canvas.rect(x, 140, 14, 30, DARK, 0.7);
    canvas.rect(120, 300, 240, 16, DARK);
  },
  machine: (canvas) => {
    room(canvas);
    canvas.rect(150, 90, 180, 200, WHITE);
    canvas.circle(240, 200, 62, STEEL);
    canvas.circle(240, 200, 48, [96, 116, 128]);
    canvas.rect(166, 104, 60, 16, DARK, 0.8);
  },
  toolkit: (canvas) => {
    canvas.rect(0, 0, WIDTH, HEIGHT, [198, 206, 208]);
    canvas.rect(70, 90, 340, 210, [46, 110, 92]);
    canvas.rect(84, 104, 312, 182, [64, 138, 116]);
    for (const [x, colour] of [
      [104, [206, 86, 74]],
      [176, [74, 122, 190]],
      [248, [92, 160, 96]],
    ] as const) {
      canvas.rect(x, 128, 52, 60, colour);
    }
    canvas.rect(320, 122, 34, 96, WHITE);
    canvas.rect(328, 108, 18, 16, DARK);
    canvas.rect(104, 214, 196, 18, STEEL);
    canvas.rect(104, 246, 150, 14, DARK);
  },
  desk: (canvas) => {
    room(canvas);
    canvas.rect(60, 220, 360, 16, WOOD);
    canvas.rect(130, 90, 180, 112, DARK);
    canvas.rect(138, 98, 164, 96, [110, 160, 190]);
    canvas.rect(206, 202, 28, 18, DARK);
    canvas.rect(350, 196, 54, 22, WHITE);
    for (const x of [358, 396]) canvas.rect(x, 160, 4, 36, DARK);
  },
  bedside: (canvas) => {
    room(canvas);
    canvas.rect(40, 180, 300, 90, WHITE);
    canvas.rect(40, 200, 230, 70, [150, 186, 176]);
    canvas.circle(300, 196, 30, [244, 240, 232]);
    canvas.rect(370, 190, 70, 80, WOOD);
    canvas.rect(384, 150, 40, 40, [246, 226, 170]);
  },
  nails: (canvas) => {
    canvas.rect(0, 200, WIDTH, 160, [228, 214, 206]);
    for (let finger = 0; finger < 5; finger += 1) {
      const x = 110 + finger * 62;
      canvas.rect(x - 20, 150 - (finger % 3) * 14, 40, 170, [240, 208, 184]);
      canvas.circle(x, 150 - (finger % 3) * 14, 20, [240, 208, 184]);
      canvas.circle(x, 152 - (finger % 3) * 14, 13, [196, 92, 104]);
    }
  },
};

export type Scene = string;
export const SCENE_NAMES: readonly Scene[] = Object.keys(SCENES);

/** The same corner before and after: stains and dust, or a shine. */
export function sceneImage(scene: Scene, stage: 'before' | 'after', random: Random): Buffer {
  const canvas = new Canvas(WIDTH, HEIGHT, WALL);
  SCENES[scene]!(canvas, random);
  if (stage === 'before') soil(canvas, random);
  else shine(canvas, random);
  return canvas.png();
}

function soil(canvas: Canvas, random: Random): void {
  canvas.rect(0, 0, WIDTH, HEIGHT, DUST, 0.22);
  for (let stain = 0; stain < 26; stain += 1) {
    canvas.circle(
      random.int(20, WIDTH - 20),
      random.int(60, HEIGHT - 20),
      random.int(3, 17),
      DIRT,
      0.1 + random.next() * 0.2,
    );
  }
}

function shine(canvas: Canvas, random: Random): void {
  canvas.rect(0, 0, WIDTH, HEIGHT, WHITE, 0.08);
  for (let star = 0; star < 5; star += 1) {
    const [x, y, arm] = [random.int(40, WIDTH - 40), random.int(40, 240), random.int(7, 13)];
    canvas.stroke(
      [
        [x - arm, y],
        [x + arm, y],
      ],
      1,
      WHITE,
    );
    canvas.stroke(
      [
        [x, y - arm],
        [x, y + arm],
      ],
      1,
      WHITE,
    );
  }
}

/** A quick hand on white paper. */
export function signatureImage(random: Random): Buffer {
  const canvas = new Canvas(360, 160, [255, 255, 255]);
  let x = 40;
  for (let word = 0; word < random.int(2, 3); word += 1) {
    const points: [number, number][] = [];
    let angle = random.next() * 6;
    let y = random.int(60, 100);
    for (let step = 0; step < 46; step += 1) {
      angle += (random.next() - 0.42) * 1.3;
      x += Math.cos(angle) * 4 + 1.6;
      y = Math.min(138, Math.max(22, y + Math.sin(angle) * 7));
      points.push([x, y]);
    }
    canvas.stroke(points, 2, [28, 32, 44]);
    x += 14;
  }
  return canvas.png();
}
