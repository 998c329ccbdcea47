import { Injectable } from '@nestjs/common';
import { fen } from '@daowei/shared/kernel/fen';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isRefused, refuse, type Result } from '@daowei/shared/kernel/result';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { isDuplicate, Transactions, type Tx } from '../../../platform/database/transactions.js';
import type { Actor } from '../../../platform/http/access.js';
import { FileStore } from '../../../platform/storage/file-store.js';
import { decodePng } from '../../../platform/storage/image-bytes.js';
import { DueWorkQueue } from '../../../platform/work/due-work.js';
import { IdentityFacade } from '../../identity/contract/identity.facade.js';
import { checkSigning, evidenceOf, type CheckedSignature, type SigningRequest } from '../../orders/contract/signing.js';
import { PrivacyFacade } from '../../privacy/contract/privacy.facade.js';
import { WholeDays } from '../../scheduling/contract/whole-days.js';
import { referenceOf } from '../domain/reference.js';
import { checkDays, trialUntil } from '../domain/stay-days.js';
import { FIRST_STATE } from '../domain/stay-life.js';
import { STAYS_POLICY } from '../domain/stays-policy.js';
import { StayQuotesSql, type StayQuote } from '../infrastructure/stay-quotes.sql.js';
import type { StoredStay } from '../infrastructure/stay-rows.js';
import { StayTurnsSql } from '../infrastructure/stay-turns.sql.js';
import { StaysSql } from '../infrastructure/stays.sql.js';
import { FindDays, type CheckedWish } from './find-days.js';
import { EXPIRE_STAY_HOLD } from './work-kinds.js';

export interface StayBooking {
  readonly quoteId: string;
  /** whom the customer chose; null: whoever is nearest */
  readonly workerId: string | null;
  readonly note: string | null;
  /** under the agreement that was on the screen */
  readonly signing: SigningRequest;
  /** the phone's own, kept beside the server's */
  readonly deviceTime: Date;
}

/** A signature that holds, and where its drawing is kept. */
interface Signed {
  readonly signature: CheckedSignature;
  readonly file: string | null;
}

const NUMBER_DIGITS = 6;
/** A number drawn twice is drawn again, this often. */
const NUMBER_DRAWS = 5;

/**
 * Books a stay and holds every day of it for its payment. All claims, the signed agreement, the stay and its timer are one
 * transaction: either the family has her for all of the days, or nothing happened.
 */
@Injectable()
export class BookStay {
  constructor(
    private readonly transactions: Transactions,
    private readonly days: FindDays,
    private readonly wholeDays: WholeDays,
    private readonly identity: IdentityFacade,
    private readonly privacy: PrivacyFacade,
    private readonly files: FileStore,
    private readonly quotes: StayQuotesSql,
    private readonly stays: StaysSql,
    private readonly turns: StayTurnsSql,
    private readonly queue: DueWorkQueue,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * @param requestKey the caller's; the same key finds the stay it made, whatever became of the first answer
   * @returns the stay's id. Refuses NOT_FOUND, QUOTE_STALE, STAY_DAYS_INVALID, what a signature refuses, TOO_MANY_HOLDS, and
   * STAY_TAKEN with the nearest days when somebody else was faster
   */
  async book(actor: Actor, requestKey: string, booking: StayBooking): Promise<Result<string>> {
    const db = this.transactions.reader;
    const { accountId } = actor;
    const earlier = await this.stays.byRequest(db, accountId, requestKey);
    if (earlier) return earlier;
    const quote = await this.quotes.own(db, accountId, booking.quoteId);
    if (!quote) return refuse('NOT_FOUND', '没有找到这份报价，请重新选择日子');
    const wish = await this.days.check(db, accountId, quote);
    if (isRefused(wish)) return wish;
    if (this.isStale(quote, wish)) return refuse('QUOTE_STALE');
    const free = await this.days.candidates(db, wish, quote);
    const asked = booking.workerId === null ? free : free.filter(({ workerId }) => workerId === booking.workerId);
    if (asked.length === 0) return this.days.taken(db, wish, quote);
    const signed = await this.signed(accountId, wish, booking.signing);
    if (isRefused(signed)) return signed;
    // one worker per transaction: waiting for the next one's rows while holding the first's would deadlock
    for (const { workerId } of asked) {
      const booked = await this.untilNumbered((tx) =>
        this.inOneGo(tx, actor, requestKey, booking, wish, quote, signed, workerId),
      );
      if (!isRefused(booked) || booked.refused !== 'SLOT_TAKEN') return booked;
    }
    return this.days.taken(db, wish, quote);
  }

  /** The picture reaches the disk before the transaction: a signed agreement never lacks its signature. */
  private async signed(accountId: string, { service }: CheckedWish, signing: SigningRequest): Promise<Result<Signed>> {
    const signature = checkSigning(service, signing, decodePng);
    if (isRefused(signature)) return signature;
    const file = signature.method === 'drawn' ? await this.files.keepImage(accountId, signature.png) : null;
    return isRefused(file) ? file : { signature, file };
  }

  /** Too old, or sold under another version since: price and agreement are shown anew. */
  private isStale({ expiresAt, serviceVersion }: StayQuote, { service }: CheckedWish): boolean {
    return this.clock.now() >= expiresAt || service.version !== serviceVersion;
  }

  /** Numbers are short for people, so two may be drawn alike; a key that is used twice finds the first one's stay. */
  private async untilNumbered(work: (tx: Tx) => Promise<Result<string>>): Promise<Result<string>> {
    for (let draws = 1; ; draws += 1) {
      try {
        return await this.transactions.run(work);
      } catch (error) {
        if (!isDuplicate(error) || draws === NUMBER_DRAWS) throw error;
      }
    }
  }

  private async inOneGo(
    tx: Tx,
    actor: Actor,
    requestKey: string,
    booking: StayBooking,
    wish: CheckedWish,
    quote: StayQuote,
    { signature, file }: Signed,
    workerId: string,
  ): Promise<Result<string>> {
    const { accountId } = actor;
    const holds = await this.stays.countHolds(tx, accountId);
    const earlier = await this.stays.byRequest(tx, accountId, requestKey);
    if (earlier) return earlier;
    const { service, terms, address } = wish;
    const now = this.clock.now();
    if (this.isStale(quote, wish)) return refuse('QUOTE_STALE');
    const allowed = checkDays(quote, terms, now);
    if (allowed) return allowed;
    if (holds >= STAYS_POLICY.maxHolds.value) {
      return refuse('TOO_MANY_HOLDS', '您有一份住家服务还没有支付，请先支付或取消');
    }
    const id = this.ids.next();
    const claimed = await this.wholeDays.claim(tx, referenceOf(id), { service, place: address }, quote, workerId);
    if (claimed) return claimed;
    const person = await this.identity.person(tx, accountId);
    const stay: StoredStay = {
      id,
      no: `DZ${dayOf(now).replaceAll('-', '')}${this.ids.digits(NUMBER_DIGITS)}`,
      accountId,
      state: FIRST_STATE,
      serviceId: service.id,
      serviceVersion: service.version,
      serviceName: service.name,
      serviceIcon: service.icon,
      first: quote.first,
      last: quote.last,
      trialFrom: terms.trialDays > 0 ? quote.first : null,
      trialUntil: trialUntil(quote, terms),
      trialKept: false,
      changes: 0,
      endedOn: null,
      workerId,
      customerName: person?.nickname ?? address.contactName,
      address,
      note: booking.note,
      lines: quote.lines,
      totalFen: quote.totalFen,
      paidFen: fen(0),
      refundFen: fen(0),
      earnedUntil: null,
      cancellationVersion: quote.cancellationVersion,
      holdUntil: addMinutes(now, STAYS_POLICY.holdMinutes.value),
      paidAt: null,
      paidTradeNo: null,
      signature: evidenceOf(service, signature, {
        openid: person?.openid ?? '',
        signatureFile: file,
        deviceTime: booking.deviceTime,
        since: addMinutes(quote.expiresAt, -STAYS_POLICY.quoteMinutes.value),
        now,
      }),
      createdAt: now,
      version: 1,
    };
    await this.keep(tx, actor, requestKey, stay, quote);
    return id;
  }

  private async keep(
    tx: Tx,
    { accountId, label }: Actor,
    requestKey: string,
    stay: StoredStay,
    quote: StayQuote,
  ): Promise<void> {
    const { id, no, first, last, totalFen, workerId, signature } = stay;
    await this.stays.add(tx, { stay, requestKey, policyVersion: STAYS_POLICY.version, quote });
    await this.turns.add(tx, id, 0, workerId, stay);
    await this.queue.schedule(tx, EXPIRE_STAY_HOLD, id, stay.holdUntil!);
    await this.privacy.record(tx, {
      actor: { accountId, label },
      action: 'stay.held',
      subject: referenceOf(id),
      data: {
        no,
        first,
        last,
        totalFen,
        workerId,
        quote: quote.hash,
        agreement: signature.hash,
        method: signature.method,
        signatureFile: signature.signatureFile,
        cancellationVersion: stay.cancellationVersion,
      },
    });
  }
}
