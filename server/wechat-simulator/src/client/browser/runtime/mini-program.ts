import { subPackagesOf, type AppConfig } from '../../../pack/package-types.js';
import { ModuleLoader } from '../package/module-loader.js';
import type { PackageSource } from '../package/package-source.js';
import { Sandbox } from '../package/sandbox.js';
import type { Phone } from '../phone/phone.js';
import type { EventChannel } from '../router/event-channel.js';
import { Router } from '../router/router.js';
import { RouteRules } from '../router/rules.js';
import { parsePageUrl, type PageUrl } from '../router/url.js';
import { askModal } from '../shell/dialogs.js';
import { Privacy } from '../shell/privacy.js';
import { TabBar } from '../shell/tab-bar.js';
import { createWx } from '../wx/index.js';
import { createQuery, scopeOf } from '../wx/query.js';
import { WxIntersectionObserver, type ObserverOptions } from './intersection-observer.js';
import { AppLife, type LaunchOptions } from './app-life.js';
import { pageConfigOf } from './page-config.js';
import { createPageHost } from './page-host-factory.js';
import { PageView } from './page-view.js';
import { Page } from './page.js';
import type { QueryScope } from './selector-query.js';
import { instrumentSetData } from './set-data.js';
import { UnitRegistry, type Unit } from './unit-registry.js';

/** The running mini-program: its code, its pages and its life as an app. */
export class MiniProgram {
  readonly router: Router;
  readonly rules: RouteRules;
  readonly tabBar: TabBar | undefined;
  readonly privacy = new Privacy(this);
  readonly wx: Record<string, unknown>;
  readonly life: AppLife;
  launchOptions: LaunchOptions;
  enterOptions: LaunchOptions;
  private readonly registry: UnitRegistry;
  private readonly loader: ModuleLoader;
  private pageCount = 0;
  private visible = false;

  constructor(
    readonly phone: Phone,
    readonly source: PackageSource,
    entry: { url: string; scene: number },
  ) {
    const { app } = source.main;
    this.life = new AppLife(phone.recorder);
    this.rules = new RouteRules(app);
    this.launchOptions = this.enterOptions = this.optionsFor(entry.url, entry.scene);
    this.tabBar =
      app.tabBar === undefined ? undefined : new TabBar(app.tabBar, phone.metrics, (path) => this.tapTab(path), source);
    this.router = new Router(this.rules, {
      createPage: (url, channel) => this.createPage(url, channel),
      onChange: (current, how) => this.pageChanged(current, how),
      dispose: (page, how) => phone.stage.leave(page.view, how),
    });
    this.registry = new UnitRegistry(source, phone.metrics.width, (unit, id) => this.unitCreated(unit, id));
    this.wx = createWx(phone, this);
    this.loader = new ModuleLoader(new Sandbox(), (id) => source.script(id), {
      wx: this.wx,
      App: (definition) => this.life.define(definition),
      getApp: () => this.life.app,
      getCurrentPages: () => this.router.pages.map((page) => page.unit),
      constructorsFor: (id) => this.registry.constructorsFor(id),
    });
  }

  get config(): AppConfig {
    return this.source.main.app;
  }

  get name(): string {
    return this.config.window?.navigationBarTitleText ?? '小程序';
  }

  /** Runs `app.js`, launches the app and opens the first page. */
  async start(): Promise<void> {
    if (this.tabBar !== undefined) this.phone.stage.setTabBar(this.tabBar.element);
    if (this.loader.has('app')) this.loader.load('app');
    if (this.config.lazyCodeLoading !== 'requiredComponents') {
      for (const page of this.config.pages) this.ensureCode(page);
    }
    this.life.launch(this.launchOptions);
    this.show();
    const entry = this.launchOptions;
    if (this.rules.exists(entry.path)) {
      await this.router.route({ kind: 'reLaunch', url: `/${fullPath(entry)}` });
      return;
    }
    this.life.pageNotFound(entry);
    // The app may have gone somewhere itself; otherwise home.
    await this.router.idle();
    if (this.router.current === undefined) await this.router.route({ kind: 'reLaunch', url: `/${this.homePath}` });
  }

  get homePath(): string {
    return this.config.entryPagePath ?? (this.config.pages[0] as string);
  }

  /** Brings the mini-program to the front, on a page of its own when `url` names one (a message was tapped, say). */
  async open(url: string | undefined, scene: number): Promise<void> {
    if (url !== undefined) this.enterOptions = this.optionsFor(url, scene);
    this.show();
    if (url === undefined) return;
    const { path, full } = parsePageUrl(`/${url.replace(/^\//, '')}`);
    if (!this.rules.exists(path)) this.life.pageNotFound(this.enterOptions);
    else await this.router.route({ kind: 'reLaunch', url: `/${full}` });
  }

  /** False while WeChat or another app is in front of it. */
  get isInFront(): boolean {
    return this.visible;
  }

  show(): void {
    if (this.visible) return;
    this.visible = true;
    this.life.show(this.enterOptions);
    this.router.current?.show();
  }

  hide(): void {
    if (!this.visible) return;
    this.visible = false;
    this.router.current?.hide();
    this.life.hide();
  }

  /** Goes back one page, or home from a page that was opened directly. */
  leftButton(page: Page): void {
    if (this.router.pages.length > 1) void this.back(1);
    else if (!this.rules.isTab(page.path)) void this.router.route({ kind: 'reLaunch', url: `/${this.homePath}` });
  }

  /** Goes back, after asking where the page wants that. Answers false when the user stays. */
  async back(delta: number): Promise<boolean> {
    const question = this.router.current?.leaveQuestion;
    if (question !== undefined && this.router.pages.length > 1 && !(await this.confirmLeave(question))) return false;
    await this.router.route({ kind: 'navigateBack', delta });
    return true;
  }

  private async confirmLeave(content: string): Promise<boolean> {
    const look = {
      showCancel: true,
      cancelText: '取消',
      cancelColor: '#000000',
      confirmText: '确定',
      confirmColor: '#576B95',
    };
    const answer = await askModal(this.phone.overlay, {
      title: '',
      content,
      editable: false,
      placeholder: '',
      ...look,
    });
    return answer.confirm;
  }

  private optionsFor(url: string, scene: number): LaunchOptions {
    const wanted = url === '' ? this.homePath : url.replace(/^\//, '');
    const { path, query } = parsePageUrl(`/${wanted}`);
    return { path, query, scene, referrerInfo: {}, mode: 'default', apiCategory: 'default' };
  }

  private async createPage(url: PageUrl, openerChannel: EventChannel): Promise<Page> {
    const part = await this.source.ensure(url.path);
    if (part !== undefined) this.registry.addPart(part);
    this.ensureCode(url.path);
    const config = pageConfigOf(this.config, this.source.config(url.path));
    const id = (this.pageCount += 1);
    const { phone } = this;
    let page: Page | undefined;
    const view = new PageView({
      stage: phone.stage.pages,
      metrics: phone.metrics,
      config,
      path: url.path,
      host: (made) => createPageHost(this, url.path, made, () => page),
      css: (sheet) => this.registry.css(sheet),
      handlers: {
        onLeft: () => page !== undefined && this.leftButton(page),
        onTap: (element) => phone.tapped(url.path, element),
        onScroll: (scrollTop) => page?.fire('onPageScroll', { scrollTop }),
        onReachBottom: () => page?.fire('onReachBottom'),
        onPullDown: () => page?.fire('onPullDownRefresh'),
      },
    });
    try {
      const root = this.registry.createPage(view.backend, url.path, url.full);
      const onError = (error: unknown, where: string): void => this.life.error(error, where);
      page = new Page({ id, url, config, view, root, openerChannel, onError });
      return page;
    } catch (error) {
      view.destroy();
      throw error;
    }
  }

  /** Evaluates the code of a page and of everything it uses. */
  private ensureCode(path: string): void {
    for (const id of this.registry.dependenciesOf(path)) {
      if (this.loader.has(id)) this.loader.load(id);
    }
    if (!this.registry.isRegistered(path)) {
      throw new Error(`Page "${path}" has not been registered: ${path}.js did not call Page() or Component()`);
    }
  }

  private unitCreated(unit: Unit, id: string): void {
    Object.assign(unit, {
      createSelectorQuery: () => createQuery(scopeOf(unit) as QueryScope),
      createIntersectionObserver: (options: ObserverOptions = {}) =>
        new WxIntersectionObserver(scopeOf(unit) as QueryScope, options),
    });
    instrumentSetData(unit, {
      onData: (_unit, keys, bytes) => this.phone.recorder.data(this.router.current?.path ?? id, keys, bytes),
      onError: (message) => this.life.error(new Error(message), id),
    });
  }

  private pageChanged(current: Page, how: 'forward' | 'back' | 'replace'): void {
    const isTab = this.rules.isTab(current.path);
    const depth = this.router.pages.length;
    this.tabBar?.setCurrent(isTab ? current.path : undefined);
    current.view.setTabBar(isTab && this.tabBar?.shown === true);
    current.view.bar.setLeft(depth > 1 ? 'back' : isTab || current.path === this.homePath ? 'none' : 'home');
    for (const page of this.router.alive) page.view.setCurrent(page === current);
    this.phone.stage.enter(current.view, how);
    this.preload(current.path);
  }

  /** Downloads what app.json wants ready behind this page. A failure shows when the package is really needed. */
  private preload(path: string): void {
    for (const wanted of this.config.preloadRule?.[path]?.packages ?? []) {
      const found = subPackagesOf(this.config).find(({ root, name }) => root === wanted || name === wanted);
      if (found === undefined) continue;
      this.source.ensure(`${found.root.replace(/^\/|\/$/g, '')}/`).then(
        (part) => part !== undefined && this.registry.addPart(part),
        (error: unknown) => this.phone.recorder.error('preload', error),
      );
    }
  }

  private tapTab(path: string): void {
    const index = this.config.tabBar?.list.findIndex((item) => item.pagePath === path) ?? -1;
    const text = this.config.tabBar?.list[index]?.text ?? '';
    void this.router
      .route({ kind: 'switchTab', url: `/${path}` })
      .then(() => this.router.current?.fire('onTabItemTap', { index: String(index), pagePath: path, text }));
  }
}

function fullPath({ path, query }: LaunchOptions): string {
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return search === '' ? path : `${path}?${search}`;
}
