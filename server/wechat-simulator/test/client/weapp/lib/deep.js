/* global Polyfilled */
exports.polyfilled = () => new Polyfilled().works;
exports.scope = {
  window: typeof window,
  document: typeof document,
  fetch: typeof fetch,
  localStorage: typeof localStorage,
  Intl: typeof Intl,
  URL: typeof URL,
  AbortController: typeof AbortController,
  globalThis: typeof globalThis,
  setTimeout: typeof setTimeout,
  console: typeof console,
  evaluates: (() => {
    try {
      return new Function('return 1')();
    } catch (error) {
      return error.name;
    }
  })(),
  global: Function('return this')() === globalThis,
};
