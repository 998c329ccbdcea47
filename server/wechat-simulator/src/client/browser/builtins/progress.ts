import type { BuiltinDefinition } from './builtin.js';

export const progress: BuiltinDefinition = {
  tag: 'progress',
  css: `wx-progress{display:flex;align-items:center}
.wx-progress-track{flex:1;overflow:hidden}
.wx-progress-fill{display:block;height:100%;width:0}
.wx-progress-text{min-width:2em;margin-left:15px}`,
  properties: {
    percent: 0,
    showInfo: false,
    borderRadius: 0,
    fontSize: 16,
    strokeWidth: 6,
    color: '#09bb07',
    activeColor: '',
    backgroundColor: '#ebebeb',
    active: false,
    activeMode: 'backwards',
    duration: 30,
  },
  setup(node) {
    let shown = 0;
    let track: HTMLElement | undefined;
    let fill: HTMLElement | undefined;
    let info: HTMLElement | undefined;
    node.onAttached(() => {
      track = node.inner('div', 'wx-progress-track');
      fill = node.inner('i', 'wx-progress-fill', track);
      info = node.inner('span', 'wx-progress-text');
    });
    const look = ['showInfo', 'borderRadius', 'fontSize', 'strokeWidth', 'color', 'activeColor', 'backgroundColor'];
    node.watch(['percent', 'active', 'activeMode', 'duration', ...look], () => {
      if (track === undefined || fill === undefined || info === undefined) return;
      const percent = Math.min(100, Math.max(0, node.number('percent')));
      const from = node.text('activeMode') === 'forwards' ? shown : 0;
      track.style.cssText = `height:${node.number('strokeWidth')}px;background:${node.text('backgroundColor')};border-radius:${node.number('borderRadius')}px`;
      fill.style.background = node.text('activeColor') === '' ? node.text('color') : node.text('activeColor');
      fill.style.borderRadius = `${node.number('borderRadius')}px`;
      info.hidden = !node.flag('showInfo');
      info.textContent = `${percent}%`;
      info.style.fontSize = `${node.number('fontSize')}px`;
      fill.style.width = `${percent}%`;
      if (node.flag('active') && percent !== shown) {
        const duration = Math.abs(percent - from) * node.number('duration');
        const growth = fill.animate([{ width: `${from}%` }, { width: `${percent}%` }], { duration });
        growth.onfinish = () => node.trigger('activeend', { curPercent: percent });
      }
      shown = percent;
    });
  },
};
