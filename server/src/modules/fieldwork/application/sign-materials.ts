import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { decodePng } from '../../../platform/storage/image-bytes.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { OrdersFacade, type Order } from '../../orders/contract/orders.facade.js';
import { checkSignature, type SignatureRequest } from '../../orders/contract/signing.js';
import type { MaterialItem, MaterialList, MaterialRow, MaterialSignature } from '../contract/fieldwork.facade.js';
import { checkMaterials, materialsHash, mayAskFor, signedText } from '../domain/material-list.js';
import { MATERIAL_POLICY } from '../domain/material-policy.js';
import { happenedAt } from '../domain/visit-rules.js';
import { MaterialLists } from '../infrastructure/material-lists.sql.js';

/** What the customer wants to be worked with from now on. */
export interface AskedMaterials extends SignatureRequest {
  /** version that was on the screen; 0: none */
  readonly basedOn: number;
  /** empty: nothing any more, which needs no signature */
  readonly items: readonly MaterialRow[];
  readonly deviceTime: Date;
}

/** How a list was signed, before its version is known. */
type Mark = Pick<MaterialSignature, 'method' | 'signerName' | 'signatureFile'>;

/** The customer asks for particular materials and signs for them; every version replaces the one before whole and is kept. */
@Injectable()
export class SignMaterials {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersFacade,
    private readonly lists: MaterialLists,
    private readonly identity: IdentityFacade,
    private readonly files: FileStore,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The customer's own order with its list. Refuses NOT_FOUND. */
  async read(actor: Actor, orderId: string): Promise<Result<{ order: Order; list: MaterialList | null }>> {
    const db = this.transactions.reader;
    const order = await this.orders.ownOrder(db, actor, orderId);
    return order ? { order, list: await this.lists.newest(db, orderId) } : refuse('NOT_FOUND');
  }

  /**
   * Refuses NOT_FOUND, MATERIALS_CLOSED, ORDER_STATE, MATERIALS_INVALID, STALE_VERSION when another phone was quicker, and
   * what `checkSignature` refuses. Withdrawing where nothing is asked for changes nothing.
   */
  async run(actor: Actor, orderId: string, asked: AskedMaterials): Promise<Result<null>> {
    const own = await this.read(actor, orderId);
    if (isRefused(own)) return own;
    const open = mayAskFor(own.order);
    if (isRefused(open)) return open;
    const items = checkMaterials(asked.items);
    if (isRefused(items)) return items;
    const mark = items.length > 0 ? await this.markOf(actor, asked) : null;
    if (isRefused(mark)) return mark;
    return this.transactions.run((tx) => this.keep(tx, actor, orderId, { ...asked, items }, mark));
  }

  /** The picture reaches the disk before the transaction: a signed list never lacks its signature. */
  private async markOf(actor: Actor, asked: SignatureRequest): Promise<Result<Mark>> {
    const signature = checkSignature(asked, decodePng);
    if (isRefused(signature)) return signature;
    if (signature.method === 'typed') return { method: 'typed', signerName: signature.name, signatureFile: null };
    const file = await this.files.keepImage(actor.accountId, signature.png);
    return isRefused(file) ? file : { method: 'drawn', signerName: null, signatureFile: file };
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    orderId: string,
    { basedOn, items, deviceTime }: AskedMaterials,
    mark: Mark | null,
  ): Promise<Result<null>> {
    const order = await this.orders.lock(tx, orderId);
    if (!order) return refuse('NOT_FOUND');
    const open = mayAskFor(order);
    if (isRefused(open)) return open;
    const before = await this.lists.newest(tx, orderId);
    if (basedOn !== (before?.version ?? 0)) {
      return refuse('STALE_VERSION', '清单刚刚在另一台手机上改过，请看过最新的再签');
    }
    if (!mark && (before?.items ?? []).length === 0) return null;
    const [now, version] = [this.clock.now(), basedOn + 1];
    const person = await this.identity.person(tx, actor.accountId);
    const signature = mark && { ...mark, hash: materialsHash(orderId, version, items) };
    await this.lists.add(tx, {
      orderId,
      version,
      accountId: actor.accountId,
      openid: person?.openid ?? '',
      signature,
      policyVersion: MATERIAL_POLICY.version,
      items: items.map((row): MaterialItem => ({ ...row, id: this.ids.next() })),
      changedAt: now,
      deviceAt: happenedAt(deviceTime, now),
    });
    await this.orders.record(
      tx,
      orderId,
      {
        kind: signature ? 'visit.materials-signed' : 'visit.materials-withdrawn',
        text: signature ? signedText(version, items) : '您已撤回指定用料，我们按公司标准用料服务',
        actor: actor.label,
        happenedAt: happenedAt(deviceTime, now),
      },
      signature?.signatureFile ? [signature.signatureFile] : [],
      {
        version,
        accountId: actor.accountId,
        ...(signature && { hash: signature.hash, method: signature.method, items }),
      },
    );
    return null;
  }
}
