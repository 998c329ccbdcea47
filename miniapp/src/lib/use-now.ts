import { useEffect, useState } from 'react';
import { nowMs } from './clock';

/** The server's time, ticking every `everyMs` while `running`. */
export function useNow(everyMs = 1000, running = true): number {
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    if (!running) return undefined;
    setNow(nowMs());
    const timer = setInterval(() => setNow(nowMs()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, running]);
  return now;
}
