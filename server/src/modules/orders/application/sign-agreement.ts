import { Injectable } from '@nestjs/common';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { CatalogFacade, type ServiceKind } from '../../catalog/contract/catalog.facade.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import type { Order } from '../contract/orders.facade.js';
import { decodePng } from '../../../platform/storage/image-bytes.js';
import { checkSigning, evidenceOf, maySign, type CheckedSignature, type SigningRequest } from '../domain/agreement.js';
import { OrderAgreementsSql } from '../infrastructure/order-agreements.sql.js';
import { OrdersSql } from '../infrastructure/orders.sql.js';
import { Timeline } from './timeline.js';

/** The customer signs what the visit was sold under: once, in their own mini-program, before anybody comes in. */
@Injectable()
export class SignAgreement {
  constructor(
    private readonly transactions: Transactions,
    private readonly orders: OrdersSql,
    private readonly agreements: OrderAgreementsSql,
    private readonly catalog: CatalogFacade,
    private readonly identity: IdentityFacade,
    private readonly files: FileStore,
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  /**
   * A second signature changes nothing and is answered like the first. Refuses NOT_FOUND, ORDER_STATE and what
   * `checkSigning` refuses.
   * @param deviceTime the phone's own, kept beside the server's
   */
  async sign(actor: Actor, orderId: string, request: SigningRequest, deviceTime: Date): Promise<Result<null>> {
    const db = this.transactions.reader;
    const order = await this.orders.own(db, actor.accountId, orderId);
    if (!order) return refuse('NOT_FOUND');
    if (await this.agreements.find(db, orderId)) return null;
    if (!maySign(order.state)) return refuse('ORDER_STATE');
    const service = await this.catalog.version(db, order.serviceId, order.serviceVersion);
    if (!service) throw new Error(`order ${orderId} was sold under ${order.serviceId} v${order.serviceVersion}`);
    const signature = checkSigning(service, request, decodePng);
    if (isRefused(signature)) return signature;
    // the picture reaches the disk before the transaction: a signed agreement never lacks its signature
    const file = signature.method === 'drawn' ? await this.files.keepImage(actor.accountId, signature.png) : null;
    if (isRefused(file)) return file;
    return this.transactions.run((tx) => this.keep(tx, actor, service, order, signature, file, deviceTime));
  }

  private async keep(
    tx: Tx,
    actor: Actor,
    service: ServiceKind,
    seen: Order,
    signature: CheckedSignature,
    signatureFile: string | null,
    deviceTime: Date,
  ): Promise<Result<null>> {
    const order = await this.orders.lock(tx, seen.id);
    if (!order || order.serviceVersion !== service.version) return refuse('AGREEMENT_CHANGED');
    if (await this.agreements.find(tx, order.id)) return null;
    if (!maySign(order.state)) return refuse('ORDER_STATE');
    const person = await this.identity.person(tx, actor.accountId);
    const [openid, now] = [person?.openid ?? '', this.clock.now()];
    const signing = { openid, signatureFile, deviceTime, since: order.createdAt, now };
    const signed = evidenceOf(service, signature, signing);
    await this.agreements.add(tx, order, signed);
    await this.timeline.record(
      tx,
      order.id,
      {
        kind: 'order.agreement-signed',
        text: `您已签署《${service.agreement.title}》`,
        happenedAt: signed.deviceAt,
      },
      { accountId: actor.accountId, label: actor.label },
      {
        hash: signed.hash,
        serviceVersion: service.version,
        method: signed.method,
        signatureFile,
        healthStatements: signed.healthStatements,
        signedAt: signed.signedAt.toISOString(),
      },
    );
    return null;
  }
}
