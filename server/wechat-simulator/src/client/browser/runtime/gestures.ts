import { builtinOf } from '../builtins/builtin.js';
import { nodeOf, type EaselElement } from './easel.js';
import type { WebviewBackend } from './webview-backend.js';

/** Beyond this many pixels a touch is a drag: neither a tap nor a long press. */
const TAP_SLOP_PX = 10;
const LONG_PRESS_MS = 350;
/** After a touch the browser replays it as mouse events; they are the same finger. */
const GHOST_MOUSE_MS = 900;
const MOUSE_IDENTIFIER = 0;
const NATIVE = 'input,textarea,video,audio,[data-native]';

/** One finger, or the mouse that stands in for one. */
interface Point {
  readonly identifier: number;
  readonly clientX: number;
  readonly clientY: number;
  readonly force?: number;
}

interface Press {
  readonly node: EaselElement;
  readonly element: Element;
  readonly startX: number;
  readonly startY: number;
  last: Point;
  moved: boolean;
  longPressed: boolean;
  longPressTimer: number;
}

export interface GestureListeners {
  /** Just before a tap is dispatched: what it hits, and its point in the web view. */
  readonly onTap: (element: Element) => void;
  readonly onPressStart: (element: Element) => void;
  readonly onPressEnd: (element: Element, moved: boolean) => void;
}

/** Turns touches and mouse presses of a web view into WeChat's touch, tap and long press events. */
export class Gestures {
  private readonly presses = new Map<number, Press>();
  private lastTouchAt = -Infinity;
  private mouseDown = false;

  constructor(
    private readonly backend: WebviewBackend,
    private readonly listeners: GestureListeners,
  ) {
    const { document } = backend.webview;
    const capture = { capture: true, passive: true };
    document.addEventListener('touchstart', (event) => this.touchStart(event), capture);
    document.addEventListener('touchmove', (event) => this.touchMove(event), { capture: true, passive: false });
    document.addEventListener('touchend', (event) => this.touchEnd(event), { capture: true, passive: false });
    document.addEventListener('touchcancel', (event) => this.touchCancel(event), capture);
    document.addEventListener('mousedown', (event) => this.mouse('down', event), { capture: true });
    document.addEventListener('mousemove', (event) => this.mouse('move', event), { capture: true });
    document.addEventListener('mouseup', (event) => this.mouse('up', event), { capture: true });
    document.addEventListener('contextmenu', (event) => event.preventDefault());
    document.addEventListener('dragstart', (event) => event.preventDefault());
    for (const type of ['transitionend', 'animationstart', 'animationiteration', 'animationend'] as const) {
      document.addEventListener(type, (event) => this.effect(event), capture);
    }
  }

  private touchStart(event: TouchEvent): void {
    this.lastTouchAt = event.timeStamp;
    for (const touch of event.changedTouches) this.start(touch, event);
  }

  private touchMove(event: TouchEvent): void {
    this.lastTouchAt = event.timeStamp;
    for (const touch of event.changedTouches) this.move(touch, event);
  }

  private touchEnd(event: TouchEvent): void {
    this.lastTouchAt = event.timeStamp;
    // The browser would replay the touch as a click, which could hit what the tap has just brought up. Fields and
    // other controls of the browser live on that click.
    const native = elementUnder(event)?.closest(NATIVE) ?? null;
    if (native === null && event.cancelable) {
      event.preventDefault();
      leaveField(this.backend.webview.document);
    }
    for (const touch of event.changedTouches) this.end(touch, event);
  }

  private touchCancel(event: TouchEvent): void {
    for (const touch of event.changedTouches) this.cancel(touch, event);
  }

  private mouse(phase: 'down' | 'move' | 'up', event: MouseEvent): void {
    if (event.button !== 0 || this.isGhost(event)) return;
    const point: Point = { identifier: MOUSE_IDENTIFIER, clientX: event.clientX, clientY: event.clientY, force: 1 };
    if (phase === 'down') {
      this.mouseDown = true;
      this.start(point, event);
    } else if (this.mouseDown) {
      if (phase === 'up') {
        this.mouseDown = false;
        this.end(point, event);
      } else if ((event.buttons & 1) === 0) {
        this.mouseDown = false;
        this.cancel(point, event);
      } else {
        this.move(point, event);
      }
    }
  }

  /** Whether this mouse event is the echo of a touch. Chromium says so; elsewhere the time tells. */
  private isGhost(event: MouseEvent): boolean {
    const { sourceCapabilities } = event as MouseEvent & { sourceCapabilities?: { firesTouchEvents: boolean } | null };
    if (sourceCapabilities !== undefined && sourceCapabilities !== null) return sourceCapabilities.firesTouchEvents;
    return event.timeStamp - this.lastTouchAt < GHOST_MOUSE_MS;
  }

  private start(point: Point, original: UIEvent): void {
    const element = elementUnder(original);
    const node = nodeOf(element ?? null);
    if (element === undefined || node === undefined) return;
    const press: Press = {
      node,
      element,
      startX: point.clientX,
      startY: point.clientY,
      last: point,
      moved: false,
      longPressed: false,
      longPressTimer: setTimeout(() => this.longPress(press, original), LONG_PRESS_MS) as unknown as number,
    };
    this.presses.set(point.identifier, press);
    this.send(press, 'touchstart', {}, original);
    this.listeners.onPressStart(element);
  }

  private move(point: Point, original: UIEvent): void {
    const press = this.presses.get(point.identifier);
    if (press === undefined) return;
    press.last = point;
    const distance = Math.max(Math.abs(point.clientX - press.startX), Math.abs(point.clientY - press.startY));
    if (!press.moved && distance > TAP_SLOP_PX) {
      press.moved = true;
      clearTimeout(press.longPressTimer);
      this.listeners.onPressEnd(press.element, true);
    }
    const prevented = this.send(press, 'touchmove', {}, original);
    // `catchtouchmove` keeps the page from scrolling under a finger.
    if (prevented && original.cancelable) original.preventDefault();
  }

  private end(point: Point, original: UIEvent): void {
    const press = this.presses.get(point.identifier);
    if (press === undefined) return;
    press.last = point;
    clearTimeout(press.longPressTimer);
    this.presses.delete(point.identifier);
    this.send(press, 'touchend', {}, original, point);
    if (!press.moved) this.listeners.onPressEnd(press.element, false);
    if (press.moved || press.longPressed) return;
    this.listeners.onTap(press.element);
    this.send(press, 'tap', this.pagePoint(point), original, point);
  }

  private cancel(point: Point, original: UIEvent): void {
    const press = this.presses.get(point.identifier);
    if (press === undefined) return;
    clearTimeout(press.longPressTimer);
    this.presses.delete(point.identifier);
    if (!press.moved) this.listeners.onPressEnd(press.element, true);
    this.send(press, 'touchcancel', {}, original, point);
  }

  /** A long press takes the place of the tap only where somebody listens to it. */
  private longPress(press: Press, original: UIEvent): void {
    press.longPressed = this.backend.listeners.reaches(press.element, 'longpress');
    const detail = this.pagePoint(press.last);
    this.send(press, 'longpress', detail, original);
    this.send(press, 'longtap', detail, original);
  }

  private effect(event: Event): void {
    const node = nodeOf(event.target);
    if (node === undefined) return;
    const { elapsedTime, propertyName, animationName } = event as TransitionEvent & AnimationEvent;
    const detail = { elapsedTime, ...(propertyName === undefined ? { animationName } : { propertyName }) };
    this.backend.send(node, event.type, detail, { bubbles: true, composed: true, capturePhase: true });
  }

  /** Dispatches and tells whether a handler caught the event. */
  private send(press: Press, type: string, detail: object, original: UIEvent, ended?: Point): boolean {
    const area = press.element.closest('wx-canvas')?.getBoundingClientRect();
    const shape = (point: Point): object => ({
      identifier: point.identifier,
      ...pairs(this.pagePoint(point)),
      clientX: point.clientX,
      clientY: point.clientY,
      force: point.force ?? 1,
      ...(area === undefined ? {} : { x: point.clientX - area.left, y: point.clientY - area.top }),
    });
    const touches = [...this.presses.values()].map((other) => shape(other.last));
    const changedTouches = [shape(ended ?? press.last)];
    const event = this.backend.send(press.node, type, detail, {
      originalEvent: original,
      bubbles: true,
      composed: true,
      capturePhase: true,
      extraFields: { touches, changedTouches },
    });
    return event.defaultPrevented();
  }

  private pagePoint(point: Point): { x: number; y: number } {
    const { scrollX, scrollY } = this.backend.webview.window;
    return { x: point.clientX + scrollX, y: point.clientY + scrollY };
  }
}

function pairs({ x, y }: { x: number; y: number }): { pageX: number; pageY: number } {
  return { pageX: x, pageY: y };
}

/** A touch beside a field ends the typing in it, unless the field holds on to the keyboard. */
function leaveField(document: Document): void {
  const field = document.activeElement?.closest('wx-input,wx-textarea');
  if (field === null || field === undefined || builtinOf(field)?.flag('holdKeyboard') === true) return;
  (document.activeElement as HTMLElement).blur();
}

function elementUnder(event: Event): Element | undefined {
  const target = event.target as Node | null;
  if (target === null) return undefined;
  return target.nodeType === 1 ? (target as Element) : (target.parentElement ?? undefined);
}
