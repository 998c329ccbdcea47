import { PERSONAS } from './personas.js';

/** Prints the people of the demo for the desk WeChat: `PUT /desk/people`. */
process.stdout.write(`${JSON.stringify(PERSONAS)}\n`);
