/** A press that moves, in the coordinates of the web view. */
export interface DragPoint {
  readonly x: number;
  readonly y: number;
  /** Since the drag began. */
  readonly dx: number;
  readonly dy: number;
}

export interface DragHandlers {
  /** Where the press began and on what; false leaves it to others. */
  readonly onStart?: (point: DragPoint, target: Element) => boolean | void;
  /** True while the element takes the movement for itself, so that nothing behind it scrolls. */
  readonly onMove: (point: DragPoint) => boolean;
  readonly onEnd: (point: DragPoint, velocity: { x: number; y: number }) => void;
}

/** Follows one finger, or the mouse, from where it presses `element` until it lets go. */
export class Drag {
  private start: { x: number; y: number } | undefined;
  private last: { x: number; y: number; at: number } = { x: 0, y: 0, at: 0 };
  private velocity = { x: 0, y: 0 };

  constructor(
    element: HTMLElement,
    private readonly handlers: DragHandlers,
  ) {
    const document = element.ownerDocument;
    element.addEventListener('touchstart', (event) => this.begin(event, event.touches[0]), { passive: true });
    element.addEventListener('touchmove', (event) => this.move(event, event.touches[0]), { passive: false });
    element.addEventListener('touchend', (event) => this.end(event.changedTouches[0]), { passive: true });
    element.addEventListener('touchcancel', (event) => this.end(event.changedTouches[0]), { passive: true });
    element.addEventListener('mousedown', (event) => event.button === 0 && this.begin(event, event));
    document.addEventListener('mousemove', (event) => event.buttons === 1 && this.move(event, event), {
      capture: true,
    });
    document.addEventListener('mouseup', (event) => this.end(event), { capture: true });
  }

  private begin(event: Event, point: { clientX: number; clientY: number } | undefined): void {
    if (point === undefined) return;
    this.start = { x: point.clientX, y: point.clientY };
    this.last = { ...this.start, at: performance.now() };
    this.velocity = { x: 0, y: 0 };
    if (this.handlers.onStart?.(this.at(point), event.target as Element) === false) this.start = undefined;
  }

  private move(event: Event, point: { clientX: number; clientY: number } | undefined): void {
    if (this.start === undefined || point === undefined) return;
    const now = performance.now();
    const elapsed = Math.max(1, now - this.last.at);
    this.velocity = { x: (point.clientX - this.last.x) / elapsed, y: (point.clientY - this.last.y) / elapsed };
    this.last = { x: point.clientX, y: point.clientY, at: now };
    if (this.handlers.onMove(this.at(point)) && event.cancelable) event.preventDefault();
  }

  private end(point: { clientX: number; clientY: number } | undefined): void {
    if (this.start === undefined || point === undefined) return;
    const at = this.at(point);
    this.start = undefined;
    this.handlers.onEnd(at, this.velocity);
  }

  private at({ clientX, clientY }: { clientX: number; clientY: number }): DragPoint {
    const { x, y } = this.start ?? { x: clientX, y: clientY };
    return { x: clientX, y: clientY, dx: clientX - x, dy: clientY - y };
  }
}
