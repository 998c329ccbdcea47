import type { Schemas } from '@daowei/shared/api/client';
import { fen } from '@daowei/shared/kernel/fen';
import { addDays } from '@daowei/shared/kernel/local-date';
import { expectOk, type Customer, type TownWorker } from './person.js';
import type { SmallTown } from './small-town.js';

/** Live-in by the day, and so many workers who can be had for it. */
export async function sellStays(town: SmallTown, workers = 1, days = 40): Promise<TownWorker[]> {
  await town.newTrade({
    pricing: 'live_in',
    hourOptions: [],
    addOns: [],
    durationMinutes: 1_440,
    basePriceFen: fen(30_000),
    unit: '天',
    liveIn: { priceDays: 1, minDays: 7, maxDays: 30, trialDays: 3 },
  });
  const hired: TownWorker[] = [];
  for (let count = 0; count < workers; count += 1) hired.push(await town.worker({ days }));
  return hired;
}

/** A week that begins tomorrow. */
export function aWeek(town: SmallTown, customer: Customer): Schemas['QuoteStayBody'] {
  const first = addDays(town.today, 1);
  return { serviceId: town.serviceId, addressId: customer.addressId, first, last: addDays(first, 6) };
}

/** What is sent to book it, signed. */
export async function signedStay(town: SmallTown, customer: Customer): Promise<Schemas['BookStayBody']> {
  const quote = expectOk(await customer.post<Schemas['StayQuoteView']>('/stays/quote', aWeek(town, customer)));
  const { hash, healthStatements } = quote.agreement;
  const healthTicks = healthStatements.map((_, place) => place);
  const deviceTime = town.whole.clock.now().toISOString();
  return { quoteId: quote.quoteId, hash, healthTicks, typedName: '周晓岚', deviceTime };
}

/** Held, and not paid. */
export async function bookStay(town: SmallTown, customer: Customer): Promise<Schemas['StayView']> {
  return expectOk(await customer.post<Schemas['StayView']>('/stays', await signedStay(town, customer)));
}

/** Paid, comes back to the mini-program, and everything happens that follows. */
export async function paidStay(town: SmallTown, customer: Customer): Promise<Schemas['StayView']> {
  const { id } = await bookStay(town, customer);
  await town.payStay(customer, id);
  return expectOk(await customer.get<Schemas['StayView']>(`/stays/${id}`));
}
