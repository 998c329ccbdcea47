import { h } from '../kit/dom.js';
import { demoPhotos } from '../phone/demo-photos.js';
import type { Phone } from '../phone/phone.js';

/** WeChat's album: a few photos the desk has drawn, and files of this computer. Undefined when cancelled. */
export async function choosePhotos(phone: Phone, count: number): Promise<readonly Blob[] | undefined> {
  const photos = await demoPhotos();
  return new Promise((resolve) => {
    const chosen: Blob[] = [];
    const done = h('button', { type: 'button', class: 'btn btn-primary' }, '完成');
    const tiles: { blob: Blob; tile: HTMLElement }[] = [];
    const draw = (): void => {
      done.textContent = chosen.length === 0 ? '完成' : `完成(${chosen.length})`;
      done.disabled = chosen.length === 0;
      for (const { blob, tile } of tiles) {
        const at = chosen.indexOf(blob);
        tile.dataset.order = at < 0 ? '' : String(at + 1);
        tile.setAttribute('aria-pressed', String(at >= 0));
      }
    };
    const toggle = (blob: Blob): void => {
      const at = chosen.indexOf(blob);
      if (at >= 0) chosen.splice(at, 1);
      else if (chosen.length < count) chosen.push(blob);
      else phone.toast.show({ title: `最多只能选择${count}张照片`, icon: 'none', mask: false, durationMs: 1500 });
      draw();
    };
    const grid = h('div', { class: 'album-grid' });
    const add = (blob: Blob, name: string): void => {
      const tile = h(
        'button',
        { type: 'button', class: 'album-tile', 'aria-label': name, onclick: () => toggle(blob) },
        h('img', { src: URL.createObjectURL(blob), alt: '' }),
      );
      tiles.push({ blob, tile });
      grid.append(tile);
    };
    for (const { name, blob } of photos) add(blob, name);
    const file = h('input', { type: 'file', accept: 'image/*', multiple: true, hidden: true });
    file.addEventListener('change', () => {
      for (const picked of file.files ?? []) {
        add(picked, picked.name);
        if (chosen.length < count) chosen.push(picked);
      }
      draw();
    });
    phone.overlay.sheet({
      onDismiss: () => resolve(undefined),
      build: (close) => {
        const end = (result: readonly Blob[] | undefined) => (): void => {
          close();
          resolve(result);
        };
        done.addEventListener('click', () => end([...chosen])());
        return h(
          'div',
          { class: 'album' },
          h(
            'header',
            {},
            h('button', { type: 'button', class: 'album-cancel', onclick: end(undefined) }, '取消'),
            h('h2', {}, '最近项目'),
            done,
          ),
          grid,
          h('button', { type: 'button', class: 'btn btn-wide', onclick: () => file.click() }, '从这台电脑选择'),
          file,
        );
      },
    });
    draw();
  });
}
