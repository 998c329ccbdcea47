import { addMinutes } from '@daowei/shared/kernel/interval';
import { agreementHash } from '../../src/modules/catalog/contract/agreement-hash.js';
import type { AuditActor } from '../../src/modules/privacy/contract/privacy.facade.js';
import type { Random } from '../random.js';
import type { OrderLife } from './order-life.js';
import type { Stage } from './play-order.js';
import type { AgreementStory, Booking } from './story.js';

/** Everybody has signed this long before anybody rings. */
const BEFORE_START_MINUTES = 20;
const HAND_WRITTEN = 0.6;

/** The customer signs soon after paying; null while they have not. */
export function signAgreement(
  random: Random,
  stage: Stage,
  life: OrderLife,
  booking: Booking,
  customer: AuditActor,
): AgreementStory | null {
  const { service, startAt } = booking;
  const wished = addMinutes(life.order.paidAt!, random.int(1, 45));
  const latest = addMinutes(startAt, -BEFORE_START_MINUTES);
  const signedAt = wished < latest ? wished : latest;
  const drawn = random.chance(HAND_WRITTEN);
  if (booking.unsigned || signedAt > stage.now) return null;
  const signature = {
    hash: agreementHash(service),
    signerName: drawn ? null : booking.address.contactName,
    signatureFile: drawn ? stage.pictures.signature(random) : null,
    signedAt,
  };
  life.record('order.agreement-signed', `您已签署《${service.agreement.title}》`, signedAt, customer, {
    hash: signature.hash,
    serviceVersion: service.version,
    method: drawn ? 'drawn' : 'typed',
    signatureFile: signature.signatureFile,
    healthStatements: service.agreement.healthStatements.length,
    signedAt: signedAt.toISOString(),
  });
  return signature;
}
