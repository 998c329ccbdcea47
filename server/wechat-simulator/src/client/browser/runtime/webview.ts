import { BUILTINS } from '../builtins/index.js';
import baseCss from './webview.css';

const CSS_OF_BUILTINS = BUILTINS.map((builtin) => builtin.css ?? '').join('\n');

/** What a web view's document needs to know of the phone. */
export interface WebviewOptions {
  readonly title: string;
  readonly bottomInset: number;
  readonly topInset: number;
}

/**
 * The document of one page: WeChat renders every page in a web view of its own, so `vh`, `position: fixed`, media
 * queries and scrolling mean the page's area, not the phone's. The frame must already be in the phone's document.
 */
export class Webview {
  readonly document: Document;
  readonly window: Window & typeof globalThis;

  constructor(
    readonly frame: HTMLIFrameElement,
    options: WebviewOptions,
  ) {
    frame.title = options.title;
    const { contentDocument, contentWindow } = frame;
    if (contentDocument === null || contentWindow === null) throw new Error('the frame is not in a document');
    this.document = contentDocument;
    this.window = contentWindow as Window & typeof globalThis;
    this.document.open();
    this.document.write('<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head><body></body></html>');
    this.document.close();
    this.document.title = options.title;
    this.addStyle(baseCss + CSS_OF_BUILTINS);
    this.setInsets(options.topInset, options.bottomInset);
  }

  addStyle(css: string): HTMLStyleElement {
    const style = this.document.createElement('style');
    style.textContent = css;
    this.document.head.append(style);
    return style;
  }

  setInsets(top: number, bottom: number): void {
    const { style } = this.document.documentElement;
    style.setProperty('--safe-area-inset-top', `${top}px`);
    style.setProperty('--safe-area-inset-bottom', `${bottom}px`);
    style.setProperty('--safe-area-inset-left', '0px');
    style.setProperty('--safe-area-inset-right', '0px');
  }

  get width(): number {
    return this.document.documentElement.clientWidth;
  }

  get height(): number {
    return this.document.documentElement.clientHeight;
  }

  get scroller(): HTMLElement {
    return this.document.documentElement;
  }
}
