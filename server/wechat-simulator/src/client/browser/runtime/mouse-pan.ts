const SLOP_PX = 10;

/** Dragging with the mouse scrolls, as dragging with a finger does. */
export class MousePan {
  private from: { x: number; y: number; scroller: Element; panning: boolean } | undefined;

  constructor(private readonly document: Document) {
    document.addEventListener('mousedown', (event) => this.start(event));
    document.addEventListener('mousemove', (event) => this.move(event));
    document.addEventListener('mouseup', () => (this.from = undefined));
  }

  private start(event: MouseEvent): void {
    const target = event.target as Element | null;
    this.from = undefined;
    if (event.button !== 0 || target === null || target.closest('input,textarea,[data-pan="off"]') !== null) return;
    const scroller = this.scrollerAround(target);
    if (scroller !== undefined) this.from = { x: event.clientX, y: event.clientY, scroller, panning: false };
  }

  private move(event: MouseEvent): void {
    const { from } = this;
    if (from === undefined) return;
    // A handler caught the move (`catchtouchmove`), or a swiper or slider took it for itself.
    if ((event.buttons & 1) === 0 || event.defaultPrevented) {
      this.from = undefined;
      return;
    }
    const [dx, dy] = [from.x - event.clientX, from.y - event.clientY];
    if (!from.panning && Math.max(Math.abs(dx), Math.abs(dy)) < SLOP_PX) return;
    from.panning = true;
    from.scroller.scrollBy({ left: dx, top: dy });
    from.x = event.clientX;
    from.y = event.clientY;
  }

  private scrollerAround(target: Element): Element | undefined {
    const view = this.document.defaultView;
    for (let at: Element | null = target; at !== null; at = at.parentElement) {
      if (at === this.document.documentElement) return at;
      const { overflowX, overflowY } = view?.getComputedStyle(at) ?? { overflowX: '', overflowY: '' };
      const vertical = /auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight;
      const horizontal = /auto|scroll/.test(overflowX) && at.scrollWidth > at.clientWidth;
      if (vertical || horizontal) return at;
    }
    return undefined;
  }
}
