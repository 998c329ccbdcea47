// The planning thread from its sources: specs run without a build.
import { register } from 'node:module';

register('./compile-hooks.mjs', import.meta.url);
await import('../../src/modules/dispatch/infrastructure/planning-thread.ts');
