import fc from 'fast-check';
import { fen } from '@daowei/shared/kernel/fen';
import { isRefused } from '@daowei/shared/kernel/result';
import { inWords, taxWithin } from './amounts.js';
import { INVOICE_STATES, INVOICE_TRANSITIONS, type Invoice, type InvoiceTitle } from './invoice.js';
import { INVOICE_POLICY, nextInvoiceQuestion } from './invoice-policy.js';
import { whyNoInvoice } from './may-ask.js';
import { nextInvoice, type PaidFor } from './next-invoice.js';
import { checkTitle } from './title.js';

const PERSON: InvoiceTitle = { kind: 'person', name: '林晚', taxNo: null };
const TITLES: readonly InvoiceTitle[] = [PERSON, { kind: 'company', name: '甲公司', taxNo: '91440300708461136T' }];

function document(id: number, more: Partial<Invoice>): Invoice {
  return {
    id: String(id),
    orderId: 'o',
    accountId: 'a',
    kind: 'blue',
    state: 'asked',
    amountFen: fen(1),
    title: PERSON,
    email: null,
    item: '日常保洁',
    orderNo: 'DW1',
    reverses: null,
    cause: null,
    askedAt: new Date(0),
    carriedAt: null,
    number: null,
    issuedAt: null,
    fileId: null,
    problem: null,
    ...more,
  };
}

/** Issued, refused, money back or another title in any order, with whoever issues answering whenever it likes. */
type Happening =
  | { readonly kind: 'follow' | 'issued' | 'refused' | 'retry' }
  | { readonly kind: 'refund' | 'title'; readonly by: number };
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom<Happening>({ kind: 'follow' }, { kind: 'issued' }, { kind: 'refused' }, { kind: 'retry' }),
  fc.record({ kind: fc.constantFrom('refund' as const, 'title' as const), by: fc.nat(6_000) }),
);

class Played {
  documents: Invoice[] = [];
  title = PERSON;
  paid: PaidFor = { keptFen: fen(16_800), returning: false };

  play(one: Happening): void {
    const open = this.documents.find(({ state }) => state === 'asked' || state === 'working');
    switch (one.kind) {
      case 'follow':
        return this.follow();
      case 'refund':
        this.paid = { keptFen: fen(Math.max(0, this.paid.keptFen - one.by)), returning: false };
        return this.follow();
      case 'title':
        this.title = TITLES[one.by % 2]!;
        return this.follow();
      case 'issued':
        if (open) this.issue(open);
        return;
      case 'refused':
        if (open) this.set(open.id, { state: 'failed' });
        return;
      case 'retry':
        for (const { id, state } of this.documents) if (state === 'failed') this.set(id, { state: 'asked' });
    }
  }

  /** Nothing more goes wrong. */
  settle(): void {
    for (let step = 0; step < 20; step += 1) {
      this.play({ kind: 'retry' });
      this.play({ kind: 'issued' });
      this.follow();
    }
  }

  standing(): Invoice[] {
    return this.documents.filter(({ kind, state }) => kind === 'blue' && state !== 'reversed' && state !== 'dropped');
  }

  private follow(): void {
    const next = nextInvoice({ title: this.title }, this.documents, this.paid);
    const id = this.documents.length;
    if (next.kind === 'drop') {
      this.set(next.of.id, { state: 'dropped' });
      return this.follow();
    }
    if (next.kind === 'blue') {
      this.documents.push(document(id, { amountFen: next.amountFen, title: this.title }));
    }
    if (next.kind === 'red') {
      const { amountFen, title, id: reverses } = next.of;
      this.documents.push(
        document(id, { kind: 'red', amountFen: fen(-amountFen), title, reverses, cause: next.cause }),
      );
    }
  }

  private issue({ id, reverses }: Invoice): void {
    this.set(id, { state: 'issued' });
    if (reverses !== null) this.set(reverses, { state: 'reversed' });
    this.follow();
  }

  private set(id: string, more: Partial<Invoice>): void {
    this.documents = this.documents.map((one) => (one.id === id ? { ...one, ...more } : one));
  }
}

describe('the invoice of an order', () => {
  it('is one, in the wished name, over what stands paid, whatever happened on the way', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
        const played = new Played();
        played.play({ kind: 'follow' });
        for (const one of happenings) {
          played.play(one);
          expect(played.standing().length).toBeLessThanOrEqual(1);
          const open = played.documents.filter(({ state }) => ['asked', 'working', 'failed'].includes(state));
          expect(open.length).toBeLessThanOrEqual(1);
        }
        played.settle();
        const issued = played.documents.filter(({ state }) => state === 'issued' || state === 'reversed');
        expect(issued.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(played.paid.keptFen);
        const standing = played.standing();
        expect(standing).toHaveLength(played.paid.keptFen > 0 ? 1 : 0);
        for (const one of standing) expect(one).toMatchObject({ title: played.title, amountFen: played.paid.keptFen });
        const reds = played.documents.filter(({ kind }) => kind === 'red').map(({ reverses }) => reverses);
        expect(new Set(reds).size).toBe(reds.length);
      }),
      { numRuns: 300 },
    );
  });

  it('waits while money is on its way back', () => {
    const paid = { keptFen: fen(100), returning: true };
    expect(nextInvoice({ title: PERSON }, [], paid)).toEqual({ kind: 'wait' });
    const blue = document(0, { state: 'issued', amountFen: fen(100) });
    expect(nextInvoice({ title: PERSON }, [blue], { keptFen: fen(60), returning: true })).toEqual({ kind: 'wait' });
  });

  it('moves only forward, and every state can be reached', () => {
    const reached = new Set(['asked', ...Object.values(INVOICE_TRANSITIONS).flat()]);
    expect([...reached].sort()).toEqual([...INVOICE_STATES].sort());
  });

  it('may be asked for from sign-off until the last day in Shanghai, once all is paid', () => {
    const signed = { state: 'completed', completedAt: new Date('2026-03-10T15:59:00Z') } as const;
    const at = (time: string, more: Partial<Parameters<typeof whyNoInvoice>[0]> = {}) =>
      whyNoInvoice(
        { order: signed, owes: false, paid: { keptFen: fen(1), returning: false }, wish: null, ...more },
        new Date(time),
      )?.refused ?? null;
    expect(at('2027-03-10T15:59:59Z')).toBeNull();
    expect(at('2027-03-10T16:00:00Z')).toBe('INVOICE_TOO_LATE');
    expect(at('2026-03-11T00:00:00Z', { owes: true })).toBe('INVOICE_NOT_YET');
    expect(at('2026-03-11T00:00:00Z', { order: { state: 'in_service', completedAt: null } })).toBe('INVOICE_NOT_YET');
    expect(at('2026-03-11T00:00:00Z', { paid: { keptFen: fen(0), returning: false } })).toBe('INVOICE_NOTHING');
    expect(at('2026-03-11T00:00:00Z', { wish: { version: INVOICE_POLICY.mostRetitles.value } })).toBeNull();
    expect(at('2026-03-11T00:00:00Z', { wish: { version: 4 } })).toBe('INVOICE_RETITLED');
  });

  it('is asked about at growing distances, and never goes unasked', () => {
    const carried = new Date(0);
    fc.assert(
      fc.property(fc.nat(10_000_000), (later) => {
        expect(nextInvoiceQuestion(carried, new Date(later)).getTime()).toBeGreaterThan(later);
      }),
    );
  });
});

describe('what stands on it', () => {
  it('is taken apart into price and tax to the fen, with either sign', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (amount) => {
        const blue = taxWithin(fen(amount), 600);
        expect(blue.netFen + blue.taxFen).toBe(amount);
        expect(Math.abs(blue.taxFen - (amount * 600) / 10_600)).toBeLessThanOrEqual(0.5);
        expect(taxWithin(fen(-amount), 600)).toEqual({ netFen: 0 - blue.netFen, taxFen: 0 - blue.taxFen });
      }),
    );
  });

  it('is written out as on paper money', () => {
    const written = [0, 5, 50, 16_800, 16_805, 16_850, 100_100, 1_000_000, 10_010_000, 1_000_000_100, -16_800];
    expect(written.map(inWords)).toEqual([
      '零圆整',
      '伍分',
      '伍角整',
      '壹佰陆拾捌圆整',
      '壹佰陆拾捌圆零伍分',
      '壹佰陆拾捌圆伍角整',
      '壹仟零壹圆整',
      '壹万圆整',
      '壹拾万零壹佰圆整',
      '壹仟万零壹圆整',
      '（负数）壹佰陆拾捌圆整',
    ]);
  });

  it('is a tidy title; a company has a number that exists', () => {
    expect(checkTitle('person', '  林  晚 ', '123')).toEqual({ kind: 'person', name: '林 晚', taxNo: null });
    expect(checkTitle('company', '甲(杭州)公司', '9144 0300 7084 6113 6t')).toEqual({
      kind: 'company',
      name: '甲（杭州）公司',
      taxNo: '91440300708461136T',
    });
    for (const wrong of [undefined, '', '91440300708461136X']) {
      expect(isRefused(checkTitle('company', '甲公司', wrong))).toBe(true);
    }
  });
});
