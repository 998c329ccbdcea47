import { createHash } from 'node:crypto';
import type { MaterialBringer } from '@daowei/shared/rules/materials';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { Order, OrderState } from '../../orders/contract/orders.facade.js';
import type { MaterialList, MaterialRow } from '../contract/fieldwork.facade.js';
import type { Checklist, ChecklistItem } from './checklist.js';
import { MATERIAL_POLICY } from './material-policy.js';

/** What has to be in order before one visit: the list of its service, and what its customer asked for. */
export type DepartureList = Pick<Checklist, 'version' | 'needsKit' | 'items'>;

const OPEN: readonly OrderState[] = ['paid', 'confirmed'];

/** Whether the customer may still ask for materials. Refuses MATERIALS_CLOSED with why, ORDER_STATE. */
export function mayAskFor(order: Pick<Order, 'state' | 'remote' | 'departedAt'>): Result<null> {
  if (order.remote) return refuse('MATERIALS_CLOSED', '远程服务没有人上门，不用指定用料');
  if (order.departedAt !== null || order.state === 'in_service') return refuse('MATERIALS_CLOSED');
  return OPEN.includes(order.state) ? null : refuse('ORDER_STATE');
}

/** The rows as they are kept, without spaces around them. Refuses MATERIALS_INVALID, naming the row. */
export function checkMaterials(said: readonly MaterialRow[], policy = MATERIAL_POLICY): Result<MaterialRow[]> {
  const wrong = (why: string): Result<MaterialRow[]> => refuse('MATERIALS_INVALID', why);
  if (said.length > policy.rows.value) return wrong(`指定用料最多${policy.rows.value}样，请合并或减少`);
  const kept = said.map(({ name, note, by }) => ({ name: oneLine(name), note: oneLine(note), by }));
  const names = new Set<string>();
  for (const [place, { name, note }] of kept.entries()) {
    const which = `第${place + 1}样`;
    if (name === '') return wrong(`${which}还没有写名称`);
    if ([...name].length > policy.nameLength.value) return wrong(`${which}的名称最多${policy.nameLength.value}个字`);
    if ([...note].length > policy.noteLength.value) return wrong(`${which}的说明最多${policy.noteLength.value}个字`);
    const same = name.toLocaleLowerCase('zh-CN');
    if (names.has(same)) return wrong(`“${name}”写了两遍，请合并成一样`);
    names.add(same);
  }
  return kept;
}

/** Fingerprint of what is signed: the order, the version and every row in its order; 64 hex digits. */
export function materialsHash(orderId: string, version: number, rows: readonly MaterialRow[]): string {
  const content = [orderId, version, rows.map(({ by, name, note }) => [by, name, note])];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** What the timeline says once the list is signed. */
export function signedText(version: number, rows: readonly MaterialRow[]): string {
  const parts = [
    ['公司带', namesOf(rows, 'company')],
    ['您自备', namesOf(rows, 'customer')],
  ].flatMap(([who, names]) => (names ? [`${who}${names}`] : []));
  return `您已签署指定用料清单（第${version}版）：${parts.join('；')}`;
}

/** The list of the service with a must-line for each material the company brings; null: nothing is looked at. */
export function withMaterials(checklist: Checklist | null, materials: MaterialList | null): DepartureList | null {
  const lines = (materials?.items ?? []).flatMap(({ id, name, by }): ChecklistItem[] =>
    by === 'company' ? [{ id, group: 'goods', title: `指定用料：${name}`, must: true }] : [],
  );
  if (lines.length === 0) return checklist;
  const { version, needsKit, items } = checklist ?? { version: 0, needsKit: false, items: [] };
  return { version, needsKit, items: [...items, ...lines] };
}

function namesOf(rows: readonly MaterialRow[], whose: MaterialBringer): string {
  return rows.flatMap(({ name, by }) => (by === whose ? [name] : [])).join('、');
}

/** What is pasted over several lines is one. */
function oneLine(text: string): string {
  return text.trim().replace(/[\s\p{Cc}]+/gu, ' ');
}
