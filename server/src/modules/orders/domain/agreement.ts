import { refuse, type Result } from '@daowei/shared/kernel/result';
import type { decodePng } from '../../../platform/storage/image-bytes.js';
import { agreementHash } from '../../catalog/contract/agreement-hash.js';
import type { ServiceKind } from '../../catalog/contract/catalog.facade.js';
import type { AgreementSignature, OrderState } from '../contract/orders.facade.js';
import { AGREEMENT_POLICY } from './agreement-policy.js';

/** How somebody signs: exactly one of a typed name and a drawn signature. */
export interface SignatureRequest {
  readonly typedName: string | null;
  /** PNG as base64 */
  readonly signaturePng: string | null;
}

/** What the customer sends to sign an agreement. */
export interface SigningRequest extends SignatureRequest {
  /** of the text that was on the screen */
  readonly hash: string;
  /** places of the health statements that were ticked, from 0 */
  readonly healthTicks: readonly number[];
}

export type CheckedSignature =
  { readonly method: 'typed'; readonly name: string } | { readonly method: 'drawn'; readonly png: Buffer };

/** States in which an agreement may be signed: paid for, and the visit not over. */
const SIGNABLE: readonly OrderState[] = ['paid', 'confirmed', 'in_service'];

export function maySign(state: OrderState): boolean {
  return SIGNABLE.includes(state);
}

/**
 * Whether this is a signature under this very text. Refuses AGREEMENT_CHANGED when another text was read,
 * HEALTH_STATEMENTS_OPEN, SIGNER_NAME_INVALID or SIGNATURE_INVALID.
 */
export function checkSigning(
  service: ServiceKind,
  { hash, healthTicks, ...signature }: SigningRequest,
  decode: typeof decodePng,
  policy = AGREEMENT_POLICY,
): Result<CheckedSignature> {
  if (hash !== agreementHash(service)) return refuse('AGREEMENT_CHANGED');
  const ticked = new Set(healthTicks);
  const { healthStatements } = service.agreement;
  const allTicked = healthStatements.every((_, place) => ticked.has(place));
  if (!allTicked || ticked.size !== healthStatements.length) return refuse('HEALTH_STATEMENTS_OPEN');
  return checkSignature(signature, decode, policy);
}

/** Whether this is a signature at all. Refuses SIGNER_NAME_INVALID or SIGNATURE_INVALID. */
export function checkSignature(
  { typedName, signaturePng }: SignatureRequest,
  decode: typeof decodePng,
  policy = AGREEMENT_POLICY,
): Result<CheckedSignature> {
  if ((typedName === null) === (signaturePng === null)) return refuse('SIGNATURE_INVALID', '请手写签名，或者填写姓名');
  if (signaturePng !== null) {
    const png = decode(signaturePng, policy.signatureBytes.value);
    return png ? { method: 'drawn', png } : refuse('SIGNATURE_INVALID');
  }
  const name = (typedName ?? '').trim().replace(/\s+/g, ' ');
  const length = [...name].length;
  const fits = length >= policy.nameLeast.value && length <= policy.nameMost.value;
  return fits && isWritten(name) ? { method: 'typed', name } : refuse('SIGNER_NAME_INVALID');
}

/** What is kept of a signature, for both sides and for a court. */
export interface SignatureEvidence extends AgreementSignature {
  readonly openid: string;
  /** how many were ticked: all there were */
  readonly healthStatements: number;
  /** by the phone, within what can be true */
  readonly deviceAt: Date;
  readonly policyVersion: number;
}

/** Who signed which text, when and by which of the two ways. */
export function evidenceOf(
  service: ServiceKind,
  signature: CheckedSignature,
  signed: {
    readonly openid: string;
    /** the drawn signature as it is stored */
    readonly signatureFile: string | null;
    readonly deviceTime: Date;
    /** nobody can have signed before */
    readonly since: Date;
    readonly now: Date;
  },
): SignatureEvidence {
  const { openid, signatureFile, deviceTime, since, now } = signed;
  return {
    openid,
    hash: agreementHash(service),
    healthStatements: service.agreement.healthStatements.length,
    method: signature.method,
    signerName: signature.method === 'typed' ? signature.name : null,
    signatureFile,
    signedAt: now,
    deviceAt: deviceTime > now || deviceTime < since ? now : deviceTime,
    policyVersion: AGREEMENT_POLICY.version,
  };
}

/** A name is made of letters of whatever script, with the dots, hyphens and spaces names have. */
function isWritten(name: string): boolean {
  return /^[\p{L}\p{M}][\p{L}\p{M}·•.'’ -]*$/u.test(name);
}
