import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** The inner size of an element, followed. Null until it is known. */
export function useViewport(element: RefObject<HTMLElement | null>): Viewport | null {
  const [viewport, setViewport] = useState<Viewport | null>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return undefined;
    const measure = (): void => setViewport({ width: target.clientWidth, height: target.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return viewport;
}
