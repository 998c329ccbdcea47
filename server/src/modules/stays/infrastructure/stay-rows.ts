import { fen } from '@daowei/shared/kernel/fen';
import type { LocalDate } from '@daowei/shared/kernel/local-date';
import { json } from '../../../platform/database/sql.js';
import type { AddressSnapshot } from '../../identity/contract/identity.facade.js';
import type { SignatureEvidence } from '../../orders/contract/signing.js';
import type { QuoteLine } from '../../pricing/contract/pricing.facade.js';
import type { Stay, StayState } from '../contract/stays.facade.js';

/** A stay with what only its own module needs to know. */
export interface StoredStay extends Stay {
  /** the payment that paid it */
  readonly paidTradeNo: string | null;
  /** under the agreement, from the booking on */
  readonly signature: SignatureEvidence;
}

export interface StayRow {
  id: string;
  stay_no: string;
  account_id: string;
  state: StayState;
  version: number;
  service_id: string;
  service_version: number;
  service_name: string;
  service_icon: string;
  first_day: string;
  last_day: string;
  trial_from: string | null;
  trial_until: string | null;
  trial_kept: number;
  changes: number;
  ended_on: string | null;
  worker_id: string;
  customer_name: string;
  address: unknown;
  note: string | null;
  price_lines: unknown;
  total_fen: number;
  paid_fen: number;
  refund_fen: number;
  paid_trade_no: string | null;
  hold_until: Date | null;
  paid_at: Date | null;
  agreement_hash: string;
  sign_method: SignatureEvidence['method'];
  signer_name: string | null;
  signature_file: string | null;
  signer_openid: string;
  health_statements: number;
  signed_at: Date;
  device_at: Date;
  sign_policy_version: number;
  cancellation_version: number;
  earned_until: string | null;
  created_at: Date;
}

/** Days as text: a calendar day has no time zone. */
export const STAY_COLUMNS = `id, stay_no, account_id, state, version, service_id, service_version, service_name, service_icon,
  CAST(first_day AS CHAR) AS first_day, CAST(last_day AS CHAR) AS last_day, CAST(trial_from AS CHAR) AS trial_from,
  CAST(trial_until AS CHAR) AS trial_until,
  trial_kept, changes, CAST(ended_on AS CHAR) AS ended_on, worker_id, customer_name, address, note, price_lines, total_fen,
  paid_fen, refund_fen, paid_trade_no, hold_until, paid_at, agreement_hash, sign_method, signer_name, signature_file,
  signer_openid, health_statements, signed_at, device_at, sign_policy_version, cancellation_version,
  CAST(earned_until AS CHAR) AS earned_until, created_at`;

export function stayOf(found: StayRow): StoredStay {
  return {
    id: found.id,
    no: found.stay_no,
    accountId: found.account_id,
    state: found.state,
    serviceId: found.service_id,
    serviceVersion: found.service_version,
    serviceName: found.service_name,
    serviceIcon: found.service_icon,
    first: found.first_day as LocalDate,
    last: found.last_day as LocalDate,
    trialFrom: found.trial_from as LocalDate | null,
    trialUntil: found.trial_until as LocalDate | null,
    trialKept: Boolean(found.trial_kept),
    changes: found.changes,
    endedOn: found.ended_on as LocalDate | null,
    workerId: found.worker_id,
    customerName: found.customer_name,
    address: json<AddressSnapshot>(found.address),
    note: found.note,
    lines: json<QuoteLine[]>(found.price_lines),
    totalFen: fen(found.total_fen),
    paidFen: fen(found.paid_fen),
    refundFen: fen(found.refund_fen),
    paidTradeNo: found.paid_trade_no,
    earnedUntil: found.earned_until as LocalDate | null,
    cancellationVersion: found.cancellation_version,
    holdUntil: found.hold_until,
    paidAt: found.paid_at,
    signature: {
      hash: found.agreement_hash,
      method: found.sign_method,
      signerName: found.signer_name,
      signatureFile: found.signature_file,
      openid: found.signer_openid,
      healthStatements: found.health_statements,
      signedAt: found.signed_at,
      deviceAt: found.device_at,
      policyVersion: found.sign_policy_version,
    },
    createdAt: found.created_at,
    version: found.version,
  };
}
