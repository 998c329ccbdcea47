import type { Schemas } from '@daowei/shared/api/client';
import { cameLate, delayed, overdue } from '../../test/support/broken-promises.js';
import { expectOk } from '../../test/support/person.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

const EXCUSE = { code: 'not_home', evidence: '电话录音：客户不在家' };

/** What a broken promise moves. */
export const COMPENSATION_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /orders/:id/delay-answer': async (town) => {
    // the first coupon of a day makes its kind, which the others share
    const before = await delayed(town);
    expectOk(await before.customer.post(`/orders/${before.visit.id}/delay-answer`, { choice: 'coupon' }));
    const { customer, visit } = await delayed(town);
    return { person: customer, path: `/orders/${visit.id}/delay-answer`, body: { choice: 'coupon' } };
  },
  'POST /orders/:id/compensation': async (town) => {
    const { customer, visit } = await cameLate(town, 35);
    return { person: customer, path: `/orders/${visit.id}/compensation`, body: {} };
  },
  'POST /admin/orders/:id/no-show': async (town) => {
    const { visit } = await overdue(town, 20);
    return { person: await town.staff('coordinator'), path: `/admin/orders/${visit.id}/no-show`, body: {} };
  },
  'POST /admin/orders/:id/excuses': async (town) => {
    const { visit } = await overdue(town, 20);
    return { person: await town.staff('coordinator'), path: `/admin/orders/${visit.id}/excuses`, body: EXCUSE };
  },
  'POST /admin/excuses/:id/decide': async (town) => {
    const { visit } = await overdue(town, 20);
    const asker = await town.staff('coordinator');
    const { excuses } = expectOk(
      await asker.post<Schemas['OfficeCompensationView']>(`/admin/orders/${visit.id}/excuses`, EXCUSE),
    );
    const person = await town.staff('manager');
    return { person, path: `/admin/excuses/${excuses[0]!.id}/decide`, body: { accept: true } };
  },
  'POST /admin/compensation-rules': async (town) => {
    const person = await town.staff('manager');
    const { items } = expectOk(await person.get<Schemas['CompensationRuleList']>('/admin/compensation-rules'));
    const { version: basedOn, tiers, choiceHours, noShow, predicted } = items[0]!;
    const body = { basedOn, tiers, choiceHours, noShow, predicted, because: '再发一版' };
    return { person, path: '/admin/compensation-rules', body };
  },
};
