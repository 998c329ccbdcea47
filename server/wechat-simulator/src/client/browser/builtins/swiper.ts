import { inlineStyle } from '../package/style-sheet.js';
import { builtinOf, type BuiltinDefinition, type BuiltinNode } from './builtin.js';
import { Drag } from './drag.js';
import css from './swiper.css';
import template from './swiper.wxml';

/** A drag must go this share of a page, or this fast (px per ms), to turn it. */
const TURN_SHARE = 0.35;
const TURN_VELOCITY = 0.35;
const AXIS_SLOP_PX = 8;

export const swiper: BuiltinDefinition = {
  tag: 'swiper',
  css,
  template,
  properties: {
    indicatorDots: false,
    indicatorColor: 'rgba(0, 0, 0, .3)',
    indicatorActiveColor: '#000000',
    autoplay: false,
    current: 0,
    interval: 5000,
    duration: 500,
    circular: false,
    vertical: false,
    previousMargin: '0px',
    nextMargin: '0px',
    snapToEdge: false,
    displayMultipleItems: 1,
    easingFunction: 'default',
    disableTouch: false,
  },
  setup: (node) => node.onAttached(() => new SwiperTrack(node)),
};

export const swiperItem: BuiltinDefinition = {
  tag: 'swiper-item',
  css: 'wx-swiper-item{display:block;position:absolute;left:0;top:0;width:100%;height:100%;overflow:hidden;will-change:transform}',
  properties: { itemId: '', skipHiddenItemLayout: false },
};

/** Places the items of a swiper and moves between them. */
class SwiperTrack {
  private readonly area: HTMLElement;
  private readonly dots: HTMLElement;
  /** Item in front; between two items while a finger drags. */
  private position = 0;
  private index = 0;
  private autoplayTimer = 0;

  constructor(private readonly node: BuiltinNode) {
    this.area = node.part('wx-swiper-window');
    this.dots = node.inner('div', 'wx-swiper-dots');
    const { window } = node.backend.webview;
    new window.MutationObserver(() => this.itemsChanged()).observe(this.area, { childList: true });
    new window.ResizeObserver(() => this.place(0)).observe(node.element);
    this.index = this.clamp(node.number('current'));
    node.watch(['current'], () => {
      if (this.clamp(node.number('current')) !== this.index) this.show(node.number('current'), '', true);
    });
    node.watch(
      [
        'indicatorDots',
        'indicatorColor',
        'indicatorActiveColor',
        'vertical',
        'previousMargin',
        'nextMargin',
        'displayMultipleItems',
      ],
      () => this.draw(),
    );
    node.watch(['autoplay', 'interval'], () => this.autoplay());
    node.onDetached(() => clearInterval(this.autoplayTimer));
    this.drag();
  }

  private get items(): HTMLElement[] {
    return [...this.area.children].filter((child): child is HTMLElement => child.localName === 'wx-swiper-item');
  }

  private get circular(): boolean {
    return this.node.flag('circular') && this.items.length > this.node.number('displayMultipleItems');
  }

  private get vertical(): boolean {
    return this.node.flag('vertical');
  }

  private clamp(index: number): number {
    const last = Math.max(0, this.items.length - this.node.number('displayMultipleItems'));
    return Math.min(last, Math.max(0, Math.round(index)));
  }

  /** Brings an item to the front; `source` says who wanted it ('' = the page, which hears nothing of it). */
  private show(index: number, source: 'touch' | 'autoplay' | '', animated: boolean): void {
    const count = this.items.length;
    if (count === 0) return;
    const target = this.circular ? ((index % count) + count) % count : this.clamp(index);
    const changed = target !== this.index;
    this.index = target;
    // Around the end, the short way.
    const steps = this.circular ? shortest(target - this.position, count) : target - this.position;
    this.position += steps;
    this.place(animated ? this.node.number('duration') : 0);
    this.position = target;
    this.drawDots();
    const detail = { current: target, currentItemId: this.itemId(target), source };
    if (changed && source !== '') {
      this.node.setOwn('current', target);
      this.node.trigger('change', detail);
    }
    if (changed)
      setTimeout(() => this.node.trigger('animationfinish', detail), animated ? this.node.number('duration') : 0);
  }

  private itemId(index: number): string {
    const item = this.items[index];
    return (item === undefined ? undefined : builtinOf(item))?.text('itemId') ?? '';
  }

  private place(durationMs: number): void {
    const { items, position, circular } = this;
    const many = Math.max(1, this.node.number('displayMultipleItems'));
    for (const [index, item] of items.entries()) {
      const offset = circular ? shortest(index - position, items.length) : index - position;
      // An item that jumps from one end to the other must not be seen crossing.
      const before = Number(item.dataset.offset ?? offset);
      const jumps = Math.abs(before - offset) > items.length / 2;
      item.dataset.offset = String(offset);
      item.style[this.vertical ? 'height' : 'width'] = `${100 / many}%`;
      item.style.transition =
        durationMs > 0 && !jumps ? `transform ${durationMs}ms cubic-bezier(.25,.6,.35,1)` : 'none';
      item.style.transform = this.vertical ? `translate(0,${offset * 100}%)` : `translate(${offset * 100}%,0)`;
      item.setAttribute('aria-hidden', String(offset < 0 || offset >= many));
    }
  }

  private itemsChanged(): void {
    this.index = this.clamp(this.node.number('current'));
    this.draw();
  }

  private draw(): void {
    const { width } = this.node.host.metrics;
    const length = (name: string): string => inlineStyle(this.node.text(name), width);
    const [before, after] = [length('previousMargin'), length('nextMargin')];
    this.area.style.inset = this.vertical ? `${before} 0 ${after} 0` : `0 ${after} 0 ${before}`;
    this.position = this.index;
    this.place(0);
    this.drawDots();
  }

  private drawDots(): void {
    const { node, dots } = this;
    dots.hidden = !node.flag('indicatorDots') || this.items.length < 2;
    dots.classList.toggle('wx-swiper-dots-vertical', this.vertical);
    dots.replaceChildren(
      ...this.items.map((_item, index) => {
        const dot = node.document.createElement('i');
        dot.style.backgroundColor = node.text(index === this.index ? 'indicatorActiveColor' : 'indicatorColor');
        return dot;
      }),
    );
  }

  private autoplay(): void {
    clearInterval(this.autoplayTimer);
    if (!this.node.flag('autoplay')) return;
    this.autoplayTimer = setInterval(() => {
      if (this.items.length < 2 || !this.node.element.isConnected) return;
      const next = this.index + 1;
      this.show(!this.circular && next > this.clamp(next) ? 0 : next, 'autoplay', true);
    }, this.node.number('interval')) as unknown as number;
  }

  private drag(): void {
    let from = 0;
    let axis: 'mine' | 'other' | undefined;
    const size = (): number => Math.max(1, this.vertical ? this.area.clientHeight : this.area.clientWidth);
    new Drag(this.node.element, {
      onStart: () => {
        if (this.node.flag('disableTouch') || this.items.length < 2) return false;
        clearInterval(this.autoplayTimer);
        from = this.position;
        axis = undefined;
        return true;
      },
      onMove: ({ dx, dy }) => {
        const [along, across] = this.vertical ? [dy, dx] : [dx, dy];
        if (axis === undefined && Math.max(Math.abs(along), Math.abs(across)) > AXIS_SLOP_PX) {
          axis = Math.abs(along) > Math.abs(across) ? 'mine' : 'other';
        }
        if (axis !== 'mine') return false;
        const wanted = from - along / size();
        this.position = this.circular ? wanted : Math.min(this.clamp(Infinity) + 0.2, Math.max(-0.2, wanted));
        this.place(0);
        this.node.trigger('transition', this.vertical ? { dx: 0, dy: -along } : { dx: -along, dy: 0 });
        return true;
      },
      onEnd: (_point, velocity) => {
        this.autoplay();
        if (axis !== 'mine') return;
        const moved = this.position - from;
        const speed = -(this.vertical ? velocity.y : velocity.x);
        const turn = Math.abs(moved) > TURN_SHARE || Math.abs(speed) > TURN_VELOCITY;
        this.show(from + (turn ? Math.sign(moved) : 0), 'touch', true);
      },
    });
  }
}

/** The shortest way around a circle of `count` items. */
function shortest(distance: number, count: number): number {
  const wrapped = ((distance % count) + count) % count;
  return wrapped > count / 2 ? wrapped - count : wrapped;
}
