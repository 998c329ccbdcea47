import { renderHook } from '@testing-library/react';
import { useAlarmSound } from './use-alarm-sound';

/** As a browser's: what is closed while it is being woken refuses. */
class ClosedWhileWoken {
  private refuse: (reason: Error) => void = () => undefined;

  resume(): Promise<void> {
    return new Promise((_, reject) => (this.refuse = reject));
  }

  close(): Promise<void> {
    this.refuse(new Error('Cannot resume a context that has been closed'));
    return Promise.resolve();
  }
}

test('a call that is taken while the bell is being woken is no fault of the page', async () => {
  const faults: unknown[] = [];
  const note = (reason: unknown): void => void faults.push(reason);
  process.on('unhandledRejection', note);
  Object.assign(globalThis, { AudioContext: ClosedWhileWoken });
  try {
    renderHook(() => useAlarmSound(true)).unmount();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(faults).toEqual([]);
  } finally {
    process.off('unhandledRejection', note);
    Reflect.deleteProperty(globalThis, 'AudioContext');
  }
});
