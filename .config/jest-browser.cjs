// What every browser has and jsdom lacks. Nothing here decides how a page behaves.
const { TextDecoder, TextEncoder } = require('node:util');

/** Matches no query and never changes. @param {string} media */
const matchMedia = (media) => ({
  media,
  matches: false,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
});

/** Boxes that never change their size. */
class ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** What goes in at one end comes out at the other in a task of its own. */
class MessageChannel {
  constructor() {
    /** @type {{ onmessage: ((event: { data: unknown }) => void) | null }} */
    this.port1 = { onmessage: null };
    this.port2 = {
      /** @param {unknown} data */
      postMessage: (data) => setTimeout(() => this.port1.onmessage?.({ data })),
    };
  }
}

const LACKING = { TextDecoder, TextEncoder, matchMedia, ResizeObserver, MessageChannel };
for (const [name, value] of Object.entries(LACKING)) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: value });
}

// jsdom works out a style from every rule of the page, each time somebody asks, and antd writes thousands of rules: it was
// more than half of what these tests cost. Nothing here looks at colours; what is hidden says so in its own `style`.
if ('Element' in globalThis) {
  /** @type {any} */
  const browser = globalThis;
  const { style } = browser.document.createElement('i');
  /** @param {{ style?: object }} element */
  browser.getComputedStyle = (element) => element.style ?? style;
}
