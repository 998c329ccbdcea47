import { Injectable } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { Clock } from '../../../platform/clock/clock.js';
import { Ids } from '../../../platform/clock/ids.js';
import { insert, row } from '../../../platform/database/sql.js';
import { isDuplicate, Transactions } from '../../../platform/database/transactions.js';
import { InvoiceIssuer, type InvoiceRequest, type IssueOutcome } from '../domain/invoice-issuer.js';
import { drawInvoice, type IssuedFacts } from './invoice-paper.js';

/** Year, district (33: 浙江) and channel, then fifteen digits, as numbers of 数电票 are built. */
const DISTRICT = '33';
const CHANNEL = '9';
const SERIES_DIGITS = [8, 7] as const;

/**
 * Issues on this machine, without any network: a number of the right form and a real page that says it is no tax
 * document. Keeps its own memory of serials, as a provider does, so a request that comes again gets the same number.
 * It sends nothing by email.
 */
@Injectable()
export class LocalIssuer extends InvoiceIssuer {
  constructor(
    private readonly transactions: Transactions,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async issue(request: InvoiceRequest): Promise<IssueOutcome> {
    const known = (await this.find(request.serial)) ?? (await this.number(request.serial));
    return { kind: 'issued', ...known, pdf: await drawInvoice(request, known) };
  }

  override async query(request: InvoiceRequest): Promise<IssueOutcome> {
    const known = await this.find(request.serial);
    return known ? { kind: 'issued', ...known, pdf: await drawInvoice(request, known) } : { kind: 'never_heard' };
  }

  /** Of two that come at once with one serial, both get the number of whoever was first. */
  private async number(serial: string): Promise<IssuedFacts> {
    for (;;) {
      const issuedAt = this.clock.now();
      const series = SERIES_DIGITS.map((digits) => this.ids.digits(digits)).join('');
      const number = dayOf(issuedAt).slice(2, 4) + DISTRICT + CHANNEL + series;
      try {
        await insert(this.transactions.reader, 'local_invoice', { serial, number, issued_at: issuedAt });
        return { number, issuedAt };
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        const first = await this.find(serial);
        if (first) return first;
      }
    }
  }

  private async find(serial: string): Promise<IssuedFacts | null> {
    const found = await row<{ number: string; issued_at: Date }>(
      this.transactions.reader,
      'SELECT number, issued_at FROM local_invoice WHERE serial = ?',
      [serial],
    );
    return found && { number: found.number, issuedAt: found.issued_at };
  }
}
