import { Injectable } from '@nestjs/common';
import type { MaterialBringer } from '@daowei/shared/rules/materials';
import { insert, row, rows } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { MaterialItem, MaterialList, MaterialSignature } from '../contract/fieldwork.facade.js';

interface ListRow {
  order_id: string;
  version: number;
  hash: string | null;
  method: 'typed' | 'drawn' | null;
  signer_name: string | null;
  signature_file: string | null;
  changed_at: Date;
}

interface ItemRow {
  id: string;
  order_id: string;
  name: string;
  note: string;
  brought_by: MaterialBringer;
}

/** A version as it is written. */
export interface NewMaterialList {
  readonly orderId: string;
  readonly version: number;
  readonly accountId: string;
  readonly openid: string;
  /** null: withdrawn */
  readonly signature: Omit<MaterialSignature, 'signedAt'> | null;
  readonly policyVersion: number;
  readonly items: readonly MaterialItem[];
  readonly changedAt: Date;
  readonly deviceAt: Date;
}

/** What customers asked to be brought; a version is written once and stays. */
@Injectable()
export class MaterialLists {
  /** Under the order's lock. */
  async add(tx: Tx, list: NewMaterialList): Promise<void> {
    const { orderId, version, signature } = list;
    await insert(tx, 'material_list', {
      order_id: orderId,
      version,
      account_id: list.accountId,
      openid: list.openid,
      hash: signature?.hash ?? null,
      method: signature?.method ?? null,
      signer_name: signature?.signerName ?? null,
      signature_file: signature?.signatureFile ?? null,
      policy_version: signature && list.policyVersion,
      changed_at: list.changedAt,
      device_at: list.deviceAt,
    });
    for (const [place, { id, name, note, by }] of list.items.entries()) {
      await insert(tx, 'material_list_item', { id, order_id: orderId, version, place, name, note, brought_by: by });
    }
  }

  /** The newest version of an order; null: nothing was ever asked for. */
  async newest(tx: Tx, orderId: string): Promise<MaterialList | null> {
    return (await this.newestOf(tx, [orderId])).get(orderId) ?? null;
  }

  async newestOf(tx: Tx, orderIds: readonly string[]): Promise<Map<string, MaterialList>> {
    if (orderIds.length === 0) return new Map();
    const lists = await rows<ListRow>(
      tx,
      `SELECT l.order_id, l.version, l.hash, l.method, l.signer_name, l.signature_file, l.changed_at
       FROM material_list l JOIN (SELECT order_id, MAX(version) AS version FROM material_list WHERE order_id IN (?)
         GROUP BY order_id) n ON n.order_id = l.order_id AND n.version = l.version`,
      [orderIds],
    );
    const found = new Map<string, MaterialList>();
    if (lists.length === 0) return found;
    const items = await rows<ItemRow>(
      tx,
      `SELECT id, order_id, name, note, brought_by FROM material_list_item WHERE (order_id, version) IN (?)
       ORDER BY order_id, place`,
      [lists.map(({ order_id, version }) => [order_id, version])],
    );
    for (const list of lists) {
      found.set(list.order_id, {
        version: list.version,
        items: items
          .filter(({ order_id }) => order_id === list.order_id)
          .map(({ id, name, note, brought_by }) => ({ id, name, note, by: brought_by })),
        changedAt: list.changed_at,
        signature: signatureOf(list),
      });
    }
    return found;
  }

  /** Whether one of these is a row of the order, of whatever version. */
  async haveBeen(tx: Tx, orderId: string, ids: readonly string[]): Promise<boolean> {
    if (ids.length === 0) return false;
    return (
      (await row(tx, 'SELECT id FROM material_list_item WHERE order_id = ? AND id IN (?) LIMIT 1', [orderId, ids])) !==
      null
    );
  }
}

function signatureOf({ hash, method, signer_name, signature_file, changed_at }: ListRow): MaterialSignature | null {
  if (hash === null || method === null) return null;
  return { hash, method, signerName: signer_name, signatureFile: signature_file, signedAt: changed_at };
}
