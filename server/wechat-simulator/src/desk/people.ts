import { randomText } from '../store/random.js';
import type { Person, Role } from '../store/state.js';
import type { Store } from '../store/store.js';
import { DeskError, badField } from './desk-error.js';

const ROLES: readonly Role[] = ['customer', 'worker'];

/** The people who have a WeChat account on this desk. */
export class People {
  constructor(private readonly store: Store) {}

  list(): Person[] {
    return [...this.store.state.people.values()];
  }

  /** @throws DeskError PERSON_NOT_FOUND */
  get(openid: string): Person {
    const person = this.store.state.people.get(openid);
    if (person === undefined) throw new DeskError(404, 'PERSON_NOT_FOUND', '这张桌面上没有这位微信用户');
    return person;
  }

  /**
   * Adds or updates people, all or none. Who comes without an openid is recognised by phone number, so that the same
   * list may be sent twice; otherwise an openid is made.
   */
  save(input: unknown): Person[] {
    if (!Array.isArray(input)) throw badField('people', '请求体须为用户数组');
    const people: Person[] = [];
    for (const [index, each] of (input as unknown[]).entries()) people.push(this.read(each, index, people));
    this.store.commit(...people.map((person) => ({ type: 'person-saved' as const, person })));
    return people;
  }

  private read(input: unknown, index: number, earlier: readonly Person[]): Person {
    const at = `people[${index}]`;
    if (typeof input !== 'object' || input === null) throw badField(at, '须为对象');
    const { openid, nickname, phone, role, note } = input as Record<string, unknown>;
    if (typeof nickname !== 'string' || nickname.trim() === '' || nickname.length > 64) {
      throw badField(`${at}.nickname`, '须为1到64个字符');
    }
    if (typeof phone !== 'string' || !/^1\d{10}$/.test(phone)) throw badField(`${at}.phone`, '须为11位手机号');
    if (!ROLES.includes(role as Role)) throw badField(`${at}.role`, '须为customer或worker');
    if (note !== undefined && (typeof note !== 'string' || note.length > 200))
      throw badField(`${at}.note`, '须为200字以内');
    if (openid !== undefined && (typeof openid !== 'string' || !/^[A-Za-z0-9_-]{6,128}$/.test(openid))) {
      throw badField(`${at}.openid`, '须为6到128位的字母、数字、_或-');
    }
    const known = [...earlier, ...this.store.state.people.values()].find((person) => person.phone === phone);
    return {
      openid: openid ?? known?.openid ?? `o${randomText(27)}`,
      nickname,
      phone,
      role: role as Role,
      ...(note === undefined ? {} : { note }),
    };
  }
}
