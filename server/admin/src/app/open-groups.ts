import { useState } from 'react';
import type { Group } from './navigation';

/** What this person opened (true) and folded (false) on this computer, by the group's id; the rest is as it comes. */
const KEY = 'daowei.nav.groups';

type Choices = Readonly<Record<string, boolean>>;

export interface OpenGroups {
  isOpen(group: Group): boolean;
  toggle(group: Group): void;
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
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, open]) => typeof open === 'boolean')) as Choices;
  } catch {
    return {};
  }
}
