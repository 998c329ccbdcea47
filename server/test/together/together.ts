import { basename, relative, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

const { specsOf } = jest.requireActual<{ specsOf(root: string, group: string): string[] }>(
  `${ROOT}/.config/spec-groups.cjs`,
);

/**
 * Tells the specs of a group one after the other, each with its own hooks, as if jest had run them by themselves.
 * @param file `__filename` of the group: its name says which group
 */
export function together(file: string): void {
  for (const spec of specsOf(ROOT, basename(file, '.together.ts'))) {
    describe(relative(ROOT, spec), () => {
      jest.requireActual(spec);
    });
  }
}
