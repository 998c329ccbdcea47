import { h } from '../kit/dom.js';
import type { Phone } from '../phone/phone.js';
import { codesOfOthers, readPicture } from '../qr/screen-codes.js';

/** Looks again this often, as a camera keeps looking. */
const LOOK_EVERY_MS = 1500;

export interface ScanRequest {
  readonly cameraOnly: boolean;
  readonly closing: (close: () => void) => void;
}

/** The scanner's screen; answers the content of the code, or undefined when the user goes back. */
export function askScan(phone: Phone, { cameraOnly, closing }: ScanRequest): Promise<string | undefined> {
  return new Promise((resolve) => {
    let timer = 0;
    const end = (result: string | undefined): void => {
      clearTimeout(timer);
      close();
      resolve(result);
    };
    const seen = h('div', { class: 'scan-seen' });
    const look = async (): Promise<void> => {
      const codes = await codesOfOthers();
      seen.replaceChildren(
        ...codes.map(({ owner, text }) =>
          h(
            'button',
            { type: 'button', class: 'scan-code', onclick: () => end(text) },
            h('b', {}, `${owner} 的屏幕`),
            h('small', {}, text),
          ),
        ),
        ...(codes.length === 0 ? [h('p', {}, '桌上别的手机没有展示二维码')] : []),
      );
      timer = setTimeout(() => void look(), LOOK_EVERY_MS) as unknown as number;
    };
    const field = h('input', { class: 'scan-field', placeholder: '粘贴或输入二维码内容', 'aria-label': '二维码内容' });
    const useTyped = (): void => {
      if (field.value.trim() !== '') end(field.value.trim());
    };
    field.addEventListener('keydown', (event) => event.key === 'Enter' && useTyped());
    const file = h('input', { type: 'file', accept: 'image/*', hidden: true });
    file.addEventListener('change', () => {
      const [picked] = file.files ?? [];
      if (picked === undefined) return;
      void createImageBitmap(picked)
        .then(readPicture)
        .then((text) => {
          if (text !== undefined) end(text);
          else phone.toast.show({ title: '未发现二维码', icon: 'none', mask: false, durationMs: 1500 });
        });
    });
    const content = h(
      'div',
      { class: 'scan' },
      h('div', { class: 'scan-window' }, h('i', { class: 'scan-line' })),
      h('p', { class: 'scan-hint' }, '将二维码放入框内，即可自动扫描'),
      seen,
      h(
        'div',
        { class: 'scan-type' },
        field,
        h('button', { type: 'button', class: 'btn btn-primary', onclick: useTyped }, '使用'),
      ),
      !cameraOnly && h('button', { type: 'button', class: 'scan-album', onclick: () => file.click() }, '从相册选取'),
      file,
    );
    const close = phone.overlay.screen('扫一扫', content, () => end(undefined));
    closing(close);
    void look();
  });
}
