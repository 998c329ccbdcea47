import fc from 'fast-check';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { isRefused } from '@daowei/shared/kernel/result';
import { CALL_STATES, CALLED_STATES, decideTake, nextRing } from './call-life.js';
import { decideSquad, SQUAD_COMMANDS, SQUAD_STATES, SQUAD_TRANSITIONS } from './squad-life.js';
import { SURGE_POLICY } from './surge-policy.js';

const NOW = new Date('2026-03-10T01:00:00.000Z');

it('a call takes as many as it has places for, whoever comes after is told, and it is full with the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 40 }), (places, asked) => {
      let call = { state: 'open' as (typeof CALL_STATES)[number], places, taken: 0, from: addMinutes(NOW, 60) };
      const refused: string[] = [];
      for (let one = 0; one < asked; one += 1) {
        const next = decideTake(call, { state: 'asked' }, NOW);
        if (isRefused(next)) refused.push(next.because!);
        else call = { ...call, ...next };
      }
      expect(call.taken).toBe(Math.min(places, asked));
      expect(call.state).toBe(asked >= places ? 'full' : 'open');
      expect(refused).toHaveLength(Math.max(0, asked - places));
    }),
  );
});

it('nobody takes what has begun, ended, or was answered; nobody is rung who answered, or too often', () => {
  const rings = SURGE_POLICY.mostRings.value;
  for (const state of CALL_STATES) {
    for (const called of CALLED_STATES) {
      for (const minutes of [-15, 0, 15]) {
        const call = { state, places: 3, taken: 1, from: addMinutes(NOW, minutes) };
        const open = state === 'open' && called === 'asked' && minutes > 0;
        expect(!isRefused(decideTake(call, { state: called }, NOW))).toBe(open);
        expect(nextRing(call, { state: called, rings: 0 }, NOW)).toBe(open ? 'call' : null);
        expect(nextRing(call, { state: called, rings: 1 }, NOW)).toBe(open ? 'sms' : null);
        expect(nextRing(call, { state: called, rings }, NOW)).toBe(null);
      }
    }
  }
});

it('a request to headquarters goes exactly the ways of the table, and is not granted once its time is over', () => {
  for (const state of SQUAD_STATES) {
    const ways = (to: Date): string[] =>
      SQUAD_COMMANDS.flatMap((command) => {
        const next = decideSquad({ state, to }, command, NOW);
        return isRefused(next) ? [] : [next];
      });
    expect(ways(addMinutes(NOW, 60))).toEqual(SQUAD_TRANSITIONS[state]);
    expect(ways(NOW)).toEqual(SQUAD_TRANSITIONS[state].filter((next) => next !== 'granted'));
  }
});
