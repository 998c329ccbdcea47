import { h } from '../kit/dom.js';
import type { MiniProgram } from '../runtime/mini-program.js';
import type { Page } from '../runtime/page.js';

interface ShareContent {
  readonly title?: string;
  readonly path?: string;
  readonly imageUrl?: string;
}

/** The card a friend would get, and the people on this desk to send it to. */
export async function openShareSheet(program: MiniProgram, page: Page | undefined, content: unknown): Promise<void> {
  const { phone } = program;
  const { title, path, imageUrl } = (content ?? {}) as ShareContent;
  const people = (await phone.desk.people()).filter((person) => person.openid !== phone.desk.openid);
  const picture =
    imageUrl === undefined ? undefined : h('img', { src: phone.resourceUrl(page?.path ?? '', imageUrl), alt: '' });
  await new Promise<void>((resolve) => {
    phone.overlay.sheet({
      onDismiss: resolve,
      build: (close) => {
        const send = (): void => {
          close();
          phone.toast.show({ title: '已发送', icon: 'success', mask: false, durationMs: 1500 });
          resolve();
        };
        const friends = people
          .slice(0, 8)
          .map((person) => h('button', { type: 'button', class: 'friend', onclick: send }, person.nickname));
        const cancel = (): void => {
          close();
          resolve();
        };
        return h(
          'div',
          { class: 'share' },
          h('h2', {}, '发送给朋友'),
          h(
            'div',
            { class: 'share-card' },
            h('small', {}, program.name),
            h('b', {}, title ?? program.name),
            picture,
            h('small', {}, path ?? page?.url.full ?? ''),
          ),
          h('div', { class: 'friends' }, ...friends),
          h('button', { type: 'button', class: 'btn btn-wide', onclick: cancel }, '取消'),
        );
      },
    });
  });
}
