import { Injectable } from '@nestjs/common';
import { insert, row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { AgreementSignature, Order } from '../contract/orders.facade.js';
import type { SignatureEvidence } from '../domain/agreement.js';

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
  async add(tx: Tx, order: Order, signed: SignatureEvidence): Promise<void> {
    await insert(tx, 'order_agreement', {
      order_id: order.id,
      account_id: order.accountId,
      openid: signed.openid,
      service_id: order.serviceId,
      service_version: order.serviceVersion,
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
