import { h } from '../kit/dom.js';
import { BACKGROUND_LOCATION, SCOPES } from '../phone/grants.js';
import type { MiniProgram } from '../runtime/mini-program.js';

const LOCATION = 'scope.userLocation';
/** How far a place may be used, where the mini-program may run behind others. */
const LOCATION_CHOICES = ['不允许', '仅在使用小程序期间', '使用小程序期间和离开小程序后'] as const;

/** WeChat's page of permissions for this mini-program; answers them as they are when the user leaves it. */
export function openSettings(program: MiniProgram): Promise<Record<string, boolean>> {
  const { grants, overlay } = program.phone;
  const isBehind = program.config.requiredBackgroundModes?.includes('location') === true;
  const asked = Object.entries(SCOPES).filter(
    ([scope]) => scope !== BACKGROUND_LOCATION && (grants.get(scope) !== undefined || (isBehind && scope === LOCATION)),
  );
  const rows = asked.map(([scope, { name }]) =>
    h(
      'label',
      { class: 'row' },
      h('span', {}, name),
      isBehind && scope === LOCATION ? locationChoice() : toggle(scope),
    ),
  );
  const empty = h('p', { class: 'chat-note' }, `${program.name}没有申请过任何权限`);
  return new Promise((resolve) => {
    const content = h('div', { class: 'rows' }, ...(rows.length === 0 ? [empty] : rows));
    overlay.screen('设置', content, () => resolve(scopesOf(program)));
  });

  function toggle(scope: string): HTMLInputElement {
    const box = h('input', { type: 'checkbox', class: 'toggle', 'aria-label': SCOPES[scope]?.name });
    box.checked = grants.get(scope) === true;
    box.addEventListener('change', () => grants.set(scope, box.checked));
    return box;
  }

  function locationChoice(): HTMLSelectElement {
    const now = grants.get(LOCATION) === true ? (grants.get(BACKGROUND_LOCATION) === true ? 2 : 1) : 0;
    const choice = h(
      'select',
      { 'aria-label': SCOPES[LOCATION]?.name },
      ...LOCATION_CHOICES.map((name, index) => h('option', { value: index, selected: index === now }, name)),
    );
    choice.addEventListener('change', () => {
      grants.set(LOCATION, Number(choice.value) > 0);
      grants.set(BACKGROUND_LOCATION, Number(choice.value) > 1);
    });
    return choice;
  }
}

/** The scopes the user has answered, as `wx.getSetting` tells them. */
export function scopesOf(program: MiniProgram): Record<string, boolean> {
  const all = program.phone.grants.all();
  return Object.fromEntries(Object.entries(all).filter(([scope]) => scope in SCOPES));
}
