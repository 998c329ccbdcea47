import { Emitter } from '../kit/emitter.js';
import { messageOf, type Recorder } from '../record/recorder.js';

/** How the mini-program was opened, as `App.onLaunch` and `onShow` get it. */
export interface LaunchOptions {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly scene: number;
  readonly referrerInfo: object;
  readonly mode: 'default';
  readonly apiCategory: 'default';
}

type AppObject = Record<string, unknown>;

/** The object given to `App()`, and what it and `wx.onApp…` listeners are told of. */
export class AppLife {
  readonly onShow = new Emitter<LaunchOptions>();
  readonly onHide = new Emitter<void>();
  readonly onError = new Emitter<string>();
  readonly onRejection = new Emitter<{ reason: unknown; promise: Promise<unknown> }>();
  readonly onPageNotFound = new Emitter<object>();
  private object: AppObject = {};

  constructor(private readonly recorder: Recorder) {}

  /** What `getApp()` answers. */
  get app(): Readonly<AppObject> {
    return this.object;
  }

  /** `App(definition)`: its object is what `this` is in every app method. */
  define(definition: object): void {
    this.object = Object.assign(Object.create(null) as AppObject, definition);
  }

  launch(options: LaunchOptions): void {
    this.fire('onLaunch', { ...options });
  }

  show(options: LaunchOptions): void {
    this.fire('onShow', { ...options });
    this.onShow.emit({ ...options });
  }

  hide(): void {
    this.fire('onHide');
    this.onHide.emit();
  }

  pageNotFound(options: LaunchOptions): void {
    const missing = { path: options.path, query: options.query, isEntryPage: true };
    this.recorder.error('page not found', new Error(options.path));
    this.fire('onPageNotFound', missing);
    this.onPageNotFound.emit(missing);
  }

  /** Reports an error as WeChat does: to `App.onError`, `wx.onError`, and to the desk. */
  error(error: unknown, where: string): void {
    this.recorder.error(where, error);
    const text = messageOf(error);
    this.fire('onError', text);
    this.onError.emit(text);
  }

  rejection(reason: unknown, promise: Promise<unknown>): void {
    this.recorder.error('unhandled rejection', reason);
    this.fire('onUnhandledRejection', { reason, promise });
    this.onRejection.emit({ reason, promise });
  }

  private fire(method: string, ...args: unknown[]): void {
    const handler = this.object[method];
    if (typeof handler !== 'function') return;
    this.recorder.call(`App.${method}`, args);
    try {
      (handler as (...values: unknown[]) => void).apply(this.object, args);
    } catch (error) {
      if (method !== 'onError') this.error(error, `App.${method}`);
    }
  }
}
