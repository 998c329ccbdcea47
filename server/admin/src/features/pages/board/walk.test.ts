import { atMinute, localDate } from '@daowei/shared/kernel/local-date';
import { type BoardVisit, type BoardWorker, stackRows } from './geometry';
import { cardIdOf, placeOf, type Step, walk } from './walk';

const day = localDate('2026-11-22');

function worker(id: string, starts: readonly number[]): BoardWorker {
  const visits = starts.map((start): BoardVisit => ({
    orderId: `${id}${start}`,
    orderNo: `${id}${start}`,
    serviceName: '日常保洁',
    state: 'confirmed',
    visitState: null,
    from: atMinute(day, start).toISOString(),
    to: atMinute(day, start + 60).toISOString(),
    bufferTo: atMinute(day, start + 90).toISOString(),
    district: '西湖区',
    community: '翠苑一区',
    role: 'lead',
    together: 1,
    late: false,
  }));
  return { id, name: id, district: '西湖区', skills: [], shifts: [], visits, livesIn: null, isGuest: false };
}

const { rows } = stackRows([worker('a', []), worker('b', [480, 720]), worker('c', []), worker('d', [500, 600, 900])]);

/** Steps from an order to an order, by their ids. */
function go(from: string | null, step: Step): string | null {
  const place = walk(rows, placeOf(rows, from && cardIdOf(from[0]!, from)), step);
  return place && (rows[place.row]?.placed[place.visit]?.visit.orderId ?? null);
}

test('the first step, and one from an order that has gone, begin at the first visit', () => {
  expect(go(null, 'down')).toBe('b480');
  expect(go('gone', 'left')).toBe('b480');
});

test.each([
  ['b480', 'right', 'b720'],
  ['b720', 'right', 'b720'],
  ['b480', 'left', 'b480'],
  ['d900', 'first', 'd500'],
  ['d500', 'last', 'd900'],
  ['b480', 'down', 'd500'],
  ['b720', 'down', 'd600'],
  ['d900', 'up', 'b720'],
  ['d500', 'down', 'd500'],
  ['b480', 'up', 'b480'],
] as const)('from %s %s is %s', (from, step, to) => {
  expect(go(from, step)).toBe(to);
});

test('a board without visits has nowhere to go', () => {
  expect(walk(stackRows([worker('a', [])]).rows, null, 'down')).toBeNull();
});
