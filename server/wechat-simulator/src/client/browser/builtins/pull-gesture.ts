import { Drag } from './drag.js';

/** Fingers move further than what they pull: resistance makes it feel like a spring. */
const RESISTANCE = 0.45;
const START_SLOP_PX = 6;

export interface PullHandlers {
  /** Whether a drag that starts now, on `target`, may pull. */
  readonly canStart: (target: Element) => boolean;
  readonly onPull: (distance: number) => void;
  readonly onRelease: (distance: number) => void;
}

/** Lets something be pulled down with a finger or the mouse. */
export function listenToPull(area: HTMLElement, handlers: PullHandlers): void {
  let state: 'idle' | 'waiting' | 'pulling' = 'idle';
  const distanceOf = (dy: number): number => Math.max(0, dy * RESISTANCE);
  new Drag(area, {
    onStart: (_point, target) => {
      state = handlers.canStart(target) ? 'waiting' : 'idle';
      return state === 'waiting';
    },
    onMove: ({ dx, dy }) => {
      if (state === 'waiting') {
        // Upwards or sideways it is somebody else's drag.
        if (dy < -START_SLOP_PX || Math.abs(dx) > Math.max(START_SLOP_PX, dy)) state = 'idle';
        else if (dy > START_SLOP_PX) state = 'pulling';
      }
      if (state !== 'pulling') return false;
      handlers.onPull(distanceOf(dy));
      return true;
    },
    onEnd: ({ dy }) => {
      if (state === 'pulling') handlers.onRelease(distanceOf(dy));
      state = 'idle';
    },
  });
}
