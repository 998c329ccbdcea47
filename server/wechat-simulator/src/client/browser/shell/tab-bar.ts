import type { TabBarConfig, TabBarItemConfig } from '../../../pack/package-types.js';
import { h } from '../kit/dom.js';
import type { PackageSource } from '../package/package-source.js';
import { TAB_BAR_HEIGHT, type ScreenMetrics } from '../phone/metrics.js';

interface Tab {
  config: TabBarItemConfig;
  readonly button: HTMLButtonElement;
  readonly picture: HTMLImageElement;
  readonly text: HTMLElement;
  readonly badge: HTMLElement;
}

/** The bar of tabs that app.json describes. */
export class TabBar {
  readonly element: HTMLElement;
  private readonly tabs: Tab[];
  private style: { color: string; selectedColor: string; backgroundColor: string; borderStyle: string };
  private currentPath: string | undefined;
  private hiddenByApp = false;

  constructor(
    config: TabBarConfig,
    metrics: ScreenMetrics,
    onTap: (path: string) => void,
    private readonly source: PackageSource,
  ) {
    this.style = {
      color: config.color ?? '#000000',
      selectedColor: config.selectedColor ?? '#07c160',
      backgroundColor: config.backgroundColor ?? '#ffffff',
      borderStyle: config.borderStyle ?? 'black',
    };
    this.tabs = config.list.map((item) => {
      const picture = h('img', { class: 'tab-icon', alt: '' });
      const text = h('span', { class: 'tab-text' }, item.text);
      const badge = h('b', { class: 'tab-badge', hidden: true });
      const button = h(
        'button',
        { class: 'tab', type: 'button', role: 'tab' },
        h('span', { class: 'tab-figure' }, picture, badge),
        text,
      );
      button.addEventListener('click', () => onTap(item.pagePath));
      return { config: item, button, picture, text, badge };
    });
    this.element = h('nav', { class: 'tab-bar', role: 'tablist', hidden: true }, ...this.tabs.map((tab) => tab.button));
    this.element.style.height = `${TAB_BAR_HEIGHT + metrics.bottomInset}px`;
    this.element.style.paddingBottom = `${metrics.bottomInset}px`;
    this.draw();
  }

  /** Whether the app wants the bar to be seen on its tab pages. */
  get shown(): boolean {
    return !this.hiddenByApp;
  }

  setShown(shown: boolean): void {
    this.hiddenByApp = !shown;
    this.draw();
  }

  /** Marks the tab of the current page; undefined on a page that is no tab. */
  setCurrent(path: string | undefined): void {
    this.currentPath = path;
    this.draw();
  }

  has(index: number): boolean {
    return this.tabs[index] !== undefined;
  }

  setBadge(index: number, text: string | undefined): void {
    const badge = this.tabs[index]?.badge;
    if (badge === undefined) return;
    badge.classList.remove('tab-dot');
    badge.hidden = text === undefined;
    badge.textContent = text === undefined ? '' : text.length > 4 ? '…' : text;
  }

  setDot(index: number, shown: boolean): void {
    const badge = this.tabs[index]?.badge;
    if (badge === undefined) return;
    badge.textContent = '';
    badge.classList.add('tab-dot');
    badge.hidden = !shown;
  }

  setItem(index: number, change: Partial<TabBarItemConfig>): void {
    const tab = this.tabs[index];
    if (tab === undefined) return;
    tab.config = { ...tab.config, ...change };
    this.draw();
  }

  setStyle(change: Partial<TabBar['style']>): void {
    this.style = { ...this.style, ...change };
    this.draw();
  }

  private draw(): void {
    this.element.hidden = this.currentPath === undefined || this.hiddenByApp;
    this.element.style.backgroundColor = this.style.backgroundColor;
    this.element.dataset.border = this.style.borderStyle;
    for (const { config, button, picture, text } of this.tabs) {
      const current = config.pagePath === this.currentPath;
      const icon = (current ? config.selectedIconPath : undefined) ?? config.iconPath;
      button.setAttribute('aria-selected', String(current));
      button.style.color = current ? this.style.selectedColor : this.style.color;
      picture.hidden = icon === undefined;
      button.classList.toggle('tab-plain', icon === undefined);
      if (icon !== undefined) picture.src = this.source.fileUrl(icon.replace(/^\.?\//, ''));
      text.textContent = config.text;
    }
  }
}
