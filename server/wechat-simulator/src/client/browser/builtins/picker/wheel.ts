const SETTLE_MS = 90;

/**
 * A column of a picker: a snapping scroll area, so that fingers, wheel and mouse turn it with the browser's own
 * physics. A click on an item turns it to that item.
 */
export class Wheel {
  readonly element: HTMLElement;
  private readonly list: HTMLElement;
  private timer = 0;
  private shown = 0;
  /** Where the wheel is turning by itself; places it passes on the way do not count. */
  private target: number | undefined;

  constructor(
    document: Document,
    label: string,
    private readonly onSelect: (index: number) => void,
  ) {
    this.element = document.createElement('div');
    this.element.className = 'wheel';
    this.element.setAttribute('role', 'listbox');
    this.element.setAttribute('aria-label', label);
    this.element.tabIndex = 0;
    this.list = document.createElement('div');
    this.list.className = 'wheel-list';
    this.element.append(this.list);
    this.element.addEventListener('scroll', () => this.scrolled(), { passive: true });
    for (const type of ['wheel', 'touchstart', 'mousedown'] as const) {
      this.element.addEventListener(type, () => (this.target = undefined), { passive: true });
    }
    this.element.addEventListener('keydown', (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      this.turn(this.shown + step, true);
    });
  }

  /** Shows other items; the selected one stays where it is if it still exists. */
  setItems(items: readonly string[], index: number): void {
    this.list.replaceChildren(
      ...items.map((text, at) => {
        const item = this.element.ownerDocument.createElement('div');
        item.className = 'wheel-item';
        item.setAttribute('role', 'option');
        item.textContent = text;
        item.addEventListener('click', () => this.turn(at, true));
        return item;
      }),
    );
    this.turn(index, false);
  }

  turn(index: number, smooth: boolean): void {
    const last = this.list.children.length - 1;
    const target = Math.max(0, Math.min(last, index));
    this.target = target;
    this.mark(target);
    this.element.scrollTo({ top: target * this.itemHeight, behavior: smooth ? 'smooth' : 'auto' });
    if (smooth) this.settle(target);
  }

  private get itemHeight(): number {
    return (this.list.firstElementChild as HTMLElement | null)?.offsetHeight ?? 1;
  }

  private scrolled(): void {
    clearTimeout(this.timer);
    const at = this.element.scrollTop / this.itemHeight;
    if (this.target !== undefined) {
      if (Math.abs(at - this.target) < 0.02) this.target = undefined;
      return;
    }
    this.timer = setTimeout(() => this.settle(Math.round(at)), SETTLE_MS) as unknown as number;
  }

  private settle(index: number): void {
    if (index === this.shown && this.element.dataset.settled === String(index)) return;
    this.mark(index);
    this.element.dataset.settled = String(index);
    this.onSelect(index);
  }

  private mark(index: number): void {
    this.shown = index;
    for (const [at, item] of [...this.list.children].entries())
      item.setAttribute('aria-selected', String(at === index));
  }
}
