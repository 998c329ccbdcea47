// npm run bench -- <name> [--quick] [--disk]: measures both sides of a comparison in one run, interleaved. Without a name
// it lists what can be measured. The last line is JSON. Nothing timed is a pass or a fail.
// --instances DIR: standard routing instances in Solomon's text format, for dispatch.
// --disk: the database's files on the disk for temporary files instead of in memory.
import { runBelowBench } from './lib/proving.mjs';

await runBelowBench('bench', { durable: true });
