import type { DataSource } from 'typeorm';
import type { Schemas } from '@daowei/shared/api/client';
import { ApiPerson, send } from '../../test/support/api-person.js';
import type { Breakages } from '../proof.js';
import type { Chance } from './chance.js';
import type { Patience } from './patience.js';

const SERVICE = 'daily-cleaning';
const HOME = {
  contactName: '周女士',
  phone: '13911112222',
  district: '西湖区',
  community: '文新苑',
  detail: '3幢2单元1203室',
  lat: 30.2741,
  lng: 120.1302,
  isDefault: true,
};
const RED_PACKET = { amountFen: 30, reason: '感谢您的耐心等候' };
/** One account may hold so many slots without paying; two leave room for the next wish. */
const MOST_UNPAID = 2;

interface Where {
  readonly apiUrl: string;
  readonly simulatorUrl: string;
}
type Told = 'booked' | 'paid' | 'cancelled';

/** What one customer does, and what they were told they had done. */
export class CustomerLife {
  acts = 0;
  private readonly booked = new Map<string, Told>();

  private constructor(
    private readonly person: ApiPerson,
    private readonly addressId: string,
    /** who of the office sends red packets */
    private readonly office: ApiPerson,
    private readonly where: Where,
    private readonly patience: Patience,
    private readonly chance: Chance,
    private readonly broken: Breakages,
  ) {}

  /** A new customer, with an address. @param number apart from the others */
  static async begin(
    where: Where,
    number: number,
    parts: { office: ApiPerson; patience: Patience; chance: Chance; broken: Breakages },
  ): Promise<CustomerLife> {
    const phone = `1390000${String(number).padStart(4, '0')}`;
    const who = { nickname: `邻居${number}`, phone, role: 'customer' };
    const [known] = await send<{ openid: string }[]>(`${where.simulatorUrl}/desk/people`, [who], { method: 'PUT' });
    const person = await ApiPerson.login(where, known!.openid);
    const { id } = await person.post<Schemas['Address']>('/addresses', HOME);
    const { office, patience, chance, broken } = parts;
    return new CustomerLife(person, id, office, where, patience, chance, broken);
  }

  /** Takes money that waits; then books and mostly pays, moves what was paid, or calls it off, so that money goes back. */
  async act(): Promise<void> {
    this.acts += 1;
    await this.takeMoney();
    const unpaid = this.told('booked');
    if (unpaid.length > MOST_UNPAID) await this.giveUp(unpaid[0]!);
    const paid = this.told('paid');
    const draw = this.chance();
    const [orderId] = paid;
    if (orderId && (paid.length > 2 || draw < 0.3)) await this.cancel(orderId);
    else if (orderId && draw < 0.5) await this.move(orderId);
    else await this.book(draw < 0.9);
  }

  /** What was never paid for is given back, so that both sides have only ends to be compared. */
  async giveUpUnpaid(): Promise<void> {
    for (const id of this.told('booked')) await this.giveUp(id);
  }

  /** Nothing that was acknowledged is missing, and nothing came of one wish twice. */
  async expectAllThere(db: DataSource): Promise<void> {
    const { id: account } = await this.person.get<{ id: string }>('/auth/me');
    const orders = await db.query<{ id: string; state: string; paid_fen: number }[]>(
      'SELECT id, state, paid_fen FROM customer_order WHERE account_id = ?',
      [account],
    );
    for (const [id, told] of this.booked) {
      const order = orders.find((one) => one.id === id);
      if (!order) this.broken.add(`order ${id} was acknowledged and is gone`);
      else if (told === 'paid' && Number(order.paid_fen) === 0)
        this.broken.add(`${id} was paid, and is ${order.state}`);
      else if (told === 'cancelled' && order.state !== 'cancelled')
        this.broken.add(`${id} was called off, and is ${order.state}`);
    }
  }

  private async book(pays: boolean): Promise<void> {
    const { person, patience, addressId } = this;
    const service = await patience.again(() => person.get<Schemas['ServiceDetail']>(`/services/${SERVICE}`));
    if (!service) return;
    const wish = { serviceId: SERVICE, addressId, addOns: [], hours: service.hourOptions[0] };
    const startAt = this.oneOf(await patience.again(() => person.post<Schemas['SlotCalendar']>('/slots', wish)));
    if (startAt === undefined) return;
    const quote = await patience.again(() => person.post<Schemas['Quote']>('/quotes', { ...wish, startAt }));
    // somebody else may be faster: then there is nothing to pay
    const wanted = { ...wish, startAt, quoteId: quote?.id };
    const order = quote && (await patience.sure<Schemas['OrderView']>(person, '/orders', wanted));
    if (!order) return;
    this.booked.set(order.id, 'booked');
    if (pays) await this.pay(order.id);
  }

  private async pay(orderId: string): Promise<void> {
    const { person, patience } = this;
    await patience.again(() => person.pay(orderId));
    const path = `/orders/${orderId}/payment/refresh`;
    const status = await patience.again(() => person.post<Schemas['PaymentStatus']>(path));
    if (status?.state !== 'paid') return;
    this.booked.set(orderId, 'paid');
    if (this.chance() < 0.5) await patience.sure(this.office, `/admin/orders/${orderId}/red-packets`, RED_PACKET);
  }

  private async move(orderId: string): Promise<void> {
    const { person, patience } = this;
    const path = `/orders/${orderId}/reschedule`;
    const terms = await patience.again(() => person.get<Schemas['RescheduleTerms']>(path));
    const reason = terms?.reasons[0]?.code;
    if (!terms || terms.because !== null || !reason) return;
    const startAt = this.oneOf(await patience.again(() => person.get<Schemas['SlotCalendar']>(`${path}/slots`)));
    if (startAt !== undefined) await patience.sure(person, path, { revision: terms.revision, startAt, reason });
  }

  private async cancel(orderId: string): Promise<void> {
    const { person, patience } = this;
    const preview = await patience.again(() =>
      person.get<Schemas['CancellationPreview']>(`/orders/${orderId}/cancellation`),
    );
    const reason = preview?.reasons[0]?.code;
    if (!preview || !reason) return;
    const done = await patience.sure(person, `/orders/${orderId}/cancel`, { reason, hash: preview.hash });
    if (done !== null) this.booked.set(orderId, 'cancelled');
  }

  private async giveUp(orderId: string): Promise<void> {
    const done = await this.patience.sure(this.person, `/orders/${orderId}/cancel`, { reason: null });
    // refused: its time was up, or it was paid after all
    if (done !== null) this.booked.set(orderId, 'cancelled');
    else this.booked.delete(orderId);
  }

  /** What waits for this person's confirmation is taken on the phone. */
  private async takeMoney(): Promise<void> {
    const list = await this.patience.again(() => this.person.get<Schemas['OwnTransferList']>('/transfers'));
    for (const { id, open } of list?.items ?? []) {
      if (!open) continue;
      const path = `/control/transfers/${id}/confirm`;
      await this.patience.again(() => send(`${this.where.simulatorUrl}${path}`, {}));
    }
  }

  private told(what: Told): string[] {
    return [...this.booked].filter(([, told]) => told === what).map(([id]) => id);
  }

  private oneOf(calendar: Schemas['SlotCalendar'] | null): string | undefined {
    const free = calendar?.days.flatMap(({ slots }) => slots).filter(({ available }) => available) ?? [];
    return free[Math.floor(this.chance() * free.length)]?.startAt;
  }
}
