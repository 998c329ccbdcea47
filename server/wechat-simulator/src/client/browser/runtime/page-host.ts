import type { BuiltinNode } from '../builtins/builtin.js';
import type { ScreenMetrics } from '../phone/metrics.js';

/** A sheet of WeChat's own that slides over the phone from below. */
export interface SheetRequest {
  readonly build: (close: () => void) => HTMLElement;
  /** The user tapped beside the sheet or went back. */
  readonly onDismiss?: () => void;
}

/** The soft keyboard, as a text field sees it. */
export interface KeyboardClient {
  /** What the field wants to be told when the keyboard comes, goes or changes height. */
  readonly onHeight: (height: number, durationMs: number) => void;
  /** The field's place in its web view, to push the page up by. */
  readonly rect: () => DOMRect;
  readonly adjustPosition: boolean;
  readonly cursorSpacing: number;
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly onDone: () => void;
}

export interface Keyboard {
  open(client: KeyboardClient): number;
  close(client: KeyboardClient): void;
}

export interface NavigationRequest {
  readonly openType: string;
  readonly url: string;
  readonly delta: number;
}

/** What `<page-meta>` and `<navigation-bar>` may change of the page they are in. */
export interface PageAppearance {
  readonly title?: string;
  readonly loading?: boolean;
  readonly frontColor?: string;
  readonly barColor?: string;
  readonly backgroundColor?: string;
  readonly backgroundTextStyle?: string;
  readonly pageStyle?: string;
  readonly rootFontSize?: string;
}

/** What a page and its built-ins may ask of the phone they are on. */
export interface PageHost {
  readonly metrics: ScreenMetrics;
  readonly keyboard: Keyboard;
  /** Calls back when the current changes are on the screen. */
  afterRender(done: () => void): void;
  /** Turns a path of the package, a temporary file or an address into something an `<img>` can load. */
  resourceUrl(source: string): string;
  /** Opens a sheet over the whole phone, the page included; the returned function closes it. */
  openSheet(sheet: SheetRequest): () => void;
  /** Does what a button's `open-type` stands for. */
  openType(type: string, node: BuiltinNode): void;
  navigate(request: NavigationRequest): Promise<{ errMsg: string }>;
  setAppearance(appearance: PageAppearance): void;
  /** Where the phone is, in GCJ-02. */
  place(): { readonly latitude: number; readonly longitude: number };
}
