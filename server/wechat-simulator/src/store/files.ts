import fs from 'node:fs';

/** Writes a file only its owner may read, whole or not at all. */
export function writeSecret(file: string, content: string): void {
  const aside = `${file}.new`;
  fs.rmSync(aside, { force: true });
  fs.writeFileSync(aside, content, { mode: 0o600 });
  fs.renameSync(aside, file);
}
