import type { MaterialRow } from '../contract/fieldwork.facade.js';
import type { Checklist } from './checklist.js';
import { checkMaterials, materialsHash, mayAskFor, signedText, withMaterials } from './material-list.js';

const SOAP: MaterialRow = { name: '洗洁精', note: '', by: 'company' };
const CLOTH: MaterialRow = { name: '抹布', note: '', by: 'customer' };
const listOf = (...rows: MaterialRow[]) => ({
  version: 1,
  items: rows.map((row, place) => ({ ...row, id: `row-${place}` })),
  changedAt: new Date(0),
  signature: null,
});

it('counts characters as people do, not halves of them', () => {
  expect(checkMaterials([{ ...SOAP, name: '🧽'.repeat(40) }])).toMatchObject([{ name: '🧽'.repeat(40) }]);
  expect(checkMaterials([{ ...SOAP, name: '🧽'.repeat(41) }])).toMatchObject({ refused: 'MATERIALS_INVALID' });
});

it('may be asked for until somebody is on the way, and never of who does not come', () => {
  const open = { state: 'confirmed', remote: false, departedAt: null } as const;
  expect(mayAskFor(open)).toBeNull();
  expect(mayAskFor({ ...open, state: 'paid' })).toBeNull();
  expect(mayAskFor({ ...open, departedAt: new Date(0) })).toMatchObject({ refused: 'MATERIALS_CLOSED' });
  expect(mayAskFor({ ...open, state: 'in_service' })).toMatchObject({ refused: 'MATERIALS_CLOSED' });
  expect(mayAskFor({ ...open, remote: true })).toMatchObject({ refused: 'MATERIALS_CLOSED' });
  for (const state of ['awaiting_payment', 'paused', 'completed', 'cancelled', 'expired'] as const) {
    expect(mayAskFor({ ...open, state })).toMatchObject({ refused: 'ORDER_STATE' });
  }
});

it('another order, version, sequence or bringer is another hash', () => {
  const hashes = [
    materialsHash('a', 1, [SOAP, CLOTH]),
    materialsHash('b', 1, [SOAP, CLOTH]),
    materialsHash('a', 2, [SOAP, CLOTH]),
    materialsHash('a', 1, [CLOTH, SOAP]),
    materialsHash('a', 1, [SOAP, { ...CLOTH, by: 'company' }]),
  ];
  expect(new Set(hashes).size).toBe(5);
  expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
});

it('only says who brings something', () => {
  expect(signedText(3, [CLOTH])).toBe('您已签署指定用料清单（第3版）：您自备抹布');
});

it('stands behind the list of the service, which stays what it was without any', () => {
  const own: Checklist = {
    serviceId: 'cleaning',
    version: 4,
    needsKit: true,
    items: [{ id: 'rest', group: 'safety', title: '休息充足', must: true }],
    because: '开业',
    publishedBy: '店长',
    publishedAt: new Date(0),
  };
  const line = { id: 'row-0', group: 'goods', title: '指定用料：洗洁精', must: true };
  expect(withMaterials(own, null)).toBe(own);
  expect(withMaterials(own, listOf(CLOTH))).toBe(own);
  expect(withMaterials(null, listOf(CLOTH))).toBeNull();
  expect(withMaterials(own, listOf(SOAP, CLOTH))).toEqual({ version: 4, needsKit: true, items: [own.items[0], line] });
  expect(withMaterials(null, listOf(SOAP))).toEqual({ version: 0, needsKit: false, items: [line] });
});
