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

for (const [name, value] of Object.entries({ TextDecoder, TextEncoder, matchMedia, ResizeObserver })) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: value });
}
