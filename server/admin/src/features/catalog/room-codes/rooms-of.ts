import type { ServiceContent } from '../api/get-service';

export interface RoomToPrint {
  readonly name: string;
  /** titles of the steps that tick it off, in their order */
  readonly steps: readonly string[];
}

/** Every room or 5S item of a service once, in the order of the visit: one code is good for each step that names it. */
export function roomsOf({ steps }: ServiceContent): RoomToPrint[] {
  const stepsOf = new Map<string, string[]>();
  for (const { title, demands } of steps) {
    for (const name of demands?.rooms ?? []) stepsOf.set(name, [...(stepsOf.get(name) ?? []), title]);
  }
  return [...stepsOf].map(([name, titles]) => ({ name, steps: titles }));
}
