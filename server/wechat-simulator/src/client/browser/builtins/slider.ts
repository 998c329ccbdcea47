import type { BuiltinDefinition } from './builtin.js';
import { Drag } from './drag.js';
import { registerControl } from './form-control.js';

const MIN_BLOCK_PX = 12;
const MAX_BLOCK_PX = 28;

export const slider: BuiltinDefinition = {
  tag: 'slider',
  css: `wx-slider{display:block;margin:10px 18px;padding:0}
.wx-slider-box{display:flex;align-items:center;min-height:28px;cursor:pointer}
.wx-slider-track{position:relative;flex:1;height:2px;border-radius:5px}
.wx-slider-fill{position:absolute;left:0;top:0;height:100%;border-radius:5px}
.wx-slider-block{position:absolute;top:50%;border-radius:50%;box-shadow:0 0 4px rgba(0,0,0,.2)}
.wx-slider-text{width:3ch;padding-left:1em;color:#888;font-size:14px;text-align:center}`,
  properties: {
    min: 0,
    max: 100,
    step: 1,
    value: 0,
    disabled: false,
    color: '#e9e9e9',
    selectedColor: '#1aad19',
    activeColor: '',
    backgroundColor: '',
    blockSize: 28,
    blockColor: '#ffffff',
    showValue: false,
    name: '',
  },
  setup(node) {
    let track: HTMLElement | undefined;
    let fill: HTMLElement | undefined;
    let block: HTMLElement | undefined;
    let text: HTMLElement | undefined;
    const clamp = (value: number): number => {
      const { min, max, step } = { min: node.number('min'), max: node.number('max'), step: node.number('step') || 1 };
      const snapped = min + Math.round((value - min) / step) * step;
      return Math.min(max, Math.max(min, Number(snapped.toFixed(6))));
    };
    const current = (): number => clamp(node.number('value'));
    const valueAt = (x: number): number => {
      const box = track?.getBoundingClientRect() ?? new DOMRect();
      return clamp(
        node.number('min') + ((x - box.left) / Math.max(1, box.width)) * (node.number('max') - node.number('min')),
      );
    };
    node.onAttached(() => {
      const box = node.inner('div', 'wx-slider-box');
      track = node.inner('div', 'wx-slider-track', box);
      fill = node.inner('div', 'wx-slider-fill', track);
      block = node.inner('div', 'wx-slider-block', track);
      text = node.inner('span', 'wx-slider-text', box);
      node.element.setAttribute('role', 'slider');
      let before = 0;
      const slide = (x: number): void => {
        const value = valueAt(x);
        if (value === current()) return;
        node.setOwn('value', value);
        node.trigger('changing', { value });
      };
      new Drag(box, {
        onStart: ({ x }) => {
          if (node.flag('disabled')) return false;
          before = current();
          slide(x);
          return true;
        },
        onMove: ({ x }) => {
          slide(x);
          return true;
        },
        onEnd: () => {
          if (current() !== before) node.trigger('change', { value: current() });
        },
      });
    });
    node.watch(
      [
        'value',
        'min',
        'max',
        'step',
        'showValue',
        'blockSize',
        'blockColor',
        'activeColor',
        'selectedColor',
        'backgroundColor',
        'color',
        'disabled',
      ],
      () => {
        if (track === undefined || fill === undefined || block === undefined || text === undefined) return;
        const value = current();
        const percent = ((value - node.number('min')) / Math.max(1e-9, node.number('max') - node.number('min'))) * 100;
        const size = Math.min(MAX_BLOCK_PX, Math.max(MIN_BLOCK_PX, node.number('blockSize')));
        track.style.background =
          node.text('backgroundColor') === '' ? node.text('color') : node.text('backgroundColor');
        fill.style.background = node.text('activeColor') === '' ? node.text('selectedColor') : node.text('activeColor');
        fill.style.width = `${percent}%`;
        block.style.cssText = `width:${size}px;height:${size}px;margin:${-size / 2}px 0 0 ${-size / 2}px;left:${percent}%;background:${node.text('blockColor')}`;
        text.hidden = !node.flag('showValue');
        text.textContent = String(value);
        for (const name of ['min', 'max', 'value'] as const)
          node.element.setAttribute(
            `aria-value${name === 'value' ? 'now' : name}`,
            String(name === 'value' ? value : node.number(name)),
          );
        node.element.style.opacity = node.flag('disabled') ? '0.6' : '';
      },
    );
    registerControl(node, { value: current, reset: () => node.setOwn('value', node.number('min')) });
  },
};
