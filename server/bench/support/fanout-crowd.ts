import type { INestApplicationContext } from '@nestjs/common';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { maskPhone } from '../../src/modules/identity/contract/phone.js';
import { PrivacyFacade } from '../../src/modules/privacy/contract/privacy.facade.js';
import { Ids } from '../../src/platform/clock/ids.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { send } from '../../test/support/api-person.js';
import { inParallel } from './in-parallel.js';

/** How somebody can be reached. `refuses`: we believe in an accept that WeChat does not know of any more. */
export type Reached = 'notice' | 'conversation' | 'text' | 'inbox' | 'refuses';

export interface Member {
  readonly id: string;
  readonly openid: string;
  readonly reached: Reached;
}

/** Of twenty: half have an accept, three talk with us, four agreed to texts, two have the inbox only, one refuses. */
const MIX: readonly Reached[] = [
  ...Array<Reached>(10).fill('notice'),
  ...Array<Reached>(3).fill('conversation'),
  ...Array<Reached>(4).fill('text'),
  ...Array<Reached>(2).fill('inbox'),
  'refuses',
];
const CHUNK = 500;
/** Requests at the desk WeChat at once while people move in. */
const PARALLEL = 8;
const ARRIVAL_MS = 60_000;

interface Places {
  readonly simulatorUrl: string;
  readonly office: INestApplicationContext;
  /** the notice people accept */
  readonly templateId: string;
}

let phones = 13_000_000_000;

/** So many people who can be reached in a realistic mix, known to the desk WeChat and to us. */
export async function moveIn({ simulatorUrl, office, templateId }: Places, count: number): Promise<Member[]> {
  const ids = office.get(Ids, { strict: false });
  const members = Array.from({ length: count }, (_, place): Member => {
    const id = ids.next();
    return { id, openid: `o-${id}`, reached: MIX[place % MIX.length]! };
  });
  const desk = <T>(path: string, body: object, method = 'POST'): Promise<T> =>
    send<T>(`${simulatorUrl}${path}`, body, { method });
  const numbered = members.map((member) => ({ ...member, phone: String((phones += 1)) }));
  for (let from = 0; from < count; from += CHUNK) {
    const some = numbered.slice(from, from + CHUNK);
    await desk(
      '/desk/people',
      some.map(({ openid, phone }) => ({ openid, phone, nickname: openid.slice(-6), role: 'customer' })),
      'PUT',
    );
    await known(office, some, templateId);
  }
  const of = (reached: Reached): Member[] => members.filter((one) => one.reached === reached);
  await inParallel(of('notice'), PARALLEL, ({ openid }) =>
    desk('/desk/subscribe', { openid, answers: { [templateId]: 'accept' } }),
  );
  // the desk WeChat pushes each word to the API, which opens the conversation
  await inParallel(of('conversation'), PARALLEL, ({ openid }) => desk('/desk/talk/say', { openid, text: '在吗' }));
  await arrived(office, of('conversation'));
  return members;
}

/** What we know of them: the account, its phone, its accepts and its consent to texts. */
async function known(
  office: INestApplicationContext,
  some: readonly (Member & { readonly phone: string })[],
  templateId: string,
): Promise<void> {
  const privacy = office.get(PrivacyFacade, { strict: false });
  const now = new Date();
  await office.get(Transactions, { strict: false }).run(async (tx) => {
    await tx.query(
      `INSERT INTO account (id, kind, openid, nickname, phone_cipher, phone_masked, phone_index, created_at) VALUES ?`,
      [
        some.map(({ id, openid, phone }) => [
          ...[id, 'customer', openid, openid.slice(-6)],
          ...[privacy.encrypt(phone, 'account.phone'), maskPhone(phone), privacy.blindIndex(phone, 'phone'), now],
        ]),
      ],
    );
    const accepts = some.filter(({ reached }) => reached === 'notice' || reached === 'refuses');
    await tx.query('INSERT INTO message_credit (openid, template_id, credits, last_answer, updated_at) VALUES ?', [
      accepts.map(({ openid }) => [openid, templateId, 1, 'accept', now]),
    ]);
    await tx.query(
      `INSERT INTO contact_preference
       (account_id, care, text_messages, quiet_from, quiet_to, text_version, changed_at) VALUES ?`,
      [some.filter(({ reached }) => reached === 'text').map(({ id }) => [id, 1, 'service', 0, 0, 1, now])],
    );
  });
}

async function arrived(office: INestApplicationContext, members: readonly Member[]): Promise<void> {
  if (members.length === 0) return;
  const { reader } = office.get(Transactions, { strict: false });
  for (const until = Date.now() + ARRIVAL_MS; Date.now() < until;) {
    const [{ n }] = await reader.query<[{ n: string }]>('SELECT COUNT(*) AS n FROM conversation WHERE openid IN (?)', [
      members.map(({ openid }) => openid),
    ]);
    if (Number(n) === members.length) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('not every word reached the API');
}

/** What is taken of the day, by channel. */
export async function usedToday(office: INestApplicationContext): Promise<Map<string, number>> {
  const { reader } = office.get(Transactions, { strict: false });
  const found = await reader.query<{ channel: string; used: number }[]>(
    'SELECT channel, used FROM channel_day WHERE day = ?',
    [dayOf(new Date())],
  );
  return new Map(found.map(({ channel, used }) => [channel, Number(used)]));
}
