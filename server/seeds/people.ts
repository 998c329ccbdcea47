import { PERSONAS } from './personas.js';
import { DEMO_WATCHES } from './watches.js';

/** Prints who lives on the desk WeChat and what they wear: `PUT /desk/people` and `PUT /desk/watches`. */
const watches = DEMO_WATCHES.map(({ wornBy, ...watch }) => ({ ...watch, owner: wornBy.nickname }));
process.stdout.write(`${JSON.stringify({ people: PERSONAS, watches })}\n`);
