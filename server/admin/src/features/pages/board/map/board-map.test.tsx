import { fireEvent, screen } from '@testing-library/react';
import type { Schemas } from '@daowei/shared/api/client';
import { renderAt } from '../../../../../test/harness';
import type { BoardVisit, BoardWorker } from '../geometry';
import { BoardMap } from './board-map';

const visit = (orderId: string, clock: string): BoardVisit => ({
  orderId,
  orderNo: orderId,
  serviceName: '日常保洁',
  state: 'confirmed',
  visitState: null,
  from: `2026-11-22T${clock}:00+08:00`,
  to: `2026-11-22T${clock}:00+08:00`,
  bufferTo: `2026-11-22T${clock}:00+08:00`,
  district: '西湖区',
  community: `小区${orderId}`,
  role: 'lead',
  together: 1,
  late: false,
});
const worker = (id: string, name: string, visits: BoardVisit[]): BoardWorker => ({
  ...{ id, name, visits, district: '西湖区', skills: [], shifts: [], livesIn: null, isGuest: false },
});
const WORKERS = [
  worker('a', '王秀英', [visit('1', '09:00'), visit('2', '14:00')]),
  worker('b', '李梅', [visit('3', '10:00')]),
  // by video: there is no place to draw
  worker('c', '周敏', [visit('9', '11:00')]),
];
const waiting = { id: '4', no: 'DW4', serviceName: '擦窗' } as Schemas['DayBoard']['unassigned'][number];
const DAY = {
  workers: WORKERS,
  unassigned: [waiting],
  places: ['1', '2', '3', '4'].map((orderId, index) => ({ orderId, lat: 30.2 + index / 100, lng: 120.1 })),
};
const links = (): string[] => screen.getAllByRole('link').map((link) => link.getAttribute('aria-label') ?? '');

test('every visit with a place is on the map; who is chosen shows their way, in the order of the day, and lets go of it', () => {
  renderAt('/board', <BoardMap {...DAY} />);
  expect(screen.getByText('2人3单，待指派1单；选一个人看路线')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /周敏/ })).toBeNull();
  expect(links()).toEqual(['待指派：擦窗，DW4']);

  const wang = screen.getByRole('button', { name: /王秀英/ });
  fireEvent.click(wang);
  expect(wang.getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByText('王秀英：09:00 小区1 → 14:00 小区2')).toBeTruthy();
  expect(links().slice(1)).toEqual([
    expect.stringMatching(/^第1单：.+小区1，已确认$/),
    expect.stringMatching(/^第2单：.+小区2，已确认$/),
  ]);
  fireEvent.click(wang);
  expect(links()).toEqual(['待指派：擦窗，DW4']);
});

test('a day without visits says so', () => {
  renderAt('/board', <BoardMap {...DAY} unassigned={[]} places={[]} />);
  expect(screen.getByText('这一天没有要上门的订单')).toBeTruthy();
});
