import { h, icon } from '../kit/dom.js';
import { tell, type Felt, type Watch } from './watch-api.js';

const EVERY_MS = 60_000;
const HEART = 'M12 21s-8-5-8-11a4.5 4.5 0 0 1 8-2.8A4.5 4.5 0 0 1 20 10c0 6-8 11-8 11z';
const SLOWEST = 68;
const RANGE = 15;
const NAMES: Readonly<Record<Felt, string>> = { heartbeat: '心跳', fall: '跌倒', no_movement: '不动' };
const SHOWN_LINES = 5;

/** One watch: its face, and what can happen to whoever wears it. */
export class WatchCard {
  readonly element: HTMLElement;
  private readonly time = h('b', { class: 'time' });
  private readonly rate = h('span', { class: 'rate' }, '--');
  private readonly charge = h('span', { class: 'charge' });
  private readonly face = h('div', { class: 'face' });
  private readonly log = h('ol', { class: 'log', 'aria-live': 'polite', 'aria-label': '上报记录' });
  private readonly beats: HTMLInputElement;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly watch: Watch,
    private battery = watch.battery,
  ) {
    const { serial, owner } = watch;
    this.beats = h('input', { type: 'checkbox', role: 'switch', onchange: () => this.beat() });
    const slider = h('input', { type: 'range', min: '0', max: '100', step: '1', value: String(battery) });
    slider.addEventListener('input', () => {
      this.battery = Number(slider.value);
      this.draw();
    });
    slider.addEventListener('change', () => void this.send('heartbeat'));
    this.face.append(this.charge, this.time, h('span', { class: 'heart' }, icon(HEART, { size: 20 }), this.rate));
    this.element = h(
      'section',
      { class: 'watch', 'aria-label': `${owner}的设备`, 'data-serial': serial },
      h('header', {}, h('h2', {}, owner), h('small', {}, serial)),
      h('div', { class: 'strap' }, this.face),
      h('label', { class: 'line' }, h('span', {}, '心跳（每分钟）'), this.beats),
      h('label', { class: 'line' }, h('span', {}, '电量'), slider),
      h(
        'div',
        { class: 'acts' },
        h('button', { type: 'button', class: 'act', onclick: () => void this.send('fall') }, '跌倒'),
        h('button', { type: 'button', class: 'act quiet', onclick: () => void this.send('no_movement') }, '不动'),
      ),
      this.log,
    );
    this.draw();
    setInterval(() => this.draw(), 1_000);
  }

  private beat(): void {
    clearInterval(this.timer);
    this.element.classList.toggle('beating', this.beats.checked);
    if (!this.beats.checked) {
      this.rate.textContent = '--';
      return;
    }
    void this.send('heartbeat');
    this.timer = setInterval(() => void this.send('heartbeat'), EVERY_MS);
  }

  private async send(kind: Felt): Promise<void> {
    const heartRate = this.beats.checked ? SLOWEST + Math.floor(Math.random() * RANGE) : null;
    if (heartRate !== null) this.rate.textContent = String(heartRate);
    const { message } = await tell(this.watch.serial, kind, this.battery, heartRate);
    const taken = message === '';
    const words = `${clock()} ${NAMES[kind]}：${taken ? '已送到' : message}`;
    this.log.prepend(h('li', { class: taken ? 'taken' : 'refused' }, words));
    while (this.log.childElementCount > SHOWN_LINES) this.log.lastElementChild?.remove();
  }

  private draw(): void {
    this.time.textContent = clock().slice(0, 5);
    this.charge.textContent = `${this.battery}%`;
    this.charge.classList.toggle('low', this.battery < LOW);
  }
}

/** As the company reminds of it. */
const LOW = 20;

function clock(): string {
  return new Date().toLocaleTimeString('zh-CN', { hour12: false, timeZone: 'Asia/Shanghai' });
}
