import { Injectable } from '@nestjs/common';
import { refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { Transactions, type Tx } from '../../../platform/database/transactions.js';
import { CatalogFacade } from '../../catalog/contract/catalog.facade.js';
import { PrivacyFacade, type AuditActor } from '../../privacy/contract/privacy.facade.js';
import type { CouponTerms } from '../contract/pricing.facade.js';
import { conditionsOf, problemsOfCoupon, worthOf } from '../domain/coupon.js';
import { CouponsSql, type CountedKind } from '../infrastructure/coupons.sql.js';

/** A kind as people read it. */
export interface ReadableKind extends CountedKind {
  readonly worth: string;
  readonly conditions: readonly string[];
}

/** The kinds of coupons the company gives. A kind is never edited: its coupons are promises. */
@Injectable()
export class CouponKinds {
  constructor(
    private readonly transactions: Transactions,
    private readonly coupons: CouponsSql,
    private readonly catalog: CatalogFacade,
    private readonly privacy: PrivacyFacade,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<ReadableKind[]> {
    const db = this.transactions.reader;
    const names = await this.serviceNames(db);
    return (await this.coupons.kinds(db)).map((kind) => readable(kind, names));
  }

  /** Refuses COUPON_KIND_INVALID with what is wrong. */
  create(actor: AuditActor, terms: CouponTerms): Promise<Result<ReadableKind>> {
    return this.transactions.run(async (tx): Promise<Result<ReadableKind>> => {
      const names = await this.serviceNames(tx);
      const now = this.clock.now();
      const problems = problemsOfCoupon(terms);
      if (terms.services?.some((id) => !names.has(id))) problems.push('所选服务不存在');
      if (terms.valid.to <= now) problems.push('有效期已经过去');
      if (problems.length > 0) return refuse('COUPON_KIND_INVALID', problems.join('；'));
      const id = this.ids.next();
      await this.coupons.addKind(tx, id, terms, now);
      await this.privacy.record(tx, {
        actor,
        action: 'coupon-kind.created',
        subject: `coupon-kind:${id}`,
        data: { ...terms },
      });
      return readable({ id, terms, granted: 0, used: 0 }, names);
    });
  }

  private async serviceNames(tx: Tx): Promise<Map<string, string>> {
    return new Map((await this.catalog.all(tx)).map(({ id, name }) => [id, name]));
  }
}

function readable(kind: CountedKind, names: ReadonlyMap<string, string>): ReadableKind {
  return { ...kind, worth: worthOf(kind.terms), conditions: conditionsOf(kind.terms, names) };
}
