import { localDate } from '@daowei/shared/kernel/local-date';
import { filterWorkers, readBoardFilters, stepZoom, writeBoardFilters } from './board-filters';
import type { BoardWorker } from './geometry';

const today = localDate('2026-11-22');
const read = (text: string) => readBoardFilters(new URLSearchParams(text), today);

test('without an address it is today, fitted to the window', () => {
  expect(read('')).toEqual({ date: today, district: null, skill: null, onlyBusy: false, zoom: 'fit', view: 'time' });
  expect(read('date=2026-13-01&zoom=51')).toEqual(read(''));
});

test('what is written reads back; today is not written', () => {
  const address = 'date=2026-11-25&district=%E8%A5%BF%E6%B9%96%E5%8C%BA&busy=true&zoom=120&view=map';
  expect(writeBoardFilters(read(address), today).toString()).toBe(address);
  expect(writeBoardFilters(read(`date=${today}`), today).toString()).toBe('');
});

test('a worker belongs to a district by home or by a visit there; rows go by district and name', () => {
  const at = (district: string): BoardWorker['visits'][number] => ({ district }) as BoardWorker['visits'][number];
  const workers = [
    { id: 'home', name: '王建国', district: '西湖区', skills: ['保洁'], visits: [] },
    { id: 'visit', name: '李秀英', district: '上城区', skills: ['维修'], visits: [at('西湖区')] },
    { id: 'other', name: '陈桂兰', district: '上城区', skills: ['保洁'], visits: [at('上城区')] },
  ] as unknown as BoardWorker[];
  const ids = (address: string) => filterWorkers(workers, read(address)).map(({ id }) => id);
  expect(ids('district=西湖区')).toEqual(['visit', 'home']);
  expect(ids('skill=保洁')).toEqual(['other', 'home']);
  expect(ids('district=西湖区&busy=true')).toEqual(['visit']);
  expect(ids('')).toEqual(['other', 'visit', 'home']);
});

test('zooming leaves "fit" for the next step beyond what is shown, and stops at the ends', () => {
  expect(stepZoom('fit', 70, 1)).toBe(88);
  expect(stepZoom('fit', 70, -1)).toBe(64);
  expect(stepZoom(88, 88, 1)).toBe(120);
  expect(stepZoom(168, 168, 1)).toBe(168);
  expect(stepZoom('fit', 44, -1)).toBe('fit');
});
