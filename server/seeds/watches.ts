import { CHEN_GUILAN, WANG_XIUYING, type Persona } from './personas.js';

/** A watch of the demo, on the desk WeChat with the secret the company knows it by. */
export interface DemoWatch {
  readonly serial: string;
  readonly secret: string;
  readonly wornBy: Persona;
  /** percent */
  readonly battery: number;
}

export const DEMO_WATCHES: readonly DemoWatch[] = [
  { serial: 'WATCH-0571', secret: 'demo-watch-of-wang-xiuying', wornBy: WANG_XIUYING, battery: 86 },
  { serial: 'WATCH-0572', secret: 'demo-watch-of-chen-guilan', wornBy: CHEN_GUILAN, battery: 12 },
];
