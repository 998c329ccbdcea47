import { Injectable } from '@nestjs/common';
import { insert, row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AgreementSignature } from '../contract/orders.facade.js';

/** A signature with what only the evidence keeps. */
export interface NewSignature extends AgreementSignature {
  readonly orderId: string;
  readonly accountId: string;
  readonly openid: string;
  readonly serviceId: string;
  readonly serviceVersion: number;
  readonly healthStatements: number;
  readonly deviceAt: Date;
  readonly policyVersion: number;
}

interface SignatureRow {
  hash: string;
  method: 'typed' | 'drawn';
  signer_name: string | null;
  signature_file: string | null;
  signed_at: Date;
}

/** Agreements that were signed; a row is written once and stays. */
@Injectable()
export class OrderAgreementsSql {
  /** Under the order's lock. */
  async add(tx: Tx, signed: NewSignature): Promise<void> {
    await insert(tx, 'order_agreement', {
      order_id: signed.orderId,
      account_id: signed.accountId,
      openid: signed.openid,
      service_id: signed.serviceId,
      service_version: signed.serviceVersion,
      hash: signed.hash,
      health_statements: signed.healthStatements,
      method: signed.method,
      signer_name: signed.signerName,
      signature_file: signed.signatureFile,
      signed_at: signed.signedAt,
      device_at: signed.deviceAt,
      policy_version: signed.policyVersion,
    });
  }

  async find(tx: Tx, orderId: string): Promise<AgreementSignature | null> {
    const found = await row<SignatureRow>(
      tx,
      'SELECT hash, method, signer_name, signature_file, signed_at FROM order_agreement WHERE order_id = ?',
      [orderId],
    );
    return (
      found && {
        hash: found.hash,
        method: found.method,
        signerName: found.signer_name,
        signatureFile: found.signature_file,
        signedAt: found.signed_at,
      }
    );
  }

  /** Those of the orders whose agreement is signed. */
  async signedOf(tx: Tx, orderIds: readonly string[]): Promise<Set<string>> {
    if (orderIds.length === 0) return new Set();
    const found = await rows<{ order_id: string }>(tx, 'SELECT order_id FROM order_agreement WHERE order_id IN (?)', [
      orderIds,
    ]);
    return new Set(found.map((one) => one.order_id));
  }
}
