import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { factName } from '@daowei/shared/rules/fact-names';

const MODULES = resolve(__dirname, '../../src/modules');
/** A timeline's facts are kinds everywhere; what the audit alone keeps is an action, of an order only where the file says so. */
const KIND = /\bkind(?:: |\s*=\s*)([^,;}]*)/g;
const ACTION = /\baction: ([^,;}]*)|\.audit\(([^)]*)\)/g;
const ABOUT_ORDERS = /order:\$\{|reference: subject|subject: (refund\.)?reference\b/;
const DOTTED = /['`]([a-z-]+\.[a-z$][^'`]*)['`]/g;
/** What a kind that is put together stands for. */
const PUT_TOGETHER: Readonly<Record<string, readonly string[]>> = {
  'compensation.${what}': ['compensation.granted', 'compensation.settled'],
  'lateness-excuse.${what}': ['lateness-excuse.asked', 'lateness-excuse.accepted', 'lateness-excuse.refused'],
  'order.${to}': ['order.cancelled', 'order.expired'],
  'receipt.${receipt.state}': ['receipt.recorded', 'receipt.counted'],
  'receipt.${state}': ['receipt.refused', 'receipt.voided'],
};

/** Every kind of fact that the house writes about an order, by its own source. */
function written(): string[] {
  const sources = readdirSync(MODULES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(MODULES, name), 'utf8'));
  const said = sources.flatMap((source) => [
    ...[...source.matchAll(KIND)].map(([, kind]) => kind ?? ''),
    ...(ABOUT_ORDERS.test(source)
      ? [...source.matchAll(ACTION)].map(([, action, audit]) => action ?? audit ?? '')
      : []),
  ]);
  const found = said.flatMap((words) => [...words.matchAll(DOTTED)].map(([, kind]) => kind!));
  return [...new Set(found.flatMap((kind) => PUT_TOGETHER[kind] ?? [kind]))].sort();
}

it('every kind of fact that is written about an order has a name of its own', () => {
  const kinds = written();
  expect(kinds).toEqual(
    expect.arrayContaining(['order.started', 'sensitive.read', 'visit.departed', 'receipt.counted']),
  );
  expect(kinds.filter((kind) => factName(kind) === kind)).toEqual([]);
  expect(new Set(kinds.map(factName)).size).toBe(kinds.length);
  // of what nobody named nothing is hidden
  expect(factName('visit.danced')).toBe('visit.danced');
});
