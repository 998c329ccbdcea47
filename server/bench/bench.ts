import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { availability } from './benches/availability.js';
import { board } from './benches/board.js';
import { booking } from './benches/booking.js';
import { dispatch } from './benches/dispatch.js';
import { fanout } from './benches/fanout.js';
import { live } from './benches/live.js';
import { month } from './benches/month.js';
import { timers } from './benches/timers.js';
import { closingLine, type Bench } from './measure.js';

const BENCHES: readonly Bench[] = [availability, board, booking, dispatch, fanout, live, month, timers];

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, instances: { type: 'string' } },
});
const bench = BENCHES.find(({ name }) => name === positionals[0]);
if (!bench) {
  print(positionals[0] ? `没有名为 ${positionals[0]} 的测量，可以选：` : '可以测量：');
  for (const { name, what } of BENCHES) print(`  ${name.padEnd(14)}${what}`);
  process.exit(positionals[0] ? 2 : 0);
}
print(`${bench.name}: ${bench.what}`);
const goals = await bench.run({ ...values, say: print });
print(closingLine(bench.name, goals));
process.exit(0);
