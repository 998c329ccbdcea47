// npm run prove -- <name> [--quick] [--seed S]: tries to break what must hold, and says how often it tried and what broke.
// Without a name it lists what can be proved. The last line is JSON; a broken promise ends with an error.
import { runBelowBench } from './lib/proving.mjs';

await runBelowBench('prove', { durable: false });
