import { h } from '../kit/dom.js';
import type { MessageTemplate } from '../phone/desk-api.js';
import type { Overlay } from './overlay.js';

export interface SubscribeChoice {
  readonly chosen: Record<string, 'accept' | 'reject'>;
  /** 总是保持以上选择: never ask again for these. */
  readonly always: boolean;
}

/** WeChat's question whether messages of these kinds may be sent; undefined when the user closes it. */
export function askSubscribe(
  overlay: Overlay,
  request: { app: string; templates: readonly MessageTemplate[] },
  closing: (close: () => void) => void,
): Promise<SubscribeChoice | undefined> {
  return new Promise((resolve) => {
    const boxes = new Map(
      request.templates.map((template) => {
        const box = h('input', { type: 'checkbox', class: 'tick', 'aria-label': template.title });
        box.checked = true;
        return [template, box] as const;
      }),
    );
    const always = h('input', { type: 'checkbox', class: 'tick' });
    const rows = [...boxes].map(([template, box]) => {
      const example = template.fields.slice(0, 3).map((field) => h('p', {}, `${field.label}  ${field.example}`));
      return h(
        'label',
        { class: 'subscribe-row' },
        box,
        h('span', {}, h('b', {}, template.title), h('small', {}, ...example)),
      );
    });
    const close = overlay.sheet({
      build: (closeSheet) => {
        const allow = (): void => {
          closeSheet();
          const entries = [...boxes].map(([{ id }, box]) => [id, box.checked ? 'accept' : 'reject'] as const);
          resolve({ chosen: Object.fromEntries(entries), always: always.checked });
        };
        const refuse = (): void => {
          closeSheet();
          const all = request.templates.map(({ id }) => [id, 'reject'] as const);
          resolve({ chosen: Object.fromEntries(all), always: always.checked });
        };
        return h(
          'div',
          { class: 'permission' },
          h('p', { class: 'permission-app' }, h('i', { class: 'app-dot' }), `${request.app} 申请`),
          h('h2', {}, '发送一次以下消息'),
          h('div', { class: 'subscribe-rows' }, ...rows),
          h('label', { class: 'subscribe-always' }, always, '总是保持以上选择，不再询问'),
          h(
            'footer',
            {},
            h('button', { type: 'button', class: 'btn', onclick: refuse }, '取消'),
            h('button', { type: 'button', class: 'btn btn-primary', onclick: allow }, '允许'),
          ),
        );
      },
    });
    closing(close);
  });
}
