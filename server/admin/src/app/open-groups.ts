import { useState } from 'react';
import type { Group } from './navigation';

/** What this person opened (true) and folded (false) on this computer, by the group's id; the rest is as it comes. */
const KEY = 'daowei.nav.groups';

type Choices = Readonly<Record<string, boolean>>;

export interface OpenGroups {
  readonly isOpen: (group: Group) => boolean;
  readonly toggle: (group: Group) => void;
}

/** Which groups of the navigation are open; remembered until they are chosen otherwise. */
export function useOpenGroups(): OpenGroups {
  const [choices, setChoices] = useState(remembered);
  const isOpen = ({ id, everyDay }: Group): boolean => choices[id] ?? everyDay;
  return {
    isOpen,
    toggle: (group) => {
      const next = { ...choices, [group.id]: !isOpen(group) };
      setChoices(next);
      localStorage.setItem(KEY, JSON.stringify(next));
    },
  };
}

/** What cannot be read is forgotten: a navigation as it comes is better than none. */
function remembered(): Choices {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const entries = Object.entries(value ?? {}) as [string, unknown][];
    return Object.fromEntries(entries.flatMap(([id, open]) => (typeof open === 'boolean' ? [[id, open]] : [])));
  } catch {
    return {};
  }
}
