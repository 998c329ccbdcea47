import { addMinutes } from '@daowei/shared/kernel/interval';
import { dayOf } from '@daowei/shared/kernel/local-date';
import { isIdentityNumber } from '@daowei/shared/rules/identity-number';
import { maskPhone } from '../../src/modules/identity/contract/phone.js';
import type { Order } from '../../src/modules/orders/contract/orders.facade.js';
import {
  IDENTITY_NAME_PURPOSE,
  IDENTITY_NUMBER_PURPOSE,
} from '../../src/modules/safety/application/give-precautions.js';
import { ACTION_DUE } from '../../src/modules/safety/application/work-kinds.js';
import { CONTACT_NAME_PURPOSE, CONTACT_PHONE_PURPOSE } from '../../src/modules/safety/domain/emergency-contact.js';
import { highRisksOf } from '../../src/modules/safety/domain/high-risk.js';
import { INCIDENT_POLICY } from '../../src/modules/safety/domain/incident-policy.js';
import type { Incident } from '../../src/modules/safety/domain/incident.js';
import { maskIdentityNumber, maskName } from '../../src/modules/safety/domain/precautions.js';
import type { SafetyEntry } from '../../src/modules/safety/domain/safety-entry.js';
import { CorrectiveActionsSql } from '../../src/modules/safety/infrastructure/corrective-actions.sql.js';
import { IncidentsSql } from '../../src/modules/safety/infrastructure/incidents.sql.js';
import { PrecautionsSql } from '../../src/modules/safety/infrastructure/precautions.sql.js';
import { SafetyEntriesSql } from '../../src/modules/safety/infrastructure/safety-entries.sql.js';
import type { PastFact } from '../../src/modules/privacy/infrastructure/seed-audit.js';
import type { FieldCipher } from '../../src/platform/crypto/field-cipher.js';
import { insert } from '../../src/platform/database/sql.js';
import type { Tx } from '../../src/platform/database/transactions.js';
import { STAFF } from '../company/staff.js';
import type { OrderStory } from '../history/story.js';
import type { Random } from '../random.js';

const DAY = 1_440;
/** Where bathrooms are wiped. */
const CLEANING = 'daily-cleaning';
const WORDS = '擦浴室时踩到水滑倒，左手腕扭伤，客户帮忙冰敷后送到社区医院';
const CAUSE = '浴室作业没有先铺防滑垫，工具包里也没有配';
const ACTION = '浴室清洁的工具包都配防滑垫，作业前先铺好再拍照';

function desk(role: 'service' | 'manager', title: string): { label: string; username: string } {
  const { name, username } = STAFF.find(({ roles }) => roles.includes(role))!;
  return { label: `${title} ${name}`, username };
}

/**
 * One incident with its file: a worker fell yesterday, the claim is with the insurer and what changes is agreed on.
 * @param staff accounts of the office by user name
 * @returns what the audit keeps of it
 */
export async function writeIncident(
  tx: Tx,
  random: Random,
  now: Date,
  stories: readonly OrderStory[],
  staff: ReadonlyMap<string, string>,
): Promise<Omit<PastFact, 'id'>[]> {
  const served = stories.filter(
    ({ order: { serviceId, completedAt } }) =>
      serviceId === CLEANING && completedAt !== null && completedAt < addMinutes(now, -DAY),
  );
  const story = served.at(-1);
  if (!story) return [];
  const happenedAt = addMinutes(story.order.completedAt!, -20);
  const reportedAt = addMinutes(happenedAt, 6);
  const { label, username } = desk('service', '客服');
  const incident: Incident = {
    id: random.id(reportedAt),
    no: `SJ${dayOf(reportedAt).replaceAll('-', '')}${random.digits(6)}`,
    orderId: story.order.id,
    sosId: null,
    kind: 'fall',
    words: WORDS,
    reportedLabel: label,
    happenedAt,
    reportedAt,
    state: 'handling',
    ownerLabel: label,
    ownerId: staff.get(username)!,
    handed: null,
    injuries: '左手腕扭伤，医嘱休息三天',
    damageFen: null,
    cause: CAUSE,
    courseId: null,
    claim: { insurer: '人保财险', no: `PICC${random.digits(10)}`, amountFen: 68_000, state: 'filed' },
    closedAt: null,
  };
  const table = new IncidentsSql();
  await table.add(tx, incident, []);
  await table.save(tx, incident);
  const agreedAt = addMinutes(reportedAt, 120);
  const actionId = random.id(agreedAt);
  const dueAt = addMinutes(now, 5 * DAY);
  await new CorrectiveActionsSql().add(tx, {
    id: actionId,
    incidentId: incident.id,
    action: ACTION,
    responsible: desk('manager', '经理').label,
    dueAt,
    state: 'due',
    doneBy: null,
    doneLabel: null,
    checkedLabel: null,
    soonAt: null,
    overdueAt: null,
    escalatedAt: null,
  });
  await insert(tx, 'due_work', {
    id: random.id(now),
    kind: ACTION_DUE,
    ref: actionId,
    due_at: addMinutes(dueAt, -INCIDENT_POLICY.actionSoonHours.value * 60),
    attempts: 0,
    data: 'null',
    created_at: now,
  });
  const told = [
    [reportedAt, 'reported', `跌倒：${WORDS}`],
    [addMinutes(reportedAt, 60), 'claimed', '理赔：人保财险，理赔中'],
    [addMinutes(reportedAt, 90), 'described', `根因：${CAUSE}`],
    [agreedAt, 'action_set', `整改：${ACTION}`],
  ] as const satisfies readonly (readonly [Date, SafetyEntry['kind'], string])[];
  const entries = new SafetyEntriesSql();
  for (const [at, kind, text] of told) {
    await entries.add(tx, incident.id, { id: random.id(at), kind, text, actor: label, at });
  }
  return told.map(([at, kind, text]) => ({
    at,
    actorAccountId: null,
    actorLabel: label,
    action: `incident.${kind}`,
    subject: `incident:${incident.id}`,
    data: { text },
  }));
}

/** Whoever is booked for a high-risk visit has given what it needs: nobody would have been sent otherwise. */
export async function writePrecautions(
  tx: Tx,
  cipher: FieldCipher,
  random: Random,
  stories: readonly OrderStory[],
): Promise<void> {
  const table = new PrecautionsSql();
  const visited = new Set(
    stories.filter(({ order }) => order.state === 'completed' && !order.remote).map(({ order }) => order.accountId),
  );
  const sent = stories.filter(({ order, booking }) => isSent(order) && isRisky(order, booking, visited));
  const first = new Map(sent.map((story) => [story.order.accountId, story]));
  for (const [accountId, { order, booking }] of first) {
    const name = booking.address.contactName;
    const number = citizensNumber(random);
    const contactName = `家人${name.slice(0, 1)}先生`;
    const phone = `1990003${random.digits(4)}`;
    const at = order.paidAt!;
    await table.lock(tx, accountId);
    await table.keepIdentity(tx, accountId, {
      nameCipher: cipher.encrypt(name, IDENTITY_NAME_PURPOSE),
      numberCipher: cipher.encrypt(number, IDENTITY_NUMBER_PURPOSE),
      masked: `${maskName(name)} ${maskIdentityNumber(number)}`,
      by: '客户',
      at,
    });
    await table.keepContact(tx, accountId, {
      nameCipher: cipher.encrypt(contactName, CONTACT_NAME_PURPOSE),
      numberCipher: cipher.encrypt(phone, CONTACT_PHONE_PURPOSE),
      masked: `${maskName(contactName)} ${maskPhone(phone)}`,
      by: '客户',
      at,
    });
  }
}

function isSent({ state, paidAt }: Order): boolean {
  return paidAt !== null && (state === 'paid' || state === 'confirmed' || state === 'in_service');
}

function isRisky(
  { remote, planned: visit, accountId }: Order,
  { service: { certificates, crew } }: OrderStory['booking'],
  visited: ReadonlySet<string>,
): boolean {
  return highRisksOf({ remote, visit, certificates, crew, servedBefore: visited.has(accountId) }).length > 0;
}

/** Of somebody born in Hangzhou's 西湖区 in the eighties; nobody real is meant. */
function citizensNumber(random: Random): string {
  const [month, day] = [random.int(1, 12), random.int(1, 28)].map((part) => String(part).padStart(2, '0'));
  const first = `33010619${random.int(80, 89)}${month}${day}${random.digits(3)}`;
  return [...'0123456789X'].map((check) => first + check).find(isIdentityNumber)!;
}
