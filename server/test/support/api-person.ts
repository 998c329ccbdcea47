import { randomUUID } from 'node:crypto';
import type { Schemas } from '@daowei/shared/api/client';
import type { Journey } from './journey.js';
import { PNG } from './person.js';

/** Somebody who uses the real stack without a screen: logs in at the desk WeChat, calls the API, pays at the cashier. */
export class ApiPerson {
  private constructor(
    private readonly journey: Pick<Journey, 'apiUrl' | 'simulatorUrl'>,
    private readonly openid: string,
    private readonly token: string,
  ) {}

  static async login(journey: Pick<Journey, 'apiUrl' | 'simulatorUrl'>, openid: string): Promise<ApiPerson> {
    const { code } = await send<{ code: string }>(`${journey.simulatorUrl}/desk/login`, { openid });
    const session = await send<Schemas['Session']>(`${journey.apiUrl}/api/auth/wechat-login`, { code });
    return new ApiPerson(journey, openid, session.token);
  }

  /** Somebody of the demo data who had no phone on the desk WeChat gets one. */
  static async withPhone(
    journey: Pick<Journey, 'apiUrl' | 'simulatorUrl'>,
    who: {
      readonly openid: string;
      readonly nickname: string;
      readonly phone: string;
      readonly role: 'customer' | 'worker';
    },
  ): Promise<ApiPerson> {
    await send(`${journey.simulatorUrl}/desk/people`, [who], { method: 'PUT' });
    return ApiPerson.login(journey, who.openid);
  }

  /** Somebody of the office, who has no phone. */
  static async loginStaff(
    journey: Pick<Journey, 'apiUrl' | 'simulatorUrl'>,
    username: string,
    password: string,
  ): Promise<ApiPerson> {
    const session = await send<Schemas['Session']>(`${journey.apiUrl}/api/auth/staff-login`, { username, password });
    return new ApiPerson(journey, '', session.token);
  }

  get<T>(path: string): Promise<T> {
    const headers = { authorization: `Bearer ${this.token}` };
    return send<T>(`${this.journey.apiUrl}/api${path}`, undefined, { headers });
  }

  post<T>(path: string, body: object = {}, key: string = randomUUID()): Promise<T> {
    const headers = { authorization: `Bearer ${this.token}`, 'idempotency-key': key };
    return send<T>(`${this.journey.apiUrl}/api${path}`, body, { headers });
  }

  /** A worker before setting out: the whole list is in order, with a spare kit. */
  async prepare(orderId: string, kitCode = 'DW-0902'): Promise<void> {
    const path = `/worker/visits/${orderId}`;
    const { departure } = await this.get<Schemas['WorkerVisit']>(path);
    if (!departure || departure.version === 0) return;
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(PNG)], { type: 'image/png' }), 'kit.png');
    const headers = { authorization: `Bearer ${this.token}` };
    const sent = await fetch(`${this.journey.apiUrl}/api/files`, { method: 'POST', body: form, headers });
    const { id: kitPhoto } = (await sent.json()) as Schemas['FileRef'];
    const ticked = departure.items.map(({ id }) => id);
    const deviceTime = new Date().toISOString();
    await this.post(`${path}/preparation`, { version: departure.version, ticked, kitCode, kitPhoto, deviceTime });
  }

  /** Books the first free slot of a service after `skip` others, at the person's first address. */
  book(serviceId: string, skip = 0): Promise<Schemas['OrderView']> {
    return this.bookSlot(serviceId, (free) => free[skip]);
  }

  /** Books the free slot that is chosen. @throws Error when none is */
  async bookSlot(
    serviceId: string,
    choose: (free: readonly Schemas['Slot'][]) => Schemas['Slot'] | undefined,
  ): Promise<Schemas['OrderView']> {
    const wish = await this.wish(serviceId);
    const slot = choose((await this.slots(wish)).filter(({ available }) => available));
    if (!slot) throw new Error(`${serviceId} has no free slot as wished`);
    const { startAt } = slot;
    const quote = await this.post<Schemas['Quote']>('/quotes', { ...wish, startAt });
    return this.post('/orders', { ...wish, startAt, quoteId: quote.id });
  }

  /** What the smallest visit of a service costs at a start, free or not. */
  async priceFenAt(serviceId: string, startAt: string): Promise<number> {
    const slots = await this.slots(await this.wish(serviceId));
    return slots.find((slot) => slot.startAt === startAt)!.priceFen;
  }

  /** The smallest visit of a service at the person's first address. */
  private async wish(serviceId: string): Promise<Schemas['SlotQuery']> {
    const { items } = await this.get<{ items: Schemas['Address'][] }>('/addresses');
    const service = await this.get<Schemas['ServiceDetail']>(`/services/${serviceId}`);
    return { serviceId, addressId: items[0]!.id, addOns: [], hours: service.hourOptions[0] };
  }

  private async slots(wish: Schemas['SlotQuery']): Promise<Schemas['Slot'][]> {
    const { days } = await this.post<Schemas['SlotCalendar']>('/slots', wish);
    return days.flatMap((day) => day.slots);
  }

  /** Opens the cashier and types the password; WeChat has the money when this returns. */
  async pay(orderId: string): Promise<void> {
    const {
      amountFen: _,
      payBefore: __,
      ...params
    } = await this.post<Schemas['PaymentParams']>(`/orders/${orderId}/payment`);
    const { openid } = this;
    const cashier = `${this.journey.simulatorUrl}/desk/cashier`;
    const { prepayId } = await send<{ prepayId: string }>(`${cashier}/open`, { openid, ...params });
    await send(`${cashier}/${prepayId}/pay`, { openid, outcome: 'success' });
  }
}

/** @throws Error with the answer's text when it is not 2xx */
export async function send<T>(
  url: string,
  body?: object,
  { headers = {}, method = body ? 'POST' : 'GET' }: { headers?: Record<string, string>; method?: string } = {},
): Promise<T> {
  const answer = await fetch(url, {
    method,
    headers: body ? { 'content-type': 'application/json', ...headers } : headers,
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${url}: ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}
