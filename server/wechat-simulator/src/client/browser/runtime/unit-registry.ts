import * as glassEasel from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { resolvePackagePath } from '../../../pack/paths.js';
import type { PackagePart, UnitConfig } from '../../../pack/package-types.js';
import { defineBuiltin } from '../builtins/builtin.js';
import { BUILTINS } from '../builtins/index.js';
import { functionFrom } from '../kit/evaluate.js';
import { renderSheet } from '../package/style-sheet.js';
import type { PackageSource } from '../package/package-source.js';
import type { WebviewBackend } from './webview-backend.js';

type CodeSpace = ReturnType<MiniProgramEnv['createCodeSpace']>;
export type PageRoot = ReturnType<ReturnType<MiniProgramEnv['associateBackend']>['createRoot']>;
/** A page or component as its own code sees it (`this`). */
export type Unit = ReturnType<PageRoot['get']> & Record<string, unknown>;

/** Called for every instance of a page or component while it is being made. */
export type UnitCreated = (unit: Unit, id: string) => void;

/** Internal to the adapter, which offers no setting for what is done with it. */
interface OptionsHook {
  prepareComponentOptions: (...args: unknown[]) => [glassEasel.ComponentOptions, unknown];
}

/** Style isolation under which a component's classes are the page's own. */
const UNSCOPED = new Set(['shared', 'page-shared', 'page-apply-shared', 'page-isolated']);

/** The pages and components of the mini-program, as glass-easel's mini-program adapter manages them. */
export class UnitRegistry {
  private readonly env = new MiniProgramEnv();
  private readonly space: CodeSpace;
  private readonly groups: glassEasel.template.ProcGenGroupList;
  private readonly prefixes = new Map<string, string>();
  private readonly registered = new Set<string>();

  constructor(
    private readonly source: PackageSource,
    private readonly screenWidth: number,
    private readonly onCreated: UnitCreated,
  ) {
    const builtins = BUILTINS.map((definition) => {
      const space = this.env.getGlobalCodeSpace().getComponentSpace();
      return [`wx-${definition.tag}`, defineBuiltin(space, definition)] as const;
    });
    this.space = this.env.createCodeSpace('', true);
    // Ids stay as the page wrote them: style sheets and tests select by them.
    const hook = this.space as unknown as OptionsHook;
    const prepare = hook.prepareComponentOptions.bind(hook);
    hook.prepareComponentOptions = (...args) => {
      const [options, isolation] = prepare(...args);
      return [{ ...options, idPrefixGenerator: null }, isolation];
    };
    for (const [tag, component] of builtins) this.space.getComponentSpace().setGlobalUsingComponent(tag, component);
    this.groups = functionFrom([], `return ${source.main.templates}`)() as glassEasel.template.ProcGenGroupList;
    for (const [id, content] of Object.entries(this.groups)) {
      this.space.addCompiledTemplate(id, { groupList: this.groups, content });
    }
    this.addPart(source.main);
  }

  /** Makes the configs and styles of a downloaded package known. */
  addPart(part: PackagePart): void {
    for (const [id, config] of Object.entries(part.configs)) {
      const resolved = { ...config, usingComponents: this.componentsOf(id, config) };
      this.space.addComponentStaticConfig(id, resolved as Parameters<CodeSpace['addComponentStaticConfig']>[1]);
      const scoped = config.component === true && !UNSCOPED.has(config.styleIsolation ?? '');
      if (scoped) this.prefixes.set(id, `c${this.prefixes.size}`);
    }
    for (const id of Object.keys(part.styles)) this.space.addStyleSheet(id, id, this.prefixes.get(id) ?? '');
    if (part.styles.app !== undefined) this.space.addStyleSheet('app', 'app');
  }

  /** The constructors for the module `id`; each registers the page or component under that path. */
  constructorsFor(id: string): {
    Page: (d: object) => void;
    Component: (d?: object) => unknown;
    Behavior: (d?: object) => unknown;
  } {
    const { onCreated, registered } = this;
    const register = (builder: ReturnType<CodeSpace['component']>): void => {
      registered.add(id);
      builder
        .init(function created() {
          onCreated(this as unknown as Unit, id);
        })
        .register();
    };
    return {
      Page: (definition) => register(this.space.component(id).pageDefinition(definition as never)),
      Component: (definition) => {
        if (definition === undefined) return this.space.component(id);
        register(this.space.component(id).definition(definition));
        return undefined;
      },
      Behavior: (definition) => {
        if (definition === undefined) return this.space.behavior();
        return this.space.behavior().definition(definition).register();
      },
    };
  }

  isRegistered(id: string): boolean {
    return this.registered.has(id);
  }

  /** Ids of everything that `id` needs before it can be shown, deepest first, itself last. */
  dependenciesOf(id: string, seen = new Set<string>()): string[] {
    if (seen.has(id)) return [];
    seen.add(id);
    const config = this.source.config(id);
    const used = config === undefined ? [] : Object.values(this.componentsOf(id, config));
    return [...used.flatMap((path) => this.dependenciesOf(path.replace(/^\//, ''), seen)), id];
  }

  createPage(backend: WebviewBackend, id: string, url: string): PageRoot {
    return this.env.associateBackend(backend).createRoot('body', this.space, url);
  }

  /** The CSS of a sheet on this phone. */
  css(id: string): string {
    return renderSheet((sheet) => this.source.style(sheet), id, this.screenWidth, this.prefixes.get(id));
  }

  /** `usingComponents` of the unit and of the app, as absolute paths. */
  private componentsOf(id: string, config: UnitConfig): Record<string, string> {
    const absolute = (from: string, using: Readonly<Record<string, string>> = {}): [string, string][] =>
      Object.entries(using).map(([tag, specifier]) => {
        const path = resolvePackagePath(from, specifier);
        const found = [path, `${path}/index`].find((candidate) => this.source.script(candidate) !== undefined) ?? path;
        return [tag, `/${found}`];
      });
    const shared = absolute('app', this.source.main.app.usingComponents).filter(([, path]) => path !== `/${id}`);
    return Object.fromEntries([...shared, ...absolute(id, config.usingComponents)]);
  }
}
