/**
 * What @tanstack/react-query needs of AbortController, for engines without one (iOS' JavaScriptCore in WeChat).
 * The build puts it in place of the global name. Nothing here is ever aborted halfway: `wx.request` is not told.
 */
class Signal {
  constructor() {
    this.aborted = false;
    this.reason = undefined;
    this.listeners = [];
  }

  addEventListener(_type, listener) {
    this.listeners.push(listener);
  }

  removeEventListener(_type, listener) {
    this.listeners = this.listeners.filter((known) => known !== listener);
  }

  throwIfAborted() {
    if (this.aborted) throw this.reason;
  }
}

export class AbortController {
  constructor() {
    this.signal = new Signal();
  }

  abort(reason) {
    const { signal } = this;
    if (signal.aborted) return;
    signal.aborted = true;
    signal.reason = reason === undefined ? new Error('aborted') : reason;
    for (const listener of signal.listeners) listener({ type: 'abort', target: signal });
  }
}
