import type { GivenPrecautions } from '../application/give-precautions.js';
import type { VisitPrecautions } from '../application/read-precautions.js';
import type { Precautions } from '../domain/precautions.js';
import type * as dto from './precautions.dto.js';

const part = (known: Precautions['identity']): dto.PrecautionPartView | null =>
  known && { ...known, at: known.at.toISOString() };

export function precautionsView({ identity, contact }: Precautions): dto.PrecautionsView {
  return { identity: part(identity), contact: part(contact) };
}

export function visitPrecautionsView(visit: VisitPrecautions): dto.VisitPrecautionsView {
  return { ...precautionsView(visit), risks: visit.risks.map((risk) => ({ ...risk })), missing: [...visit.missing] };
}

/** What a body leaves out stays as it is. */
export function givenOf({ identity, contact }: dto.GivePrecautionsBody): GivenPrecautions {
  return { identity: identity ?? null, contact: contact ?? null };
}
