import { Ink, type Pen } from './ink';

function recordingPen() {
  const log: string[] = [];
  const note =
    (name: string) =>
    (...numbers: number[]) =>
      void log.push(`${name} ${numbers.join(' ')}`.trim());
  const pen: Pen = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 0,
    lineCap: '',
    lineJoin: '',
    setTransform: note('transform'),
    fillRect: note('paper'),
    beginPath: note('begin'),
    moveTo: note('move'),
    lineTo: note('line'),
    quadraticCurveTo: note('curve'),
    stroke: note('stroke'),
  };
  return { pen, log };
}

function drawn(...strokes: [number, number][][]): Ink {
  const ink = new Ink();
  for (const [first, ...rest] of strokes) {
    if (first) ink.start({ x: first[0], y: first[1] });
    for (const [x, y] of rest) ink.extend({ x, y });
  }
  return ink;
}

it('a touch or a slip is no signature, a line is', () => {
  expect(new Ink().signed).toBe(false);
  expect(drawn([[10, 10]]).signed).toBe(false);
  expect(drawn([[10, 10], [40, 10]]).signed).toBe(false); // prettier-ignore
  expect(drawn([[10, 10], [40, 10]], [[0, 0], [0, 40]]).signed).toBe(true); // prettier-ignore
});

it('undo takes the last stroke, clear takes all', () => {
  const ink = drawn([[0, 0], [100, 0]], [[0, 20], [5, 20]]); // prettier-ignore
  ink.undo();
  expect(ink.signed).toBe(true);
  ink.undo();
  expect(ink.signed).toBe(false);
  ink.undo();
  ink.start({ x: 0, y: 0 });
  ink.extend({ x: 0, y: 90 });
  ink.clear();
  expect(ink.signed).toBe(false);
});

it('is drawn again whole on white paper at any scale', () => {
  const { pen, log } = recordingPen();
  drawn([[0, 0], [50, 0], [90, 40]], [[5, 5]]).draw(pen, 300, 200, 2); // prettier-ignore
  expect(log.slice(0, 2)).toEqual(['transform 2 0 0 2 0 0', 'paper 0 0 300 200']);
  expect(log.filter((line) => line === 'stroke')).toHaveLength(2);
  expect(log).toContain('line 90 40');
});

it('a moving finger only adds its last piece', () => {
  const { pen, log } = recordingPen();
  const ink = drawn([[0, 0], [10, 0], [20, 0], [30, 0], [40, 0]]); // prettier-ignore
  ink.drawLatest(pen);
  expect(log[1]).toBe('move 20 0');
  expect(log.filter((line) => line.startsWith('curve'))).toHaveLength(2);
});

it('extending what was never started is nothing', () => {
  const ink = new Ink();
  ink.extend({ x: 1, y: 1 });
  ink.drawLatest(recordingPen().pen);
  expect(ink.signed).toBe(false);
});
