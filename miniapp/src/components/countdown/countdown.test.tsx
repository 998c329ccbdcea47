import { act, render, screen } from '@testing-library/react';
import { Countdown } from './index';

const NOW = Date.parse('2026-11-22T02:00:00.000Z');
const inMs = (ms: number) => new Date(NOW + ms).toISOString();

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());

const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));

it('counts down by seconds and says once that it is over', () => {
  const onEnd = jest.fn();
  render(<Countdown until={inMs(3000)} onEnd={onEnd} />);
  expect(screen.getByText('00:03')).toBeTruthy();
  pass(2000);
  expect(screen.getByText('00:01')).toBeTruthy();
  expect(onEnd).not.toHaveBeenCalled();
  pass(5000);
  expect(screen.getByText('00:00')).toBeTruthy();
  expect(onEnd).toHaveBeenCalledTimes(1);
});

it('a deadline already past is over at once, a new deadline runs again', () => {
  const onEnd = jest.fn();
  const { rerender } = render(<Countdown until={inMs(-1000)} onEnd={onEnd} />);
  expect(onEnd).toHaveBeenCalledTimes(1);
  rerender(<Countdown until={inMs(60_000)} onEnd={onEnd} />);
  expect(screen.getByText('01:00')).toBeTruthy();
  pass(60_000);
  expect(onEnd).toHaveBeenCalledTimes(2);
});

it('stops with the page', () => {
  const onEnd = jest.fn();
  render(<Countdown until={inMs(1000)} onEnd={onEnd} />).unmount();
  pass(5000);
  expect(onEnd).not.toHaveBeenCalled();
  expect(jest.getTimerCount()).toBe(0);
});
