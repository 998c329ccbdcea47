import { h } from '../kit/dom.js';
import type { DeskHook } from '../record/hook.js';

const SHOWN = 60;
const TIME = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });

/** What a phone has been doing: its `wx` calls and its errors, newest first. */
export class Inspector {
  readonly toggle = h('button', { type: 'button', class: 'inspect', 'aria-expanded': 'false' }, '记录');
  readonly element = h('div', { class: 'inspector', hidden: true });
  private drawn = '';

  constructor() {
    this.toggle.addEventListener('click', () => {
      this.element.hidden = !this.element.hidden;
      this.toggle.setAttribute('aria-expanded', String(!this.element.hidden));
      this.drawn = '';
    });
  }

  show(hook: DeskHook): void {
    this.toggle.classList.toggle('inspect-errors', hook.errors.length > 0);
    this.toggle.textContent = hook.errors.length > 0 ? `记录 · ${hook.errors.length} 个错误` : '记录';
    const state = `${hook.calls.length}/${hook.errors.length}/${hook.calls.at(-1)?.result ?? ''}`;
    if (this.element.hidden || state === this.drawn) return;
    this.drawn = state;
    const errors = hook.errors
      .slice(-SHOWN)
      .map(({ at, kind, message }) => ({ at, text: `${kind}\n${message}`, failed: true }));
    const calls = hook.calls.slice(-SHOWN).map(({ at, name, args, result }) => ({
      at,
      text: `${result ?? name}  ${JSON.stringify(args) ?? ''}`.slice(0, 300),
      failed: result?.includes(':fail') === true,
    }));
    const rows = [...errors, ...calls].sort((a, b) => b.at - a.at).slice(0, SHOWN);
    this.element.replaceChildren(
      ...rows.map(({ at, text, failed }) => h('pre', { class: failed ? 'failed' : '' }, `${TIME.format(at)}  ${text}`)),
    );
  }
}
