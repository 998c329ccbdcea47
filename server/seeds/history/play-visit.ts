import { addMinutes, minutesBetween } from '@daowei/shared/kernel/interval';
import { clockTime } from '@daowei/shared/kernel/local-date';
import type { PhotoRule, ServiceStep } from '../../src/modules/catalog/contract/catalog.facade.js';
import type { NewRating } from '../../src/modules/feedback/infrastructure/ratings.sql.js';
import type { VisitState } from '../../src/modules/fieldwork/contract/fieldwork.facade.js';
import { etaFrom } from '../../src/modules/fieldwork/domain/visit-rules.js';
import { keptPromise } from '../../src/modules/orders/contract/promise.js';
import type { AuditActor } from '../../src/modules/privacy/contract/privacy.facade.js';
import type { DemoWorker } from '../company/workers.js';
import type { Random } from '../random.js';
import { opinionOf, opinionWith } from './opinions.js';
import { FIELDWORK, type OrderLife } from './order-life.js';
import type { Stage } from './play-order.js';
import { stepsOf, type Booking, type StepStory, type VisitStory } from './story.js';

/** When everything on site happens, whether it is past or still to come. */
interface Timetable {
  readonly departedAt: Date;
  readonly arrivedAt: Date;
  readonly stepsDoneAt: readonly Date[];
  readonly workerSignedAt: Date;
  readonly customerSignedAt: Date;
}

/** Lets the visit happen as far as `now`, and the rating when it is over. */
export function playVisit(
  random: Random,
  stage: Stage,
  life: OrderLife,
  booking: Booking,
  worker: DemoWorker,
  openedAt: Date,
): { visit: VisitStory; rating: NewRating | null } {
  const { now } = stage;
  const plan = timetable(random, stage, booking, worker);
  stage.memory.keepBusy(worker.id, plan.customerSignedAt);
  const happened = (at: Date): boolean => at <= now;
  const { remote } = life.order;
  const when = (at: Date): Date | null => (happened(at) ? at : null);
  const actor: AuditActor = { accountId: null, label: `服务人员 ${worker.name}` };
  const customer: AuditActor = { accountId: null, label: `客户 ${booking.customer.nickname}` };
  const etaAt = etaFrom(worker.home, booking.address, plan.departedAt);

  if (!remote && happened(plan.departedAt)) {
    life.record('visit.departed', `${worker.name}已出发，预计${clockTime(etaAt)}到达`, plan.departedAt, actor);
  }
  if (happened(plan.arrivedAt)) {
    life.apply({ kind: 'start', at: plan.arrivedAt }, plan.arrivedAt, FIELDWORK);
    const punctual = keptPromise(plan.arrivedAt, life.order.promised) ? '准时到达' : '已到达，晚于承诺时间';
    const proof = random.chance(0.7) ? '门码' : '二维码';
    if (remote) life.record('visit.called', '服务人员准时联系您，远程服务开始', plan.arrivedAt, actor);
    else life.record('visit.arrived', `服务人员${punctual}，${proof}核验通过`, plan.arrivedAt, actor);
  }
  const steps = stepsOf(booking);
  let done = 0;
  const stories = steps.map((step, place): StepStory => {
    const doneAt = plan.stepsDoneAt[place]!;
    if (!happened(doneAt)) return { doneAt: null, leftOut: null, note: null, photos: [] };
    const reason = whyNot(random.fork(`left out ${life.order.id} ${step.id}`), step, worker);
    if (reason !== null) {
      life.record('visit.step-skipped', `没有做：${step.title}（${reason}）`, doneAt, actor);
      return { doneAt: null, leftOut: { at: doneAt, reason }, note: null, photos: [] };
    }
    done += 1;
    life.record('visit.step-done', `完成：${step.title}（${done}/${steps.length}）`, doneAt, actor);
    const photos = stagesOf(random, step.photo).map((stagePart) => ({
      id: random.id(doneAt),
      stage: stagePart,
      fileId: stage.pictures.photo(random, booking.service.id, stagePart),
    }));
    return { doneAt, leftOut: null, note: random.chance(0.08) ? random.pick(STEP_NOTES) : null, photos };
  });
  if (happened(plan.workerSignedAt)) {
    life.record('visit.worker-signed', '服务人员已完成全部步骤并签字，请您验收', plan.workerSignedAt, actor);
  }
  const visit: VisitStory = {
    workerId: worker.id,
    state: stateAt(plan, now, remote),
    openedAt,
    departedAt: remote ? null : when(plan.departedAt),
    etaAt: !remote && happened(plan.departedAt) ? etaAt : null,
    arrivedAt: when(plan.arrivedAt),
    startedAt: when(plan.stepsDoneAt[0]!),
    workerSignedAt: when(plan.workerSignedAt),
    customerSignedAt: when(plan.customerSignedAt),
    steps: stories,
  };
  if (!happened(plan.customerSignedAt)) return { visit, rating: null };
  life.record('visit.customer-signed', '您已验收并签字', plan.customerSignedAt, customer);
  life.apply({ kind: 'complete', at: plan.customerSignedAt }, plan.customerSignedAt, FIELDWORK);
  stage.memory.finished(worker.id, keptPromise(plan.arrivedAt, life.order.promised));
  return { visit, rating: rate(random, stage, life, booking, worker, visit, customer) };
}

const DAY_MINUTES = 1_440;

function timetable(random: Random, stage: Stage, booking: Booking, worker: DemoWorker): Timetable {
  const { startAt, scope } = booking;
  const steps = stepsOf(booking);
  const late = random.chance(worker.lateness) ? random.int(31, 70) : Math.min(26, Math.max(-9, random.normal(0, 7)));
  const way = minutesBetween(startAt, etaFrom(worker.home, booking.address, startAt));
  const travel = Math.min(45, Math.max(6, way * (0.8 + random.next() * 0.5)));
  const free = stage.memory.freeFrom(worker.id);
  const wished = addMinutes(startAt, late);
  const earliest = free ? addMinutes(free, Math.min(travel, 12) + 1) : wished;
  const arrivedAt = wished < earliest ? earliest : wished;
  const worked = scope.durationMinutes * (0.85 + random.next() * 0.2);
  const stepsDoneAt = steps.map((_, place) => addMinutes(arrivedAt, 3 + (worked - 3) * ((place + 1) / steps.length)));
  const workerSignedAt = addMinutes(stepsDoneAt.at(-1)!, 1 + random.next() * 3);
  const customerSignedAt = addMinutes(workerSignedAt, 1 + random.next() * 9);
  return { departedAt: addMinutes(arrivedAt, -travel), arrivedAt, stepsDoneAt, workerSignedAt, customerSignedAt };
}

function stateAt(plan: Timetable, now: Date, remote: boolean): VisitState {
  if (plan.customerSignedAt <= now) return 'signed_off';
  if (plan.workerSignedAt <= now) return 'awaiting_customer';
  if (plan.stepsDoneAt[0]! <= now) return 'working';
  if (plan.arrivedAt <= now) return 'arrived';
  return !remote && plan.departedAt <= now ? 'departed' : 'scheduled';
}

const STEP_NOTES = [
  '客户在旁确认',
  '此处原有划痕，已拍照告知',
  '污渍较重，做了两遍',
  '客户要求跳过柜内',
  '已提醒客户日常养护方法',
];

const SKIP_REASONS = ['客户说不用做', '客户赶时间，约好下次一起做', '家里没有地方操作'];

/** Now and then a soft line is left out, by those who are often late more than by others; null: it is done. */
function whyNot(random: Random, { demands }: ServiceStep, { lateness }: DemoWorker): string | null {
  if (demands?.line !== 'soft' || !random.chance(0.02 + lateness * 3)) return null;
  return random.pick(SKIP_REASONS);
}

function stagesOf(random: Random, rule: PhotoRule): ('before' | 'after')[] {
  switch (rule) {
    case 'none':
      return [];
    case 'optional':
      return random.chance(0.3) ? ['after'] : [];
    case 'both':
      return ['before', 'after'];
    case 'before':
    case 'after':
      return [rule];
  }
}

function rate(
  random: Random,
  stage: Stage,
  life: OrderLife,
  booking: Booking,
  worker: DemoWorker,
  visit: VisitStory,
  customer: AuditActor,
): NewRating | null {
  const { order } = life;
  const minutesLate = minutesBetween(order.promised.to, visit.arrivedAt!);
  const opinion =
    booking.stars === undefined
      ? opinionOf(random, order.serviceId, minutesLate, worker.charm)
      : booking.stars && opinionWith(random, order.serviceId, booking.stars, minutesLate >= 0);
  const createdAt = addMinutes(order.completedAt!, Math.min(DAY_MINUTES * 1.5, 4 - Math.log(1 - random.next()) * 160));
  if (!opinion || createdAt > stage.now) return null;
  life.markRated();
  life.record('visit.rated', `您给出了${opinion.stars}星评价，感谢您的反馈`, createdAt, customer);
  stage.memory.rated(worker.id, opinion.stars);
  return {
    orderId: order.id,
    accountId: order.accountId,
    workerId: worker.id,
    serviceId: order.serviceId,
    serviceVersion: order.serviceVersion,
    promisedFrom: order.promised.from,
    promisedTo: order.promised.to,
    arrivedAt: visit.arrivedAt,
    startedAt: visit.startedAt,
    completedAt: order.completedAt!,
    ...opinion,
    createdAt,
  };
}
