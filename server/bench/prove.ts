import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { closingLine, type Proof } from './proof.js';
import { killApp } from './proofs/kill-app.js';
import { model } from './proofs/model.js';
import { proxy } from './proofs/proxy.js';
import { moneyModel } from './proofs/money-model.js';
import { reconcile } from './proofs/reconcile.js';
import { race } from './proofs/race.js';
import { replay } from './proofs/replay.js';
import { silence } from './proofs/silence.js';
import { storm } from './proofs/storm.js';

const PROOFS: readonly Proof[] = [race, replay, model, moneyModel, storm, silence, proxy, killApp, reconcile];
const LARGEST_SEED = 2 ** 31 - 1;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, seed: { type: 'string' } },
});
const proof = PROOFS.find(({ name }) => name === positionals[0]);
if (!proof) {
  print(positionals[0] ? `没有名为 ${positionals[0]} 的证明，可以选：` : '可以证明：');
  for (const { name, what } of PROOFS) print(`  ${name.padEnd(14)}${what}`);
  process.exit(positionals[0] ? 2 : 0);
}
const seed = values.seed === undefined ? Math.floor(Math.random() * LARGEST_SEED) : Number(values.seed);
if (!Number.isSafeInteger(seed)) throw new Error(`--seed wants a whole number, not ${values.seed}`);
print(`${proof.name}: ${proof.what} (seed ${seed})`);
const found = await proof.run({ quick: values.quick, seed, say: print });
for (const line of found.broken) print(`BROKEN  ${line}`);
print(closingLine(proof.name, found, seed));
process.exit(found.broken.length === 0 ? 0 : 1);
