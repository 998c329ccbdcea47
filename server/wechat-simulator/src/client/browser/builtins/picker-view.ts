import { builtinOf, type BuiltinDefinition, type BuiltinNode } from './builtin.js';
import { registerControl } from './form-control.js';
import columnTemplate from './picker-view-column.wxml';
import css from './picker-view.css';
import template from './picker-view.wxml';

const DEFAULT_ITEM_HEIGHT = 34;
const SETTLE_MS = 90;

/** A picker inside the page: columns that snap to their items. */
export const pickerView: BuiltinDefinition = {
  tag: 'picker-view',
  css,
  template,
  properties: {
    value: [],
    indicatorStyle: '',
    indicatorClass: '',
    maskStyle: '',
    maskClass: '',
    immediateChange: false,
    name: '',
  },
  setup(node) {
    node.onAttached(() => {
      node.inner('div', 'wx-picker-mask');
      node.inner('div', 'wx-picker-indicator');
    });
    node.watch(['indicatorStyle', 'indicatorClass', 'maskStyle', 'maskClass'], () => {
      const indicator = node.part('wx-picker-indicator');
      indicator.className = `wx-picker-indicator ${node.text('indicatorClass')}`;
      indicator.setAttribute('style', node.text('indicatorStyle'));
      const mask = node.part('wx-picker-mask');
      mask.className = `wx-picker-mask ${node.text('maskClass')}`;
      mask.setAttribute('style', node.text('maskStyle'));
      node.element.style.setProperty('--picker-item', `${indicator.offsetHeight || DEFAULT_ITEM_HEIGHT}px`);
      mask.style.backgroundSize = `100% calc((100% - ${indicator.offsetHeight}px) / 2)`;
    });
    node.watch(['value'], () => node.host.afterRender(() => turnAll(node)));
    node.on('desk:turned', () => {
      const value = columnsOf(node).map(indexOf);
      if (JSON.stringify(value) === JSON.stringify(node.value('value'))) return;
      node.setOwn('value', value);
      node.trigger('change', { value });
    });
    node.on('desk:pickstart', () => node.trigger('pickstart', {}));
    node.on('desk:pickend', () => node.trigger('pickend', {}));
    registerControl(node, { value: () => node.value('value'), reset: () => node.setOwn('value', []) });
  },
};

export const pickerViewColumn: BuiltinDefinition = {
  tag: 'picker-view-column',
  template: columnTemplate,
  setup(node) {
    let timer = 0;
    let turning = false;
    node.onAttached(() => {
      const wheel = node.part('wx-picker-wheel');
      wheel.addEventListener('scroll', () => {
        if (!turning) node.ancestor('picker-view')?.trigger('desk:pickstart');
        turning = true;
        clearTimeout(timer);
        timer = setTimeout(() => {
          turning = false;
          node.ancestor('picker-view')?.trigger('desk:turned');
          node.ancestor('picker-view')?.trigger('desk:pickend');
        }, SETTLE_MS) as unknown as number;
      });
      const view = node.backend.webview.window;
      // Items that arrive later must not leave the column between two of them.
      new view.MutationObserver(() => {
        const owner = node.ancestor('picker-view');
        if (owner !== undefined) turnAll(owner);
      }).observe(node.part('wx-picker-items'), { childList: true });
    });
    node.on('tap', (event) => {
      const original = (event as unknown as { getOriginalEvent: () => Event | undefined }).getOriginalEvent();
      const items = [...node.part('wx-picker-items').children];
      const index = items.findIndex((item) => item.contains(original?.target as Node | null));
      if (index >= 0) node.part('wx-picker-wheel').scrollTo({ top: index * itemHeight(node), behavior: 'smooth' });
    });
  },
};

function columnsOf(view: BuiltinNode): BuiltinNode[] {
  return [...view.element.querySelectorAll('wx-picker-view-column')].flatMap((element) => builtinOf(element) ?? []);
}

function itemHeight(column: BuiltinNode): number {
  return (column.part('wx-picker-items').firstElementChild as HTMLElement | null)?.offsetHeight || DEFAULT_ITEM_HEIGHT;
}

function indexOf(column: BuiltinNode): number {
  return Math.round(column.part('wx-picker-wheel').scrollTop / itemHeight(column));
}

function turnAll(view: BuiltinNode): void {
  const value = view.value('value');
  const wanted = Array.isArray(value) ? (value as number[]) : [];
  for (const [at, column] of columnsOf(view).entries()) {
    column.part('wx-picker-wheel').scrollTop = Math.max(0, Number(wanted[at] ?? 0)) * itemHeight(column);
  }
}
