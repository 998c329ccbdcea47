import { addDays, clockTime, dayOf, minuteOfDay, type LocalDate } from '@daowei/shared/kernel/local-date';
import type { Page } from 'playwright-core';
import { LIN_XIAOYAN, WANG_XIUYING, WU_PEIFEN, type Persona } from '../../seeds/personas.js';
import { seriousFaults } from '../support/accessibility.js';
import { ApiPerson } from '../support/api-person.js';
import { onDuty } from '../support/duty.js';
import { Phone } from '../support/phone.js';
import { bookBurst } from '../support/burst.js';
import { intoSight } from '../support/sight.js';
import { officeOf } from '../support/stage.js';
import { fillSquadAnswer, headquarters, pick } from '../support/squad-desk.js';
import { startJourney, storyOf, type Journey } from '../support/journey.js';

/** The office keeps a day together: who was chosen and why, who may not be sent, who is ill and who comes instead. */
describe('dispatch', () => {
  const SERVICE = 'daily-cleaning';
  const EARLY = 8 * 60;
  const LATE = 20 * 60;
  const BURST_HOUR = 14;

  let journey: Journey;
  let office: Page;
  let day: LocalDate;
  let orderId: string;
  let xiuying: string;
  let xiaoyan: string;
  /** knows the trade, and is on duty only when the others are not enough */
  let helper: { id: string; name: string };
  const faults: string[] = [];

  const step = storyOf(() => journey);

  beforeAll(async () => {
    journey = await startJourney('dispatch');
    await setTheStage();
    office = await journey.office();
    await office.getByLabel('账号').fill('dispatcher');
    await office.getByLabel('密码').fill('daowei-demo');
    await office.getByRole('button', { name: /登\s*录/ }).click();
    await office.getByRole('navigation', { name: '主导航' }).waitFor();
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  async function until<T>(what: string, ask: () => Promise<T | undefined | false>): Promise<T> {
    for (const end = Date.now() + 30_000; ;) {
      const answer = await ask();
      if (answer) return answer;
      if (Date.now() > end) throw new Error(`it never came to it: ${what}`);
      await new Promise((done) => setTimeout(done, 150));
    }
  }

  async function workerOf({ openid }: Persona): Promise<string> {
    const [row] = await journey.db.query<[{ worker_id: string }]>('SELECT worker_id FROM account WHERE openid = ?', [
      openid,
    ]);
    return row.worker_id;
  }

  /** On a day for which the demo has planned nothing for them, two are on duty and nobody else. */
  async function setTheStage(): Promise<void> {
    // the house takes over the days ahead when it starts: what is set up before is undone
    await until('the roster is taken over', async () => {
      const [next] = await journey.db.query<{ due_at: Date }[]>(
        `SELECT due_at FROM due_work WHERE kind = 'scheduling.refresh-roster'`,
      );
      return next && next.due_at.getTime() > Date.now() && minuteOfDay(next.due_at) === 0;
    });
    [xiuying, xiaoyan] = [await workerOf(WANG_XIUYING), await workerOf(LIN_XIAOYAN)];
    const planned = await journey.db.query<{ from_at: Date }[]>('SELECT from_at FROM claim WHERE worker_id IN (?)', [
      [xiuying, xiaoyan],
    ]);
    const taken = new Set<string>(planned.map(({ from_at: from }) => dayOf(from)));
    day = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
      .map((ahead) => addDays(dayOf(new Date()), ahead))
      .find((one) => !taken.has(one))!;
    const [third] = await journey.db.query<{ id: string; name: string }[]>(
      `SELECT w.id, w.name FROM worker w JOIN worker_skill k ON k.worker_id = w.id AND k.skill = '日常保洁'
       WHERE w.id NOT IN (?) AND w.left_on IS NULL AND w.barred_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.worker_id = w.id AND c.from_at >= ? AND c.from_at < ?)
         AND NOT EXISTS (SELECT 1 FROM worker_certificate x WHERE x.worker_id = w.id AND x.expires_on < ?)
       ORDER BY w.id LIMIT 1`,
      [[xiuying, xiaoyan], new Date(`${day}T00:00:00+08:00`), new Date(`${addDays(day, 1)}T00:00:00+08:00`), day],
    );
    helper = third!;
    await journey.db.query('DELETE FROM shift WHERE day = ?', [day]);
    await journey.db.query(
      'UPDATE worker_day SET off0 = 4294967295, off1 = 4294967295, off2 = 4294967295, ver = ver + 1 WHERE day = ?',
      [day],
    );
    await onDuty(journey.db, xiuying, day, EARLY, LATE);
    await onDuty(journey.db, xiaoyan, day, EARLY, LATE);
  }

  /** The helper is nobody's role to play: gets a phone on the desk WeChat, bound to the worker. */
  async function phoneOf({ id, name }: { id: string; name: string }): Promise<{ openid: string; person: ApiPerson }> {
    const openid = 'oDaowei-journey-helper-00001';
    const phone = '19900081000';
    await journey.db.query(`INSERT INTO account (id, kind, openid, nickname, worker_id, created_at) VALUES (?)`, [
      [id, 'customer', openid, name, id, new Date()],
    ]);
    return { openid, person: await ApiPerson.withPhone(journey, { openid, nickname: name, phone, role: 'worker' }) };
  }

  /** Who is asked for the visit now. */
  async function asked(): Promise<string | undefined> {
    const [live] = await journey.db.query<{ worker_id: string }[]>(
      'SELECT worker_id FROM assignment WHERE live_order_id = ?',
      [orderId],
    );
    return live?.worker_id;
  }

  async function answer(workerId: string, what: 'accept' | 'decline'): Promise<void> {
    const persona = workerId === xiuying ? WANG_XIUYING : LIN_XIAOYAN;
    const person = await ApiPerson.login(journey, persona.openid);
    const [live] = await journey.db.query<{ id: string }[]>('SELECT id FROM assignment WHERE live_order_id = ?', [
      orderId,
    ]);
    await person.post(`/worker/offers/${live!.id}/${what}`, what === 'decline' ? { reason: 'too_far' } : {});
  }

  let first: string;
  let second: string;
  const nameOf = (workerId: string): string => (workerId === xiuying ? WANG_XIUYING : LIN_XIAOYAN).nickname;

  step('whoever fits best is asked by itself, and the office reads why', async () => {
    const peifen = await ApiPerson.login(journey, WU_PEIFEN.openid);
    const order = await peifen.bookSlot(SERVICE, (free) =>
      free.find(({ startAt }) => dayOf(new Date(startAt)) === day && clockTime(new Date(startAt)) === '14:00'),
    );
    orderId = order.id;
    await peifen.pay(orderId);
    first = await until('somebody is asked', asked);
    await office.goto(`${journey.adminUrl}orders/${orderId}`);
    await office
      .getByText(/不足：|公里|评分/)
      .first()
      .waitFor();
    await journey.picture(office, 'asked-by-itself');
  });

  step('who says no is asked no more: the next best is, and says yes', async () => {
    await answer(first, 'decline');
    second = await until('the next is asked', async () => {
      const now = await asked();
      return now !== first && now;
    });
    await answer(second, 'accept');
    await office.reload();
    await office
      .getByText(/谢绝|不接/)
      .first()
      .waitFor();
    await journey.picture(office, 'asked-again');
  });

  step('on the day board a move against the rules is refused before it is made, with the rule named', async () => {
    await journey.db.query(`UPDATE worker_certificate SET expires_on = ? WHERE worker_id = ? AND kind = '健康证'`, [
      addDays(day, -2),
      first,
    ]);
    await office.goto(`${journey.adminUrl}board?date=${day}`);
    const board = office.getByRole('grid', { name: /日程板/ });
    await board.focus();
    await board.press('Home');
    for (let row = 0; row < 30; row += 1) {
      if ((await board.getAttribute('aria-activedescendant'))?.includes(orderId)) break;
      await board.press('ArrowDown');
    }
    await board.press('m');
    const said = office.getByRole('status').filter({ hasText: /移动|可以|不可指派|核对/ });
    const rows = await office.getByRole('row').count();
    for (let row = 0; row < rows && !(await said.getByText(/健康证有效期到.+已过期/).isVisible()); row += 1) {
      await board.press(row < rows / 2 ? 'ArrowDown' : 'ArrowUp');
      await office.waitForTimeout(60);
    }
    await said.getByText(/不可指派.+健康证有效期到.+已过期/).waitFor();
    await board.press('Enter');
    await journey.picture(office, 'move-refused');
    faults.push(...(await seriousFaults(office)));
    expect(await asked()).toBe(second);
    await board.press('Escape');
  });

  step(
    'the mouse carries a visit over the rows: a forbidden one lets go of it, a free one asks once more',
    async () => {
      await office.keyboard.press('Escape');
      const bar = office.locator(`[data-card*="${orderId}"]`);
      const said = office.getByRole('status').filter({ hasText: /移动|可以|不可指派|核对/ });
      const lift = async (): Promise<void> => {
        await intoSight(bar);
        const box = (await bar.boundingBox())!;
        await office.mouse.move(box.x + 10, box.y + box.height / 2);
        await office.mouse.down();
        await office.mouse.move(box.x + 30, box.y + box.height / 2, { steps: 3 });
        await said.waitFor();
      };
      /** Over one row after the other, until the rules say what is wanted. */
      const over = async (wanted: RegExp): Promise<void> => {
        for (const row of await office.locator('[role="row"][data-worker]').all()) {
          const box = await row.boundingBox();
          if (!box || box.y < 200 || box.y + box.height > 880) continue;
          await office.mouse.move(box.x + 300, box.y + box.height / 2, { steps: 2 });
          await office.waitForTimeout(120);
          if (await said.getByText(wanted).isVisible()) return;
        }
        throw new Error(`no row says ${wanted.source}`);
      };
      await lift();
      await over(/不可指派/);
      await journey.picture(office, 'dragged-refused');
      await office.mouse.up();
      await said.waitFor({ state: 'hidden' });
      // renewed, the first one may again
      const renewed = (until: LocalDate): Promise<unknown> =>
        journey.db.query(`UPDATE worker_certificate SET expires_on = ? WHERE worker_id = ? AND kind = '健康证'`, [
          until,
          first,
        ]);
      await renewed(addDays(day, 90));
      await lift();
      await over(/可以/);
      await journey.picture(office, 'dragged-allowed');
      await office.mouse.up();
      await office.getByRole('dialog').waitFor();
      await journey.picture(office, 'dropped');
      await office.keyboard.press('Escape');
      await renewed(addDays(day, -2));
    },
  );

  step('who falls ill is re-planned around: everybody affected is in view, then told', async () => {
    await onDuty(journey.db, helper.id, day, EARLY, LATE);
    await office.goto(`${journey.adminUrl}replan?day=${day}&worker=${second}`);
    await office.getByRole('button', { name: '看看怎么改' }).click();
    // with nobody else on duty, other visits of that day are in it too
    await office.getByText(/\d位客户，\d位服务人员；应用时一起通知/).waitFor();
    await office.getByRole('cell', { name: '吴佩芬', exact: true }).waitFor();
    await office
      .getByText(new RegExp(`去不了；${helper.name}赶得上`))
      .first()
      .waitFor();
    await journey.picture(office, 'replan-preview');
    faults.push(...(await seriousFaults(office)));
    await office.getByRole('button', { name: /^应用\d处$/ }).click();
    await office.getByRole('button', { name: '应用并通知' }).click();
    await office.getByText(/换了\d处，0处没有动/).waitFor();
    await journey.picture(office, 'replan-applied');
    expect(await asked()).toBe(helper.id);
    const wanted = ['visit_changed', `visit_offered ${helper.id}`, `worker_visit_changed ${second}`];
    await until('everybody is told', async () => {
      const told = await journey.db.query<{ template: string; recipient: string }[]>(
        'SELECT template, recipient FROM message_delivery WHERE order_id = ?',
        [orderId],
      );
      const lines = told.map(({ template, recipient }) =>
        template === 'visit_changed' ? template : `${template} ${recipient}`,
      );
      return wanted.every((line) => lines.includes(line));
    });
  });

  step(
    'whose certificate is withdrawn after the yes is stopped on the phone, and the office sends another',
    async () => {
      const { openid, person } = await phoneOf(helper);
      const [offer] = await journey.db.query<[{ id: string }]>('SELECT id FROM assignment WHERE live_order_id = ?', [
        orderId,
      ]);
      await person.post(`/worker/offers/${offer.id}/accept`);
      const people = await officeOf(journey, 'people');
      await people.goto(`${journey.adminUrl}workers/${helper.id}`);
      const health = people.getByRole('listitem').filter({ hasText: '健康证' });
      await health.getByRole('button', { name: /停\s*用/ }).click();
      const dialog = people.getByRole('dialog');
      await dialog.getByLabel('停用原因').fill('原件写的有效期是上个月');
      await dialog.getByRole('button', { name: '查看影响' }).click();
      // what it breaks is in view before it is done
      await dialog.getByText('吴佩芬').waitFor();
      await journey.picture(people, 'certificate-withdrawn');
      await dialog.getByRole('button', { name: /确认保存，改派/ }).click();
      await people.getByText(/^证件已停用/).waitFor();

      const phone = new Phone(await journey.phone(openid, { path: `worker/visit/index?id=${orderId}` }));
      await phone.text(/这一单您暂时不能去：没有健康证。请不要出发/).waitFor();
      await phone.at('call-office').waitFor();
      await journey.picture(phone.page, 'certificate-refused');
      faults.push(...(await seriousFaults(phone.page)));
      const refused = person.post(`/worker/visits/${orderId}/depart`, {
        at: null,
        deviceTime: new Date().toISOString(),
      });
      await expect(refused).rejects.toThrow('WORKER_UNFIT');

      // renewed, the first one may again
      await journey.db.query(`UPDATE worker_certificate SET expires_on = ? WHERE worker_id = ? AND kind = '健康证'`, [
        addDays(day, 90),
        first,
      ]);
      await office.goto(`${journey.adminUrl}today`);
      const task = office
        .getByRole('row')
        .filter({ hasText: `${helper.name}没有健康证` })
        .filter({ has: office.locator(`a[href$="/orders/${orderId}?assign=1"]`) });
      await task.waitFor();
      await journey.picture(office, 'certificate-exception');
      await task.getByRole('link', { name: '处理' }).click();
      const drawer = office.getByRole('dialog');
      await drawer
        .locator('label')
        .filter({ hasText: nameOf(first) })
        .click();
      await drawer.getByPlaceholder('写清原因，会留在派单记录里').fill('原服务人员的健康证停用了');
      await drawer.getByRole('button', { name: `确认改派给 ${nameOf(first)}` }).click();
      await office.getByText(`已派给 ${nameOf(first)}，等待其接受`).waitFor();
      expect(await asked()).toBe(first);
    },
  );

  step('a burst proposes help: headquarters sends people, who is off says yes on the phone', async () => {
    const later = addDays(day, 1);
    const persona = second === xiuying ? WANG_XIUYING : LIN_XIAOYAN;
    // works part-time: few hours a week, and agreed to be called
    await journey.db.query('DELETE FROM shift WHERE worker_id = ? AND day >= ?', [second, dayOf(new Date())]);
    await journey.db.query(`INSERT INTO surge_part_timer (worker_id, since, by_label) VALUES (?, ?, '协调员 李敏')`, [
      second,
      new Date(),
    ]);
    const { district, booked } = await bookBurst(journey, { serviceId: SERVICE, day: later, hour: BURST_HOUR });
    // who wants nothing to move sees every list where it belongs
    await office.emulateMedia({ reducedMotion: 'reduce' });
    await office.goto(`${journey.adminUrl}surge?day=${later}`);
    const because = new RegExp(`已有${booked}单，平常(约|几乎没有)`);
    const burst = office.getByRole('region', { name: '爆单预警' }).getByRole('row').filter({ hasText: because });
    await burst.getByText('预约突增').waitFor();
    await office.getByText(/近28天\d+单：全天误差\d+%/).waitFor();
    await journey.picture(office, 'burst');
    await burst.getByRole('button', { name: '申请支援' }).click();
    // what it was is proposed: where, how many, against which forecast
    const reason = office.getByRole('dialog').getByLabel('原因');
    await journey.picture(office, 'burst-squad');
    expect(await reason.inputValue()).toMatch(because);
    await office.getByRole('button', { name: '提交申请' }).click();
    await burst.getByText(/支援：申请\d+人，等总部/).waitFor();
    const chief = await headquarters(journey, `${journey.adminUrl}surge?day=${later}`);
    await fillSquadAnswer(chief, because, addDays(later, 300));
    await journey.picture(chief, 'squad-answer');
    faults.push(...(await seriousFaults(chief)));
    await chief.getByRole('button', { name: '同意，派1人' }).click();
    await chief.getByRole('cell', { name: '赵强' }).waitFor();
    await chief.goto(`${journey.adminUrl}board?date=${later}&district=${encodeURIComponent(district)}`);
    // only the rows in view are drawn, and the squad's is the last of the district
    const squadRow = chief.getByRole('row').filter({ hasText: '赵强' });
    await chief.getByRole('grid', { name: /日程板/ }).evaluate((board) => board.scrollTo(0, board.scrollHeight));
    await squadRow.getByText('支援', { exact: true }).waitFor();
    await journey.picture(chief, 'squad-on-board');
    // the same day as a map: the way of whoever is chosen, with the keyboard as with the mouse
    await chief.getByText('地图', { exact: true }).click();
    const person = chief.getByRole('list', { name: '服务人员' }).getByRole('button').first();
    await person.press('Enter');
    await chief.getByRole('link', { name: /^第1单：/ }).waitFor();
    await journey.picture(chief, 'map');
    faults.push(...(await seriousFaults(chief)));

    await burst.getByText('支援：来1人').waitFor();
    await burst.getByRole('button', { name: '呼叫兼职' }).click();
    await pick(office, '做什么', '日常保洁');
    await office.getByRole('dialog').getByLabel('要几人').fill('1');
    await journey.picture(office, 'call-dialog');
    await office.getByRole('button', { name: '开始呼叫' }).click();
    await burst.getByText('呼叫：0/1人').waitFor();
    await journey.picture(office, 'surge');
    faults.push(...(await seriousFaults(office)));

    const [called] = await journey.db.query<{ id: string }[]>('SELECT id FROM surge_called WHERE worker_id = ?', [
      second,
    ]);
    const phone = new Phone(await journey.phone(persona.openid, { path: 'worker/today/index' }));
    await phone.at(`surge-yes-${called!.id}`).waitFor();
    await phone.text(/临时出勤奖.*30/).waitFor();
    await journey.picture(phone.page, 'called-in');
    await phone.tap(`surge-yes-${called!.id}`);
    await phone.text('已答应').waitFor();
    await journey.picture(phone.page, 'coming');
    await burst.getByText('呼叫：来1人').waitFor();
    await journey.picture(office, 'surge-full');
  });

  step('the pages can be used without a mouse or eyes', () => {
    expect(faults).toEqual([]);
    return Promise.resolve();
  });
});
