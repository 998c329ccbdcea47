/** Fingers move further than what they pull: resistance makes it feel like a spring. */
const RESISTANCE = 0.45;
const START_SLOP_PX = 6;

export interface PullHandlers {
  /** Whether a downward drag that starts now may pull. */
  readonly canStart: () => boolean;
  readonly onPull: (distance: number) => void;
  readonly onRelease: (distance: number) => void;
}

/** Pulling something down with a finger or the mouse. */
export class PullGesture {
  private startY: number | undefined;
  private distance = 0;
  private pulling = false;

  constructor(
    area: HTMLElement | Document,
    private readonly handlers: PullHandlers,
  ) {
    const target = area as HTMLElement;
    target.addEventListener('touchstart', (event) => this.start(event.touches[0]?.clientY), { passive: true });
    target.addEventListener('touchmove', (event) => this.move(event, event.touches[0]?.clientY), { passive: false });
    target.addEventListener('touchend', () => this.release(), { passive: true });
    target.addEventListener('touchcancel', () => this.release(), { passive: true });
    target.addEventListener('mousedown', (event) => event.button === 0 && this.start(event.clientY));
    target.addEventListener('mousemove', (event) => this.move(event, event.buttons === 1 ? event.clientY : undefined));
    target.addEventListener('mouseup', () => this.release());
  }

  private start(y: number | undefined): void {
    this.startY = y !== undefined && this.handlers.canStart() ? y : undefined;
    this.pulling = false;
    this.distance = 0;
  }

  private move(event: Event, y: number | undefined): void {
    if (this.startY === undefined || y === undefined) return;
    const moved = y - this.startY;
    if (!this.pulling && moved < START_SLOP_PX) {
      if (moved < -START_SLOP_PX) this.startY = undefined;
      return;
    }
    if (event.defaultPrevented && !this.pulling) return;
    this.pulling = true;
    if (event.cancelable) event.preventDefault();
    this.distance = Math.max(0, moved * RESISTANCE);
    this.handlers.onPull(this.distance);
  }

  private release(): void {
    if (this.pulling) this.handlers.onRelease(this.distance);
    this.startY = undefined;
    this.pulling = false;
  }
}
