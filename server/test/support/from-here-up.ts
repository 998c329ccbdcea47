import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the server, looked for from here upwards: a proof runs from where it was compiled to. */
export function fromHereUp(file: string): string {
  let dir = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(dir, file)) && dir !== dirname(dir)) dir = dirname(dir);
  return join(dir, file);
}
