// The longest first: a long file that begins last keeps one core waiting for the other. Jest itself only knows how large
// a file is, and the proofs, which are the longest, are a few lines that call the benches.
const { createRequire } = require('node:module');

/** jest-config's own; pnpm gives each package only what it asked for. */
const ofJest = ['jest', '@jest/core', 'jest-config'].reduce(
  (from, name) => createRequire(from.resolve(`${name}/package.json`)),
  createRequire(`${__dirname}/`),
);
/** @type {{ default: new (options: object) => { sort(tests: { path: string }[]): { path: string }[] } }} */
const { default: Sequencer } = ofJest('@jest/test-sequencer');

/** What took more than about twenty seconds when it was last measured (docs/measurements.md), the longest first. */
const LONG = [
  '/proofs/replay.spec',
  '/journeys/killed.spec',
  '/journeys/second-chances.spec',
  '/journeys/every-page.spec',
  '/journeys/',
  '/together/orders',
  '/seeds/demo.spec',
  '/together/dispatch',
  '/together/proofs',
  '/together/people',
  '/together/money',
  '/together/',
  '/whole/fuzz.spec',
  '/seeds/history.spec',
  '/wechat-simulator/test/client/',
  '/pricing/rules/price-rules.test',
  '/catalog/editor/service-editor.test',
];

/** @param {{ path: string }} test */
const placeOf = ({ path }) => {
  const place = LONG.findIndex((part) => path.includes(part));
  return place < 0 ? LONG.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  /** @override @param {{ path: string }[]} tests */
  sort(tests) {
    return super.sort(tests).sort((a, b) => placeOf(a) - placeOf(b));
  }
};
