import { h } from '../kit/dom.js';
import { SCOPES } from '../phone/grants.js';
import type { MiniProgram } from '../runtime/mini-program.js';

/** WeChat's page of permissions for this mini-program; answers them as they are when the user leaves it. */
export function openSettings(program: MiniProgram): Promise<Record<string, boolean>> {
  const { grants, overlay } = program.phone;
  const asked = Object.entries(SCOPES).filter(([scope]) => grants.get(scope) !== undefined);
  const rows = asked.map(([scope, { name }]) => {
    const box = h('input', { type: 'checkbox', class: 'toggle', 'aria-label': name });
    box.checked = grants.get(scope) === true;
    box.addEventListener('change', () => grants.set(scope, box.checked));
    return h('label', { class: 'row' }, h('span', {}, name), box);
  });
  const empty = h('p', { class: 'chat-note' }, `${program.name}没有申请过任何权限`);
  return new Promise((resolve) => {
    const content = h('div', { class: 'rows' }, ...(rows.length === 0 ? [empty] : rows));
    overlay.screen('设置', content, () => resolve(scopesOf(program)));
  });
}

/** The scopes the user has answered, as `wx.getSetting` tells them. */
export function scopesOf(program: MiniProgram): Record<string, boolean> {
  const all = program.phone.grants.all();
  return Object.fromEntries(Object.entries(all).filter(([scope]) => scope in SCOPES));
}
