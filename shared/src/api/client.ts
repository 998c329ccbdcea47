import type { components } from './schema.js';

/** Every type of the API by its name; generated from the server, never written twice. */
export type Schemas = components['schemas'];
