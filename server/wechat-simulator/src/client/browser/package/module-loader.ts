import { resolvePackagePath } from '../../../pack/paths.js';
import type { Sandbox } from './sandbox.js';

interface Module {
  exports: unknown;
}

/** What a module finds beside the language: the framework's constructors and `wx`. */
export interface ModuleGlobals {
  readonly wx: object;
  readonly App: (definition: object) => void;
  readonly getApp: () => unknown;
  readonly getCurrentPages: () => unknown[];
  /** The constructors that register a unit under the path of the module at hand. */
  readonly constructorsFor: (id: string) => {
    readonly Page: (definition: object) => void;
    readonly Component: (definition?: object) => unknown;
    readonly Behavior: (definition?: object) => unknown;
  };
}

const LOCALS = [
  'require',
  'module',
  'exports',
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'requirePlugin',
] as const;

/** CommonJS over the downloaded packages, each module evaluated once. */
export class ModuleLoader {
  private readonly modules = new Map<string, Module>();

  constructor(
    private readonly sandbox: Sandbox,
    private readonly source: (id: string) => string | undefined,
    private readonly globals: ModuleGlobals,
  ) {}

  has(id: string): boolean {
    return this.source(id) !== undefined;
  }

  /** Evaluates the module `id` (path without `.js`) unless that was done before, and answers its exports. */
  load(id: string): unknown {
    const known = this.modules.get(id);
    if (known !== undefined) return known.exports;
    const source = this.source(id);
    if (source === undefined) throw new Error(`module '${id}.js' is not defined`);
    const module: Module = { exports: {} };
    this.modules.set(id, module);
    const { Page, Component, Behavior } = this.globals.constructorsFor(id);
    const values: Record<(typeof LOCALS)[number], unknown> = {
      require: (specifier: unknown) => this.require(id, specifier),
      module,
      exports: module.exports,
      wx: this.globals.wx,
      App: this.globals.App,
      Page,
      Component,
      Behavior,
      getApp: this.globals.getApp,
      getCurrentPages: this.globals.getCurrentPages,
      requirePlugin: (name: string) => {
        throw new Error(`plugin "${name}" is not defined`);
      },
    };
    try {
      const run = this.sandbox.compile(id, source, LOCALS);
      run.call(module.exports, ...LOCALS.map((name) => values[name]));
    } catch (error) {
      this.modules.delete(id);
      throw error;
    }
    return module.exports;
  }

  private require(from: string, specifier: unknown): unknown {
    if (typeof specifier !== 'string') throw new TypeError('require args must be a string');
    const path = resolvePackagePath(from, specifier).replace(/\.js$/, '');
    const id = [path, `${path}/index`].find((candidate) => this.has(candidate));
    if (id === undefined) throw new Error(`module '${path}.js' is not defined, require args is '${specifier}'`);
    return this.load(id);
  }
}
