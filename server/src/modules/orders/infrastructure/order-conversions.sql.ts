import { Injectable } from '@nestjs/common';
import { fen, type Fen } from '@daowei/shared/kernel/fen';
import { JoinedReads } from '../../../platform/database/joined-reads.js';
import { insert, rows } from '../../../platform/database/sql.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { AuditActor } from '../../privacy/contract/privacy.facade.js';
import { REMOTE_POLICY } from '../domain/remote-policy.js';

/** A remote service that turned into a visit. */
export interface OrderConversion {
  readonly remoteOrderId: string;
  readonly visitOrderId: string;
  /** of the remote fee, taken off the visit */
  readonly creditFen: Fen;
}

interface ConversionRow {
  remote_order_id: string;
  visit_order_id: string;
  credit_fen: number;
}

/** Which remote service turned into which visit. Rows are only ever added. */
@Injectable()
export class OrderConversionsSql {
  private readonly reads: JoinedReads<OrderConversion[]>;

  constructor(transactions: Transactions) {
    this.reads = new JoinedReads(transactions, conversionsOf);
  }

  async add(tx: Tx, conversion: OrderConversion, by: AuditActor, at: Date): Promise<void> {
    await insert(tx, 'order_conversion', {
      remote_order_id: conversion.remoteOrderId,
      visit_order_id: conversion.visitOrderId,
      credit_fen: conversion.creditFen,
      policy_version: REMOTE_POLICY.version,
      by_account_id: by.accountId,
      by_label: by.label,
      created_at: at,
    });
  }

  /** Those the order is part of, on either side, the first one first. */
  async of(tx: Tx, orderId: string): Promise<OrderConversion[]> {
    return (await this.reads.get(tx, orderId)) ?? [];
  }
}

async function conversionsOf(tx: Tx, orderIds: readonly string[]): Promise<Map<string, OrderConversion[]>> {
  const found = await rows<ConversionRow>(
    tx,
    `SELECT remote_order_id, visit_order_id, credit_fen FROM order_conversion
     WHERE remote_order_id IN (?) OR visit_order_id IN (?) ORDER BY created_at, visit_order_id`,
    [orderIds, orderIds],
  );
  const conversions = found.map((one) => ({
    remoteOrderId: one.remote_order_id,
    visitOrderId: one.visit_order_id,
    creditFen: fen(one.credit_fen),
  }));
  const isPart = (one: OrderConversion, id: string): boolean => one.remoteOrderId === id || one.visitOrderId === id;
  return new Map(orderIds.map((id) => [id, conversions.filter((one) => isPart(one, id))]));
}
