import { addDays, type LocalDate } from '@daowei/shared/kernel/local-date';
import { dayWithCase } from '../../test/support/small-bills.js';
import type { SmallTown } from '../../test/support/small-town.js';
import type { ReadyRequest } from './replay.js';

/** How a day of WeChat's bills is cleared and closed. */
export const BILL_REQUESTS: Readonly<Record<string, (town: SmallTown) => Promise<ReadyRequest>>> = {
  'POST /admin/bills/days/:date/fetch': async (town) => {
    const { day } = await opened(town);
    return { person: await town.staff('finance'), path: `/admin/bills/days/${day}/fetch`, body: {} };
  },
  'POST /admin/bills/cases/:id/fix': async (town) => {
    const { id } = await opened(town);
    const body = { fix: 'correct', reason: '与微信核对过' };
    return { person: await town.staff('finance'), path: `/admin/bills/cases/${id}/fix`, body };
  },
  'POST /admin/bills/days/:date/close': async (town) => {
    const { day } = await opened(town);
    await town.whole.rows(`UPDATE bill_case SET state = 'resolved', ending = 'accept' WHERE day = ?`, [day]);
    return { person: await town.staff('finance'), path: `/admin/bills/days/${day}/close`, body: {} };
  },
};

/** The next day back that nobody has looked at. */
async function opened(town: SmallTown): Promise<{ id: string; day: LocalDate }> {
  const [first] = await town.whole.rows<{ day: LocalDate | null }>(
    'SELECT CAST(MIN(day) AS CHAR) AS day FROM bill_day',
  );
  const day = addDays(first?.day ?? town.today, -1);
  return { day, id: await dayWithCase(town.whole, day) };
}
