import { materialsHash, signedText } from '../../src/modules/fieldwork/domain/material-list.js';
import type { AuditActor } from '../../src/modules/privacy/contract/privacy.facade.js';
import type { Fact, OrderLife } from './order-life.js';
import type { AgreementStory, Booking } from './story.js';

const MATERIALS_SIGNED = 'visit.materials-signed';
const VERSION = 1;

/** Whoever asks for materials signs for them together with the agreement, with their name. */
export function signMaterials(
  life: OrderLife,
  { materials = [] }: Booking,
  agreement: AgreementStory | null,
  customer: AuditActor,
): void {
  if (!agreement || materials.length === 0) return;
  const hash = materialsHash(life.order.id, VERSION, materials);
  const data = { version: VERSION, accountId: customer.accountId, hash, method: 'typed', items: materials };
  life.record(MATERIALS_SIGNED, signedText(VERSION, materials), agreement.signedAt, customer, data);
}

/** When that was; null: nothing was asked for. */
export function materialsSignedAt(facts: readonly Fact[]): Date | null {
  return facts.find(({ kind }) => kind === MATERIALS_SIGNED)?.at ?? null;
}
