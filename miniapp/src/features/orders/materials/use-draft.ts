import type { Schemas } from '@daowei/shared/api/client';
import { MATERIAL_LIMITS } from '@daowei/shared/rules/materials';
import { useState } from 'react';

export type DraftRow = Schemas['AskedMaterial'] & { readonly key: number };

/** The rows while they are written; a new list begins with one empty row. */
export function useDraft(items: readonly Schemas['MaterialItemView'][]) {
  const [rows, setRows] = useState<readonly DraftRow[]>(() =>
    (items.length > 0 ? items : [EMPTY]).map(({ name, note, by }, key) => ({ key, name, note, by })),
  );
  const [next, setNext] = useState(rows.length);
  const nameless = rows.filter(({ name }) => name.trim() === '').length;
  return {
    rows,
    /** rows that have no name yet */
    nameless,
    full: rows.length >= MATERIAL_LIMITS.rows,
    add: () => {
      setRows([...rows, { ...EMPTY, key: next }]);
      setNext(next + 1);
    },
    drop: (key: number) => setRows(rows.filter((row) => row.key !== key)),
    change: (key: number, part: Partial<Schemas['AskedMaterial']>) =>
      setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row))),
    /** What is sent. */
    asked: (): Schemas['AskedMaterial'][] =>
      rows.map(({ name, note, by }) => ({ name: name.trim(), note: note.trim(), by })),
  };
}

const EMPTY: Schemas['AskedMaterial'] = { name: '', note: '', by: 'company' };
