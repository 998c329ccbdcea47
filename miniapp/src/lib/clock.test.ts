import { noteServerTime, nowMs } from './clock';

const SERVER = 'Sun, 22 Nov 2026 02:00:00 GMT';
const SERVER_MS = Date.parse(SERVER);

afterEach(() => {
  jest.useRealTimers();
  noteServerTime({ date: new Date().toUTCString() });
});

it('a phone ten minutes slow counts down by the server', () => {
  jest.useFakeTimers({ now: SERVER_MS - 600_000 });
  noteServerTime({ date: SERVER });
  expect(nowMs()).toBe(SERVER_MS);
});

it('the second that an answer takes is no wrong clock', () => {
  jest.useFakeTimers({ now: SERVER_MS + 1_400 });
  noteServerTime({ Date: SERVER });
  expect(nowMs()).toBe(SERVER_MS + 1_400);
});

it.each([undefined, {}, { date: 'soon' }, { date: 12 }])('%p teaches nothing', (header) => {
  jest.useFakeTimers({ now: SERVER_MS });
  noteServerTime(header);
  expect(nowMs()).toBe(SERVER_MS);
});
