import { useState, useSyncExternalStore } from 'react';

const CHOSEN_KEY = 'daowei.nav.narrow';
/** Below this width, in CSS pixels, the page needs the room more than the names of the places do. */
const ROOM_FOR_NAMES = 900;

/** Whether the navigation shows icons alone: as a person chose on this computer, otherwise as the window has room. */
export function useNarrow(): { readonly narrow: boolean; readonly toggle: () => void } {
  const [chosen, setChosen] = useState(() => localStorage.getItem(CHOSEN_KEY));
  const cramped = useSyncExternalStore(subscribe, () => window.innerWidth < ROOM_FOR_NAMES);
  const narrow = chosen === null ? cramped : chosen === '1';
  const toggle = (): void => {
    const next = narrow ? '0' : '1';
    setChosen(next);
    localStorage.setItem(CHOSEN_KEY, next);
  };
  return { narrow, toggle };
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}
