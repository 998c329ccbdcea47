import { useSyncExternalStore } from 'react';

const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Whether things may move. Where they may not, antd waits for no movement to end before it shows or takes away something. */
export function useMotion(): boolean {
  return useSyncExternalStore(subscribe, () => !reduced.matches);
}

function subscribe(changed: () => void): () => void {
  reduced.addEventListener('change', changed);
  return () => reduced.removeEventListener('change', changed);
}
