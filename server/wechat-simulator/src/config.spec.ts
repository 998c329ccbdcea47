import { ConfigError, readConfig } from './config.js';

it('has defaults for everything but the data directory', () => {
  expect(readConfig({ SIMULATOR_DATA: '/d' })).toEqual({
    port: 0,
    dataDir: '/d',
    miniappDist: undefined,
    apiOrigin: undefined,
    apiTarget: undefined,
    timeScale: 1,
  });
});

it('reads what is given', () => {
  expect(
    readConfig({
      SIMULATOR_DATA: '/d',
      SIMULATOR_PORT: '3100',
      MINIAPP_DIST: '/m',
      SIMULATOR_API_ORIGIN: 'https://api.example.com/',
      SIMULATOR_API_TARGET: 'http://127.0.0.1:3000',
      SIMULATOR_TIME_SCALE: '60',
    }),
  ).toEqual({
    port: 3100,
    dataDir: '/d',
    miniappDist: '/m',
    apiOrigin: 'https://api.example.com',
    apiTarget: 'http://127.0.0.1:3000',
    timeScale: 60,
  });
});

const wrong: [string, string][] = [
  ['SIMULATOR_DATA', ' '],
  ['SIMULATOR_PORT', 'http'],
  ['SIMULATOR_PORT', '65536'],
  ['SIMULATOR_PORT', '-1'],
  ['SIMULATOR_PORT', '1e3'],
  ['SIMULATOR_TIME_SCALE', '0'],
  ['SIMULATOR_TIME_SCALE', 'fast'],
  ['SIMULATOR_API_ORIGIN', 'localhost:3000'],
  ['SIMULATOR_API_TARGET', 'http://'],
];
it.each(wrong)('names %s when it is %j', (name, value) => {
  const read = (): unknown => readConfig({ SIMULATOR_DATA: '/d', [name]: value });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(name);
});
