import type { HTMLAttributes, KeyboardEvent, MouseEvent } from 'react';

interface Options<Row> {
  keyOf: (row: Row) => string;
  onOpen: (row: Row) => void;
  /** the row the Tab key stops at; the first one when absent */
  startAt?: string | null;
  firstKey: string | undefined;
}

type RowProps = HTMLAttributes<HTMLTableRowElement>;

const SELECTOR = 'tr[tabindex]';

function moveFocus(row: HTMLElement, key: string): boolean {
  const rows = Array.from(row.parentElement?.querySelectorAll<HTMLElement>(SELECTOR) ?? []);
  const here = rows.indexOf(row);
  const targets: Record<string, number> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 };
  const target = targets[key];
  if (target === undefined) return false;
  const next = rows[Math.max(0, Math.min(rows.length - 1, target))];
  if (next) {
    // The Tab key comes back to the row that was left.
    row.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }
  return true;
}

/** A click that selects text or hits a link or button inside the row is not meant for the row. */
function isMeantForRow(event: MouseEvent<HTMLElement>): boolean {
  const inner = (event.target as HTMLElement).closest('a, button, input');
  return !inner && !window.getSelection()?.toString();
}

/** Rows of an antd table that open by click or Enter and are walked with the arrow keys. */
export function rowKeys<Row>({ keyOf, onOpen, startAt, firstKey }: Options<Row>): (row: Row) => RowProps {
  const stop = startAt ?? firstKey;
  return (row) => ({
    tabIndex: keyOf(row) === stop ? 0 : -1,
    style: { cursor: 'pointer' },
    onClick: (event) => {
      if (isMeantForRow(event)) onOpen(row);
    },
    onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => {
      if (event.target !== event.currentTarget) return;
      if (event.key === 'Enter') onOpen(row);
      else if (!moveFocus(event.currentTarget, event.key)) return;
      event.preventDefault();
    },
  });
}
