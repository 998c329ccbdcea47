import type { NoteResult } from '../../messaging/contract/outreach.js';
import type { PreviewedNote } from '../application/preview-push.js';
import type { PushWithResults } from '../application/read-pushes.js';
import type { Push } from '../domain/push.js';
import { SCENES } from '../domain/scenes.js';
import type { PreviewedPerson, PushedPerson, PushView } from './pushes.dto.js';

export function previewedPerson({ order, summary, text, blanks, choice }: PreviewedNote): PreviewedPerson {
  return {
    orderId: order.id,
    orderNo: order.no,
    name: order.address.contactName,
    phoneMasked: order.address.phoneMasked,
    serviceName: order.serviceName,
    visitAt: order.promised.from.toISOString(),
    summary,
    text,
    blanks: [...blanks],
    ways: choice.ways.map((way) => ({ ...way })),
    channel: choice.channel,
    notBefore: choice.notBefore?.toISOString() ?? null,
  };
}

export function pushView(push: Push, counts: { told: number; refused: number }, reader: string): PushView {
  return {
    id: push.id,
    sceneName: SCENES[push.scene].name,
    variant: push.variant,
    scriptVersion: push.scriptVersion,
    people: push.people,
    state: push.state,
    askedBy: push.askedLabel,
    askedAt: push.askedAt.toISOString(),
    decidedBy: push.decidedLabel,
    ...counts,
    isMine: push.askedBy === reader,
  };
}

export function pushedPerson(one: PushWithResults['people'][number]): PushedPerson {
  const { orderId, name, text, state, because, notBefore, result } = one;
  return {
    orderId,
    name,
    text,
    state: result ? stateOf(result) : state === 'refused' ? 'refused' : 'waiting',
    deliveryId: result?.deliveryId ?? null,
    passed: result ? [...result.passed] : [],
    canResend: result?.canResend ?? false,
    channel: result?.channel ?? null,
    because: result?.because ?? because,
    notBefore: (result ? result.notBefore : state === 'waiting' ? notBefore : null)?.toISOString() ?? null,
    read: (result?.readAt ?? null) !== null,
  };
}

function stateOf({ state, notBefore }: NoteResult): PushedPerson['state'] {
  if (state !== 'pending') return state;
  return notBefore ? 'waiting' : 'sending';
}
