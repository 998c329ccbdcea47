import type { Schemas } from '@daowei/shared/api/client';

type Visit = Schemas['WorkerVisit'];

/** A photo of an act: safe on the server once it has an id; until then a file of this phone. */
export interface ActPhoto {
  readonly stage: 'before' | 'after';
  readonly id: string | null;
  /** where the picture lies on the phone, or its address on the server */
  readonly url: string;
}

/** What a worker does in a visit and may do without signal. Setting out may wait for signal too: its list was looked through before. */
export type Deed =
  | { readonly kind: 'depart'; readonly body: Schemas['Depart'] }
  | { readonly kind: 'check-in'; readonly body: Schemas['CheckIn'] }
  | {
      readonly kind: 'step';
      readonly stepId: string;
      readonly title: string;
      readonly body: Omit<Schemas['StepDone'], 'photoIds'>;
      readonly photos: readonly ActPhoto[];
    }
  | {
      readonly kind: 'room';
      readonly stepId: string;
      /** in the list of the step, the first is 1 */
      readonly place: number;
      readonly title: string;
      readonly body: Schemas['RoomDone'];
    }
  | { readonly kind: 'sign'; readonly body: Schemas['SignVisit'] }
  /** waits in a lane of its own (../sos): nothing holds it up, and no visit stops for it */
  | { readonly kind: 'sos'; readonly body: Schemas['PressSos'] };

/** One deed of one visit on its way to the server. `id` is its Idempotency-Key: however often it is sent, it counts once. */
export interface Act {
  readonly id: string;
  readonly orderId: string;
  /** whose account did it; missing in what an earlier version of the app kept */
  readonly by?: string;
  readonly deed: Deed;
  /** it has been tried in vain, or stands behind one that was; until then the worker watches the first try */
  readonly waits: boolean;
  /** why the server did not take it; nothing after it in this visit is sent before the worker has answered that */
  readonly refused: Refusal | null;
}

export interface Refusal {
  readonly code: string;
  readonly sentence: string;
}

/** What the server is asked, below the visit. */
export function pathOf(deed: Deed): string {
  switch (deed.kind) {
    case 'step':
      return `steps/${encodeURIComponent(deed.stepId)}`;
    case 'room':
      return `steps/${encodeURIComponent(deed.stepId)}/rooms/${deed.place}`;
    default:
      return deed.kind;
  }
}

/** In the worker's words. */
export function wordsOf(deed: Deed): string {
  switch (deed.kind) {
    case 'depart':
      return '出发';
    case 'check-in':
      return '到达签到';
    case 'step':
    case 'room':
      return deed.title;
    case 'sign':
      return '服务完成签字';
    case 'sos':
      return '紧急求助';
  }
}

/** What this account did: whoever signs in next on the same phone neither sends nor sees it. */
export function didBy({ by }: Act, account: string | null): boolean {
  return by === undefined || by === account;
}

/** Of one visit, oldest first. */
export function ofVisit(acts: readonly Act[], orderId: string): readonly Act[] {
  return acts.filter((act) => act.orderId === orderId);
}

/**
 * The visit as it will be once these acts have arrived, so that work goes on without signal. An act the server has taken
 * meanwhile changes nothing any more: applied to a visit that is already further it leaves it alone. After a refusal the
 * visit is shown as the server has it: what was done after is in doubt until the worker has answered.
 */
export function asIfSent(visit: Visit, acts: readonly Act[]): Visit {
  if (acts.some(({ refused }) => refused)) return visit;
  return acts.filter(({ waits }) => waits).reduce((now, { deed }) => after(now, deed), visit);
}

function after(visit: Visit, deed: Deed): Visit {
  switch (deed.kind) {
    case 'depart':
      return visit.nextAction === 'depart' ? { ...visit, state: 'departed', nextAction: 'check_in' } : visit;
    case 'check-in':
      if (visit.nextAction !== 'check_in') return visit;
      return visit.role === 'mate'
        ? { ...visit, nextAction: 'assist' }
        : { ...visit, state: 'arrived', nextAction: workOrSign(visit.progress.steps) };
    case 'step':
      return visit.nextAction === 'work' ? withStep(visit, deed) : visit;
    case 'room':
      return visit.nextAction === 'work' ? withRoom(visit, deed) : visit;
    case 'sign':
      return visit.nextAction === 'sign'
        ? { ...visit, state: 'awaiting_customer', nextAction: 'wait_customer' }
        : visit;
    case 'sos':
      return visit;
  }
}

function withStep(visit: Visit, { stepId, body, photos }: Extract<Deed, { kind: 'step' }>): Visit {
  const steps = visit.progress.steps.map((step) =>
    step.id === stepId && !step.doneAt
      ? {
          ...step,
          doneAt: body.skip === undefined ? body.deviceTime : null,
          skipReason: body.skip ?? null,
          dose: body.dose ?? step.dose,
          certificateNo: body.certificateNo ?? step.certificateNo,
          note: body.note ?? step.note,
          photos: photos.map(({ id, stage, url }) => ({ id: id ?? url, stage, url })),
        }
      : step,
  );
  const doneSteps = steps.filter(({ doneAt }) => doneAt).length;
  return {
    ...visit,
    state: 'working',
    nextAction: workOrSign(steps),
    progress: { ...visit.progress, steps, doneSteps },
  };
}

function withRoom(visit: Visit, { stepId, place, body }: Extract<Deed, { kind: 'room' }>): Visit {
  const steps = visit.progress.steps.map((step) =>
    step.id === stepId
      ? {
          ...step,
          rooms: step.rooms.map((room, index) =>
            index === place - 1 && !room.doneAt
              ? { ...room, doneAt: body.deviceTime, scanned: body.scanned !== undefined }
              : room,
          ),
        }
      : step,
  );
  return { ...visit, state: 'working', progress: { ...visit.progress, steps } };
}

/** Neither done nor left out. */
export const isOpen = ({ doneAt, skipReason }: Schemas['VisitStepView']): boolean => !doneAt && skipReason === null;

const workOrSign = (steps: Visit['progress']['steps']): 'work' | 'sign' => (steps.some(isOpen) ? 'work' : 'sign');
