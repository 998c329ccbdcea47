import { WU_PEIFEN } from '../../seeds/personas.js';
import { ApiPerson, send } from '../support/api-person.js';
import { startJourney, type Journey } from '../support/journey.js';

/** The API is killed like a machine that loses power; what was paid for must go on by itself. */
describe('a killed API', () => {
  const ROUNDS = 4;
  /** the longest a resumed order may take to be offered to somebody */
  const RESUMES_WITHIN_MS = 60_000;

  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney('killed');
  }, 180_000);
  afterAll(() => journey?.end(), 60_000);

  const assignments = async (orderId: string): Promise<number> => {
    const [{ n }] = await journey.db.query<[{ n: number }]>('SELECT COUNT(*) AS n FROM assignment WHERE order_id = ?', [
      orderId,
    ]);
    return Number(n);
  };

  async function untilOffered(orderId: string): Promise<number> {
    const began = Date.now();
    while ((await assignments(orderId)) === 0) {
      if (Date.now() - began > RESUMES_WITHIN_MS) throw new Error(`order ${orderId} was never offered to anybody`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return Date.now() - began;
  }

  it('between payment and assignment, at any moment, loses nothing and resumes', async () => {
    const peifen = await ApiPerson.login(journey, WU_PEIFEN.openid);
    const paid: string[] = [];
    const unassignedAtRestart: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const order = await peifen.book('daily-cleaning', round * 3);
      await peifen.pay(order.id);
      paid.push(order.id);
      // from before the notification's arrival to after the offer
      await new Promise((resolve) => setTimeout(resolve, round * 25));
      await journey.killApi();
      unassignedAtRestart.push(await assignments(order.id));
      await journey.startApi();
      await untilOffered(order.id);
    }
    // the rounds must have met the gap at least once, or they prove nothing
    expect(unassignedAtRestart).toContain(0);
    for (const id of paid) expect(await assignments(id)).toBe(1);
    await journey.checkInvariants();
  }, 180_000);

  it('with every notification lost, the sweep finds the payment', async () => {
    const peifen = await ApiPerson.login(journey, WU_PEIFEN.openid);
    await send(`${journey.simulatorUrl}/control/faults`, { kind: 'notification-drop', times: 'forever' });
    const order = await peifen.book('daily-cleaning', 40);
    await peifen.pay(order.id);
    await untilOffered(order.id);
    const [payment] = await journey.db.query<[{ settled_by: string }]>(
      'SELECT settled_by FROM payment WHERE reference = ?',
      [`order:${order.id}`],
    );
    expect(payment.settled_by).toBe('query');
    await journey.checkInvariants();
  }, 120_000);
});
