import { ERRORS } from '@daowei/shared/errors/errors';
import type { FileLinks } from '../../../platform/storage/file-links.js';
import type { Order } from '../../orders/contract/orders.facade.js';
import type { AskedRedo } from '../application/claim-warranty.js';
import type { FollowedClaim, OrderWarranty } from '../application/read-warranty.js';
import type { KeptRate } from '../domain/kept-rate.js';
import { isInForce, type WarrantyCard } from '../domain/warranty-card.js';
import { CLAIM_CAUSE_TEXT, CLAIM_CAUSES, CLAIM_STATE_TEXT, madeGood } from '../domain/warranty-claim.js';
import { WARRANTY_POLICY } from '../domain/warranty-policy.js';
import type * as dto from './warranty.dto.js';

/** What a body asks for, beside its pictures. */
export function askedOf({ cause, words, startAt }: dto.ClaimWarrantyForCaller): Omit<AskedRedo, 'photoIds'> {
  return { cause, words: words?.trim() ?? null, startAt: new Date(startAt) };
}

export function warrantyView(warranty: OrderWarranty, links: FileLinks, now: Date): dto.WarrantyView {
  const { card, claims, no, times } = warranty;
  const used = madeGood(claims);
  return {
    card: card && cardView(card, now),
    claimable: no === null,
    because: no && (no.because ?? ERRORS[no.refused].sentence),
    causes: CLAIM_CAUSES.map((code) => ({ code, label: CLAIM_CAUSE_TEXT[code], used: used.has(code) })),
    times: times.map((time) => time.toISOString()),
    claims: claims.map((one) => claimView(one, links)),
  };
}

function cardView(card: WarrantyCard, now: Date): dto.WarrantyCardView {
  const { no, serviceName, days, lastDay, givenAt, covered, excluded } = card;
  return {
    no,
    serviceName,
    days,
    lastDay,
    givenAt: givenAt.toISOString(),
    inForce: isInForce(card, now),
    covered: [...covered],
    excluded: [...excluded],
  };
}

function claimView({ claim, redo, state }: FollowedClaim, links: FileLinks): dto.WarrantyClaimView {
  return {
    id: claim.id,
    cause: claim.cause,
    causeText: CLAIM_CAUSE_TEXT[claim.cause],
    words: claim.words,
    photos: claim.photoIds.map((id) => links.linkTo(id)),
    state,
    stateText: CLAIM_STATE_TEXT[state],
    redoOrderId: redo.id,
    redoOrderNo: redo.no,
    redoAt: redo.promised.from.toISOString(),
    claimedAt: claim.claimedAt.toISOString(),
    keepBy: claim.keepBy.toISOString(),
  };
}

export function officeClaim(one: FollowedClaim, original: Order, links: FileLinks): dto.OfficeWarrantyClaim {
  const { id: orderId, no: orderNo, serviceName } = original;
  return { ...claimView(one, links), orderId, orderNo, serviceName };
}

export function keptView(rate: KeptRate): dto.WarrantyKept {
  const { windowDays, keptLineBasisPoints } = WARRANTY_POLICY;
  return { ...rate, windowDays: windowDays.value, lineBasisPoints: keptLineBasisPoints.value };
}
