import { currentSession, endSession, type Session, startSession, subscribeSession } from './session';

const HOUR_MS = 3_600_000;

function session(expiresInMs: number): Session {
  return {
    token: 'secret',
    expiresAt: new Date(Date.now() + expiresInMs).toISOString(),
    me: { id: 'u1', nickname: '陈敏', phoneMasked: null, roles: ['coordinator'], workerId: null, staffName: '陈敏' },
  };
}

beforeEach(() => {
  jest.useFakeTimers();
  endSession('signed_out');
});
afterEach(() => jest.useRealTimers());

test('a session is kept for this tab and forgotten on leaving', () => {
  startSession(session(HOUR_MS));
  expect(currentSession()?.token).toBe('secret');
  expect(sessionStorage.length).toBe(1);
  expect(localStorage.length).toBe(0);
  endSession('signed_out');
  expect(currentSession()).toBeNull();
  expect(sessionStorage.length).toBe(0);
});

test('it ends by itself when its time is over, and says so', () => {
  const heard = jest.fn();
  startSession(session(HOUR_MS));
  const leave = subscribeSession(heard);
  jest.advanceTimersByTime(HOUR_MS - 1);
  expect(currentSession()).not.toBeNull();
  expect(heard).not.toHaveBeenCalled();
  jest.advanceTimersByTime(1);
  expect(currentSession()).toBeNull();
  expect(heard).toHaveBeenCalledTimes(1);
  leave();
});

test('a session that is already over never starts', () => {
  startSession(session(-1));
  expect(currentSession()).toBeNull();
});

test.each([null, 'text', {}, { token: 't' }, { token: 't', expiresAt: '2999-01-01T00:00:00.000Z', me: null }])(
  'what is no session never starts: %p',
  (value) => {
    startSession(value);
    expect(currentSession()).toBeNull();
  },
);

test('a far expiry does not overflow the timer', () => {
  startSession(session(60 * 24 * HOUR_MS));
  jest.advanceTimersByTime(HOUR_MS);
  expect(currentSession()).not.toBeNull();
});
