import { type RefObject, useEffect, useState } from 'react';
import { type BoardRow, rowsInView } from './geometry';

/** Rows drawn beyond the view, so that a fast wheel does not outrun the drawing. */
const OVERSCAN = 6;

/** The rows to draw for where the board is scrolled to; renders again only when a row enters or leaves. */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly BoardRow[],
  viewHeight: number,
): { first: number; end: number } {
  const [scrollTop, setScrollTop] = useState(0);
  const visible = rowsInView(rows, scrollTop, viewHeight, OVERSCAN);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let drawnFirst = -1;
    const follow = (): void => {
      const { first } = rowsInView(rows, element.scrollTop, viewHeight, 0);
      if (first === drawnFirst) return;
      drawnFirst = first;
      setScrollTop(element.scrollTop);
    };
    element.addEventListener('scroll', follow, { passive: true });
    return () => element.removeEventListener('scroll', follow);
  }, [scroller, rows, viewHeight]);

  return visible;
}
