import { textOf } from '../../kit/text.js';
import { REGIONS } from './regions.js';

/** What the columns of a picker show and what the user has turned them to. */
export interface PickerModel {
  readonly columns: readonly (readonly string[])[];
  readonly indexes: readonly number[];
  /** The user turned a column; other columns may follow. */
  select(column: number, index: number): void;
  /** What `bindchange` gets besides nothing else. */
  detail(): Record<string, unknown>;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

export function selectorModel(range: readonly unknown[], rangeKey: string, value: number): PickerModel {
  let index = clamp(value, range.length);
  return {
    columns: [range.map((item) => labelOf(item, rangeKey))],
    get indexes() {
      return [index];
    },
    select: (_column, chosen) => {
      index = chosen;
    },
    detail: () => ({ value: index }),
  };
}

export function multiSelectorModel(
  range: readonly (readonly unknown[])[],
  rangeKey: string,
  value: readonly number[],
): PickerModel {
  const indexes = range.map((column, at) => clamp(Number(value[at] ?? 0), column.length));
  return {
    columns: range.map((column) => column.map((item) => labelOf(item, rangeKey))),
    indexes,
    select: (column, chosen) => {
      indexes[column] = chosen;
    },
    detail: () => ({ value: [...indexes] }),
  };
}

/** Hours and minutes between two times of day, `HH:mm`. */
export function timeModel(value: string, start: string, end: string): PickerModel {
  const parse = (text: string, fallback: number): number => {
    const [, hour, minute] = /^(\d{1,2}):(\d{1,2})/.exec(text) ?? [];
    return hour === undefined ? fallback : Number(hour) * 60 + Number(minute);
  };
  const from = parse(start, 0);
  const to = Math.max(from, parse(end, 24 * 60 - 1));
  let at = Math.min(to, Math.max(from, parse(value, from)));
  const hours = numbers(Math.floor(from / 60), Math.floor(to / 60));
  const minutes = (): number[] => {
    const hour = Math.floor(at / 60);
    return numbers(hour === Math.floor(from / 60) ? from % 60 : 0, hour === Math.floor(to / 60) ? to % 60 : 59);
  };
  return {
    get columns() {
      return [hours.map(pad), minutes().map(pad)];
    },
    get indexes() {
      return [hours.indexOf(Math.floor(at / 60)), Math.max(0, minutes().indexOf(at % 60))];
    },
    select: (column, index) => {
      if (column === 0) at = Math.min(to, Math.max(from, (hours[index] ?? 0) * 60 + (at % 60)));
      else at = Math.floor(at / 60) * 60 + (minutes()[index] ?? 0);
    },
    detail: () => ({ value: `${pad(Math.floor(at / 60))}:${pad(at % 60)}` }),
  };
}

/** Year, month and day between two days, down to the wanted field. */
export function dateModel(value: string, start: string, end: string, fields: string): PickerModel {
  const depth = { year: 1, month: 2, day: 3 }[fields] ?? 3;
  const parse = (text: string, fallback: readonly number[]): number[] => {
    const [year, month, day] = text.split('-').map(Number);
    return [year || (fallback[0] as number), month || (fallback[1] as number), day || (fallback[2] as number)];
  };
  const from = parse(start, [FIRST_YEAR, 1, 1]);
  const to = parse(end, [LAST_YEAR, 12, 31]);
  const today = new Date();
  let at = parse(value, [today.getFullYear(), today.getMonth() + 1, today.getDate()]);
  const range = (column: number): number[] => {
    const [year = 0, month = 0] = at;
    const sameStart = at.slice(0, column).every((part, index) => part === from[index]);
    const sameEnd = at.slice(0, column).every((part, index) => part === to[index]);
    const lengths = [LAST_YEAR, 12, new Date(year, month, 0).getDate()];
    const firsts = [FIRST_YEAR, 1, 1];
    return numbers(
      sameStart ? (from[column] as number) : (firsts[column] as number),
      sameEnd ? Math.min(to[column] as number, lengths[column] as number) : (lengths[column] as number),
    );
  };
  /** Pulls every field into what the fields before it allow. */
  const settle = (): void => {
    for (let column = 0; column < 3; column += 1) {
      const allowed = range(column);
      at[column] = Math.min(allowed.at(-1) as number, Math.max(allowed[0] as number, at[column] as number));
    }
  };
  settle();
  const units = ['年', '月', '日'];
  const columnsUsed = [0, 1, 2].slice(0, depth);
  return {
    get columns() {
      return columnsUsed.map((column) => range(column).map((part) => `${part}${units[column]}`));
    },
    get indexes() {
      return columnsUsed.map((column) => range(column).indexOf(at[column] as number));
    },
    select: (column, index) => {
      at = at.map((part, place) => (place === column ? (range(column)[index] ?? part) : part));
      settle();
    },
    detail: () => ({ value: at.slice(0, depth).map(pad).join('-') }),
  };
}

/** Province, city and district, down to the wanted level. */
export function regionModel(value: readonly string[], customItem: string, level: string): PickerModel {
  const depth = { province: 1, city: 2, region: 3, 'sub-district': 3 }[level] ?? 3;
  const extra = customItem === '' ? [] : [{ name: customItem, code: '', children: [] }];
  const chosen = [0, 0, 0];
  const options = (column: number): readonly Region[] => {
    let list: readonly Region[] = [...extra, ...REGIONS];
    for (let at = 0; at < column; at += 1) list = [...extra, ...(list[chosen[at] ?? 0]?.children ?? [])];
    return list;
  };
  for (const [column, name] of value.entries()) {
    chosen[column] = Math.max(
      0,
      options(column).findIndex((region) => region.name === name),
    );
  }
  const columnsUsed = [0, 1, 2].slice(0, depth);
  const picked = (): (Region | undefined)[] => columnsUsed.map((column) => options(column)[chosen[column] ?? 0]);
  return {
    get columns() {
      return columnsUsed.map((column) => options(column).map((region) => region.name));
    },
    get indexes() {
      return chosen.slice(0, depth);
    },
    select: (column, index) => {
      chosen[column] = index;
      chosen.fill(0, column + 1);
    },
    detail: () => ({
      value: picked().map((region) => region?.name ?? ''),
      code: picked().map((region) => region?.code ?? ''),
      postcode: '310000',
    }),
  };
}

export interface Region {
  readonly name: string;
  readonly code: string;
  readonly children?: readonly Region[];
}

function labelOf(item: unknown, key: string): string {
  if (typeof item === 'object' && item !== null) return textOf((item as Record<string, unknown>)[key]);
  return textOf(item);
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, Math.floor(index) || 0));
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(1, to - from + 1) }, (_item, index) => from + index);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
