import { h } from '../kit/dom.js';
import type { Person } from '../phone/desk-api.js';

/** More rows than anybody reads; a search finds the rest. */
const SHOWN_PER_GROUP = 40;
const GROUPS = [
  { role: 'customer', name: '顾客' },
  { role: 'worker', name: '师傅' },
] as const;

/** The people whose WeChat is on this desk, with a search. */
export class PeopleList {
  readonly element: HTMLElement;
  private readonly list = h('div', { class: 'people' });
  private readonly search = h('input', {
    class: 'search',
    type: 'search',
    placeholder: '搜索姓名或手机号',
    'aria-label': '搜索人员',
  });
  private people: readonly Person[] = [];
  private open: ReadonlySet<string> = new Set();

  constructor(private readonly onOpen: (person: Person) => void) {
    this.search.addEventListener('input', () => this.draw());
    this.element = h(
      'aside',
      { class: 'sidebar' },
      h(
        'header',
        {},
        h('h1', {}, '桌面微信'),
        h('p', {}, '到位 · 在浏览器里运行的小程序'),
        h('a', { href: '/watch', target: '_blank', rel: 'noopener' }, '师傅戴的随身设备'),
      ),
      this.search,
      this.list,
    );
  }

  setPeople(people: readonly Person[]): void {
    this.people = people;
    this.draw();
  }

  setOpen(open: ReadonlySet<string>): void {
    this.open = open;
    this.draw();
  }

  private draw(): void {
    const word = this.search.value.trim();
    const found = this.people.filter(
      ({ nickname, phone, note }) => word === '' || [nickname, phone, note ?? ''].some((text) => text.includes(word)),
    );
    const groups = GROUPS.map(({ role, name }) =>
      this.group(
        name,
        found.filter((person) => person.role === role),
      ),
    );
    const none = this.people.length === 0 ? '还没有人：请先载入演示数据' : '没有找到';
    this.list.replaceChildren(...(found.length === 0 ? [h('p', { class: 'none' }, none)] : groups));
  }

  private group(name: string, people: readonly Person[]): HTMLElement {
    if (people.length === 0) return h('section', { hidden: true });
    const hidden = people.length - SHOWN_PER_GROUP;
    return h(
      'section',
      {},
      h('h2', {}, name, h('small', {}, String(people.length))),
      ...people.slice(0, SHOWN_PER_GROUP).map((person) => this.row(person)),
      hidden > 0 && h('p', { class: 'none' }, `还有 ${hidden} 位，搜索可以找到`),
    );
  }

  private row(person: Person): HTMLElement {
    const { nickname, phone, note, openid, role } = person;
    return h(
      'button',
      {
        type: 'button',
        class: 'person',
        'aria-pressed': String(this.open.has(openid)),
        onclick: () => this.onOpen(person),
      },
      h('span', { class: `avatar avatar-${role}` }, nickname.slice(0, 1)),
      h('span', { class: 'who' }, h('b', {}, nickname), note !== undefined && h('small', {}, note)),
      h('small', { class: 'tail' }, `尾号 ${phone.slice(-4)}`),
    );
  }
}
