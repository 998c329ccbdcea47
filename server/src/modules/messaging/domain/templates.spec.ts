import { fitValues } from '../../../platform/wechat/template-values.js';
import {
  balanceDue,
  bookingConfirmed,
  refundArrived,
  timeOffered,
  wishUnmet,
  visitCancelled,
  visitDone,
  visitMoved,
  visitOffered,
  workerDeparted,
  workerVisitCancelled,
  workerVisitMoved,
  type MessageSubject,
} from './templates.js';
import { leaveAnswered } from './worker-templates.js';

const SUBJECT: MessageSubject = {
  orderNo: 'DW20260311000123',
  serviceName: '日常保洁',
  addressShort: '西湖区翠苑一区',
  remote: false,
  promised: { from: new Date('2026-03-11T16:45:00.000Z'), to: new Date('2026-03-11T17:15:00.000Z') },
  workerName: '王秀英',
  paidFen: 16_805,
};

it('a new visit is offered with its time, place and until when to answer', () => {
  const offered = visitOffered(SUBJECT, SUBJECT.addressShort, new Date('2026-03-11T02:05:00.000Z'));
  expect(fitValues(offered.values)).toEqual({ values: offered.values });
  expect(offered.values.time4).toBe('2026年3月11日 10:05');
});

it('of a call nobody is told that somebody comes', () => {
  const call = { ...SUBJECT, serviceName: '家电远程指导', addressShort: '线上远程服务', remote: true };
  const at = new Date(0);
  const messages = [
    bookingConfirmed(call),
    visitDone(call, at),
    visitMoved(call),
    visitCancelled(call, 0, 3),
    workerVisitMoved(call, at, null),
    workerVisitCancelled(call),
    refundArrived(call, 1, at),
    balanceDue(call, 1),
    timeOffered(call, at, 'freed'),
    visitOffered(call, call.addressShort, at),
  ];
  for (const { values, text } of messages) {
    expect(Object.values(values).join() + text).not.toMatch(/上门|到达|门码/);
    expect(fitValues(values)).toEqual({ values });
  }
  expect(messages[0]!.text).toContain('王秀英按时视频联系您');
  expect(workerVisitCancelled(SUBJECT).text).toContain('这次不用上门了');
});

describe('what customers are told', () => {
  it('booked: service, promised time in Shanghai, address, worker, number', () => {
    expect(bookingConfirmed(SUBJECT)).toEqual({
      values: {
        thing1: '日常保洁',
        time2: '2026年3月12日 00:45~01:15',
        thing3: '西湖区翠苑一区',
        name4: '王秀英',
        character_string5: 'DW20260311000123',
      },
      text: '预约成功：日常保洁，2026年3月12日 00:45~01:15，西湖区翠苑一区，王秀英上门',
    });
  });

  it('departed: who, and when they will be there', () => {
    const { values, text } = workerDeparted(SUBJECT, new Date('2026-12-31T16:05:00.000Z'));
    expect(values).toEqual({
      thing1: '日常保洁',
      name2: '王秀英',
      time3: '2027年1月1日 00:05',
      thing4: '到达后请出示六位门码',
    });
    expect(text).toBe('王秀英已出发：日常保洁，预计2027年1月1日 00:05到达');
  });

  it('done: when, and what was paid to the fen', () => {
    const { values, text } = visitDone(SUBJECT, new Date('2026-03-11T19:04:59.999Z'));
    expect(values).toMatchObject({ time3: '2026年3月12日 03:04', amount4: '¥168.05', name2: '王秀英' });
    expect(text).toBe('服务完成：日常保洁，王秀英，2026年3月12日 03:04完成');
  });

  it('whatever a service or a person is called, every field has something to say', () => {
    const odd = { ...SUBJECT, serviceName: '🧹'.repeat(30), workerName: '007', addressShort: ' ' };
    const epoch = new Date(0);
    const messages = [
      bookingConfirmed(odd),
      workerDeparted(odd, epoch),
      visitDone(odd, epoch),
      visitMoved(odd),
      visitCancelled(odd, 0, 3),
      workerVisitMoved(odd, epoch, null),
      workerVisitCancelled(odd),
      refundArrived(odd, 1, epoch),
      timeOffered(odd, epoch, 'freed'),
      wishUnmet(odd.serviceName, epoch, '很抱歉'),
      leaveAnswered('refused', { from: epoch, to: epoch }, '很抱歉'),
    ];
    for (const { values } of messages) {
      expect(fitValues(values)).toHaveProperty('values');
    }
  });

  it('second thoughts fit their fields to the last letter', () => {
    const hints = [
      visitMoved(SUBJECT),
      visitCancelled(SUBJECT, 1_234_500, 3),
      visitCancelled(SUBJECT, 0, 3),
      workerVisitMoved(SUBJECT, new Date(0), new Date('2026-12-31T04:00:00.000Z')),
      workerVisitMoved(SUBJECT, new Date(0), null),
      workerVisitCancelled(SUBJECT),
      timeOffered(SUBJECT, new Date(0), 'freed'),
      timeOffered(SUBJECT, new Date(0), 'granted'),
      wishUnmet(SUBJECT.serviceName, new Date(0), '很抱歉'),
      ...(['granted', 'refused', 'expired'] as const).map((state) => leaveAnswered(state, SUBJECT.promised, null)),
    ].map(({ values }) => values);
    for (const values of hints) expect(fitValues(values)).toEqual({ values });
  });
});
