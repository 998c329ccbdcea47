import { h } from '../kit/dom.js';
import { DeskApi, type Person } from '../phone/desk-api.js';
import { watchBuild } from './build-watch.js';
import deskCss from './desk.css';
import { PeopleList } from './people-list.js';
import { PhoneCard } from './phone-card.js';
import { isPhoneSize, type PhoneSize } from './sizes.js';

const OPEN_KEY = 'desk:open-phones';
const DEFAULT_SIZE: PhoneSize = '390×844';

interface SavedPhone {
  readonly openid: string;
  readonly size: PhoneSize;
}

/** The desk: whose phones there are, and the phones that lie on it. */
class Desk {
  private readonly cards: PhoneCard[] = [];
  /** What lay on the desk when it was left; not overwritten before it lies there again. */
  private restored = false;
  private readonly surface = h('main', { class: 'surface', 'aria-label': '桌面' });
  private readonly people: PeopleList;
  private readonly empty = h(
    'div',
    { class: 'empty' },
    h('h2', {}, '把手机放到桌面上'),
    h('p', {}, '从人员列表里选一位顾客或师傅，几部手机可以并排打开，互相看得见对方的变化。'),
  );

  constructor() {
    this.people = new PeopleList((person) => this.open(person, DEFAULT_SIZE));
    document.body.append(this.people.element, this.surface);
    window.addEventListener('resize', () => this.fit());
    this.draw();
  }

  async start(): Promise<void> {
    const people = await new DeskApi('').people();
    this.people.setPeople(people);
    for (const saved of readSaved()) {
      const person = people.find(({ openid }) => openid === saved.openid);
      if (person !== undefined) this.open(person, saved.size);
    }
    this.restored = true;
    watchBuild(() => {
      const bar = h('button', { type: 'button', class: 'notice-bar' }, '小程序有新的构建，点击重启桌上的手机');
      bar.addEventListener('click', () => {
        bar.remove();
        for (const card of this.cards) card.restart();
      });
      this.surface.prepend(bar);
    });
  }

  private open(person: Person, size: PhoneSize): void {
    const known = this.cards.find((card) => card.person.openid === person.openid);
    if (known !== undefined) {
      known.element.scrollIntoView({ behavior: 'smooth', inline: 'center' });
      known.flash();
      return;
    }
    const card = new PhoneCard(person, size, {
      onClose: () => this.close(card),
      onResize: () => this.save(),
    });
    this.cards.push(card);
    this.draw();
    card.element.scrollIntoView({ behavior: 'smooth', inline: 'center' });
  }

  private close(card: PhoneCard): void {
    this.cards.splice(this.cards.indexOf(card), 1);
    card.dispose();
    this.draw();
  }

  private draw(): void {
    // A frame that is moved in the document starts over, so only what is new is added.
    this.empty.remove();
    for (const card of this.cards) if (!card.element.isConnected) this.surface.append(card.element);
    if (this.cards.length === 0) this.surface.append(this.empty);
    this.people.setOpen(new Set(this.cards.map((card) => card.person.openid)));
    this.fit();
    this.save();
  }

  private fit(): void {
    for (const card of this.cards) card.fit(this.surface.clientWidth, this.surface.clientHeight);
  }

  private save(): void {
    if (!this.restored) return;
    const open: SavedPhone[] = this.cards.map(({ person, size }) => ({ openid: person.openid, size }));
    localStorage.setItem(OPEN_KEY, JSON.stringify(open));
  }
}

function readSaved(): readonly SavedPhone[] {
  try {
    const saved = JSON.parse(localStorage.getItem(OPEN_KEY) ?? '[]') as SavedPhone[];
    return saved.filter(({ size }) => isPhoneSize(size));
  } catch {
    return [];
  }
}

const style = document.createElement('style');
style.textContent = deskCss;
document.head.append(style);
void new Desk().start();
