import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Logger } from '@nestjs/common';
import { TestClock } from '../../../../../test/support/test-clock.js';
import { testConfig } from '../../../../../test/support/test-config.js';
import { AskMap } from '../../application/ask-map.js';
import { TripsByMap } from '../../application/trips-by-map.js';
import { TRAVEL_MAP_POLICY } from '../../domain/travel-map-policy.js';
import { travelMapOf } from './travel-map-of.js';

Logger.overrideLogger(false);

const [HOME, NEAR, FAR] = [
  { lat: 30.2741, lng: 120.1302 },
  { lat: 30.2801, lng: 120.1402 },
  { lat: 30.3101, lng: 120.1902 },
];
const RULES = {
  ...{ bufferMinutes: 30, travelDetourPercent: 130, travelMetresPerMinute: 417, travelLeastMinutes: 5 },
  ...{ travelMostMinutes: 90, restMinutes: 600, dayTurnsMinute: 240 },
};

let server: Server;
let base: string;
/** what the map answers, by path */
let answer: { status: number; body: unknown };
const heard: URL[] = [];
const clock = new TestClock();

beforeAll(async () => {
  server = createServer((request, response) => {
    heard.push(new URL(request.url ?? '', 'http://map'));
    if (answer.status === 0) request.socket.destroy();
    else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  heard.length = 0;
  clock.set('2026-03-10T01:00:00.000Z');
});

const mapOf = (kind: 'tencent' | 'amap' | 'none') =>
  travelMapOf(
    testConfig('mysql://nobody@127.0.0.1/none', { TRAVEL_MAP: kind, TRAVEL_MAP_BASE: base, TRAVEL_MAP_KEY: 'key-1' }),
  );
const tencent = (...seconds: unknown[]) => ({
  status: 200,
  body: { status: 0, result: { rows: [{ elements: seconds.map((duration) => ({ distance: 1, duration })) }] } },
});

describe('the adapters', () => {
  it('speak 腾讯位置服务', async () => {
    answer = tencent(61, 1_800);
    expect(await mapOf('tencent').minutes(HOME, [NEAR, FAR])).toEqual([2, 30]);
    expect(heard[0]!.pathname).toBe('/ws/distance/v1/matrix');
    expect(Object.fromEntries(heard[0]!.searchParams)).toEqual({
      ...{ mode: 'driving', from: '30.2741,120.1302', to: '30.2801,120.1402;30.3101,120.1902', key: 'key-1' },
    });
  });

  it('speak 高德地图, whose answers come in any order and as texts', async () => {
    const results = [
      { origin_id: '2', dest_id: '1', distance: '9000', duration: '1800' },
      { origin_id: '1', dest_id: '1', distance: '900', duration: '61' },
    ];
    answer = { status: 200, body: { status: '1', info: 'OK', results } };
    expect(await mapOf('amap').minutes(HOME, [NEAR, FAR])).toEqual([2, 30]);
    expect(heard[0]!.searchParams.get('origins')).toBe('120.1402,30.2801|120.1902,30.3101');
  });

  it.each([
    ['a quota used up', { status: 200, body: { status: 121, message: '此key每日调用量已达到上限' } }],
    ['a row too short', tencent(61)],
    ['no time at all', tencent(61, null, 5)],
    ['a page of another server', { status: 200, body: [1] }],
    ['a failure', { status: 503, body: {} }],
    ['a cut line', { status: 0, body: {} }],
  ])('know nothing after %s', async (_, given) => {
    answer = given;
    expect(await mapOf('tencent').minutes(HOME, [NEAR, FAR])).toBeNull();
  });
});

describe('trips of a plan', () => {
  /** The questions of a plan are asked in turn; the last is answered. */
  const learned = async (asked: AskMap): Promise<void> => {
    while (asked.minutes(NEAR, HOME) === null) await new Promise((next) => setImmediate(next));
  };

  it('wait for no map; what it has said counts in the next plan, never below the own estimate', async () => {
    const asked = new AskMap(mapOf('tencent'), clock);
    const trips = new TripsByMap(asked);
    answer = tencent(1_500);
    const own = await new TripsByMap(new AskMap(mapOf('none'), clock)).between([HOME, NEAR], RULES);
    expect(await trips.between([HOME, NEAR], RULES)).toEqual(own);
    await learned(asked);
    expect([...(await trips.between([HOME, NEAR], RULES))]).toEqual([own[0], 25, 25, own[3]]);
    // nothing is asked any more when time goes on
    await new Promise((next) => setImmediate(next));
    clock.advance(TRAVEL_MAP_POLICY.keepMinutes.value);
    expect(asked.minutes(HOME, NEAR)).toBeNull();
    answer = tencent(1);
    await trips.between([HOME, NEAR], RULES);
    await learned(asked);
    expect(await trips.between([HOME, NEAR], RULES)).toEqual(own);
  });

  it('are asked for once per corner, not after a failure for a while, and within the quota of a day', async () => {
    const asked = new AskMap(mapOf('tencent'), clock);
    answer = { status: 500, body: {} };
    await asked.ask(HOME, [NEAR]);
    answer = tencent(600);
    await asked.ask(HOME, [NEAR]);
    expect(heard).toHaveLength(1);
    clock.advance(TRAVEL_MAP_POLICY.pauseMinutes.value);
    await asked.ask(HOME, [NEAR, { lat: NEAR.lat + 0.0001, lng: NEAR.lng }]);
    await asked.ask(HOME, [NEAR]);
    expect([heard.length, asked.minutes(HOME, NEAR)]).toEqual([2, 10]);

    const counted = new AskMap({ mostPlaces: 1, minutes: () => Promise.resolve([7]) }, clock);
    const many = Array.from({ length: TRAVEL_MAP_POLICY.requestsPerDay.value + 5 }, (_, place) => ({
      lat: 20 + place / 100,
      lng: 120,
    }));
    await counted.ask(HOME, many);
    expect(many.filter((place) => counted.minutes(HOME, place) !== null)).toHaveLength(
      TRAVEL_MAP_POLICY.requestsPerDay.value,
    );
  });
});
