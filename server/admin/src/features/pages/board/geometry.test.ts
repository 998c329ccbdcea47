import fc from 'fast-check';
import { atMinute, localDate } from '@daowei/shared/kernel/local-date';
import {
  boardSpan,
  type BoardVisit,
  type BoardWorker,
  boxOf,
  LANE_PX,
  placeVisits,
  ROW_PADDING_PX,
  rowsInView,
  type Scale,
  stackRows,
  widthOf,
} from './geometry';

const day = localDate('2026-11-22');
const iso = (minute: number): string => atMinute(day, minute).toISOString();

function visit(from: number, to: number, orderNo = `${from}`): BoardVisit {
  return {
    orderId: orderNo,
    orderNo,
    serviceName: '日常保洁',
    state: 'confirmed',
    visitState: 'scheduled',
    from: iso(from),
    to: iso(to),
    bufferTo: iso(to + 30),
    district: '西湖区',
    community: '翠苑一区',
    role: 'lead',
    together: 1,
    late: false,
  };
}

function worker(id: string, visits: BoardVisit[] = []): BoardWorker {
  return { id, name: id, district: '西湖区', skills: [], shifts: [], visits, livesIn: null, isGuest: false };
}

const scale: Scale = { day, span: { from: 480, to: 1_200 }, pxPerHour: 60 };

describe('the hours of a board', () => {
  test('are the usual day when nothing lies outside of it', () => {
    expect(boardSpan(day, [worker('a', [visit(540, 700)])])).toEqual({ from: 480, to: 1_200 });
    expect(boardSpan(day, [])).toEqual({ from: 480, to: 1_200 });
  });

  test('widen to whole hours around early visits and late buffers', () => {
    expect(boardSpan(day, [worker('a', [visit(410, 470), visit(1_100, 1_200)])])).toEqual({ from: 360, to: 1_260 });
  });

  test('never leave the day, even for a live-in visit', () => {
    expect(boardSpan(day, [worker('a', [visit(-2_000, 5_000)])])).toEqual({ from: 0, to: 1_440 });
  });
});

describe('a box on the board', () => {
  test('lies where its time is', () => {
    expect(boxOf(scale, iso(540), iso(600))).toEqual({ left: 60, width: 60 });
    expect(widthOf(scale)).toBe(720);
  });

  test('is cut at the edges and absent beyond them', () => {
    expect(boxOf(scale, iso(400), iso(540))).toEqual({ left: 0, width: 60 });
    expect(boxOf(scale, iso(1_140), iso(1_900))).toEqual({ left: 660, width: 60 });
    expect(boxOf(scale, iso(400), iso(480))).toBeNull();
    expect(boxOf(scale, iso(1_200), iso(1_300))).toBeNull();
  });

  test('is never too narrow to be seen', () => {
    expect(boxOf(scale, iso(600), iso(601))?.width).toBe(10);
  });
});

describe('lanes', () => {
  test('visits one after the other share a lane, also when they touch', () => {
    expect(placeVisits([visit(600, 700), visit(480, 600)])).toMatchObject({
      lanes: 1,
      placed: [{ visit: { orderNo: '480' } }, { visit: { orderNo: '600' } }],
    });
  });

  test('a worker without visits still has one lane', () => {
    expect(placeVisits([])).toEqual({ placed: [], lanes: 1 });
  });

  test('no two visits of a lane overlap, whatever comes', () => {
    const visits = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 1_400 }), fc.integer({ min: 1, max: 300 }))
        .map(([from, length]) => visit(from, from + length)),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(visits, (all) => {
        const { placed, lanes } = placeVisits(all);
        expect(placed).toHaveLength(all.length);
        for (let lane = 0; lane < lanes; lane += 1) {
          const inLane = placed.filter((each) => each.lane === lane).map((each) => each.visit);
          inLane.slice(1).forEach((next, index) => {
            expect(Date.parse(next.from)).toBeGreaterThanOrEqual(Date.parse(inLane[index]!.to));
          });
        }
      }),
    );
  });
});

describe('rows in view', () => {
  test('a conflict makes its row higher and moves the ones below', () => {
    const { rows, height } = stackRows([worker('a', [visit(480, 600), visit(500, 620)]), worker('b')]);
    expect(rows[0]).toMatchObject({ top: 0, height: 2 * LANE_PX + 2 * ROW_PADDING_PX });
    expect(rows[1]?.top).toBe(rows[0]?.height);
    expect(height).toBe(3 * LANE_PX + 4 * ROW_PADDING_PX);
  });

  test('every row that can be seen is drawn, and not many more', () => {
    const lanes = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(lanes, fc.nat(9_000), fc.integer({ min: 100, max: 1_000 }), (counts, scrollTop, viewHeight) => {
        const { rows } = stackRows(
          counts.map((count, index) =>
            worker(
              `w${index}`,
              Array.from({ length: count }, (_, each) => visit(500 + each, 600, `${index}-${each}`)),
            ),
          ),
        );
        const { first, end } = rowsInView(rows, scrollTop, viewHeight, 0);
        rows.forEach((row, index) => {
          const isSeen = row.top < scrollTop + viewHeight && row.top + row.height > scrollTop;
          if (isSeen) expect(index >= first && index < end).toBe(true);
        });
        expect(end - first).toBeLessThanOrEqual(Math.ceil(viewHeight / (LANE_PX + 2 * ROW_PADDING_PX)) + 2);
      }),
    );
  });

  test('no rows, nothing to draw', () => {
    expect(rowsInView([], 0, 500, 6)).toEqual({ first: 0, end: 0 });
  });
});
