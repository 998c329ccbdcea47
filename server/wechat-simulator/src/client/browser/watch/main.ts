import { h } from '../kit/dom.js';
import { textOf } from '../kit/text.js';
import { listWatches, setUp } from './watch-api.js';
import { WatchCard } from './watch-card.js';
import watchCss from './watch.css';

const wrist = h('main', { class: 'wrist', 'aria-label': '随身设备' });

/** Those that are there already are left alone: a watch that is drawn anew would stop beating. */
async function draw(): Promise<void> {
  const shown = new Set([...wrist.children].map((one) => (one as HTMLElement).dataset.serial));
  const watches = await listWatches();
  wrist.append(...watches.filter(({ serial }) => !shown.has(serial)).map((watch) => new WatchCard(watch).element));
  empty.hidden = watches.length > 0;
}

const field = (name: string, label: string, placeholder: string): HTMLElement =>
  h('label', {}, h('span', {}, label), h('input', { name, placeholder, required: true, autocomplete: 'off' }));

const refused = h('p', { class: 'refused', role: 'alert' });
const form = h(
  'form',
  { class: 'set-up', 'aria-label': '写入新的设备' },
  h('h1', {}, '随身设备'),
  h('p', {}, '后台「安全」页发放设备，把编号和密钥写到这里，它就会真的签名上报。'),
  field('owner', '谁戴着', '如：赵建国'),
  field('serial', '设备编号', '如：WATCH-0001'),
  field('secret', '密钥', '只在发放时显示一次'),
  h('button', { type: 'submit' }, '写入'),
  refused,
);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const written = new FormData(form);
  const text = (name: string): string => textOf(written.get(name)).trim();
  void setUp({ owner: text('owner'), serial: text('serial').toUpperCase(), secret: text('secret') }).then(
    async (sentence) => {
      refused.textContent = sentence ?? '';
      if (sentence !== null) return;
      form.reset();
      await draw();
    },
  );
});

const empty = h('p', { class: 'none', hidden: true }, '还没有设备：先在后台发放，再写到这里');
const style = document.createElement('style');
style.textContent = watchCss;
document.head.append(style);
document.body.append(form, wrist);
wrist.before(empty);
void draw();
