import fc from 'fast-check';
import { addMinutes } from '@daowei/shared/kernel/interval';
import { highRisksOf } from './high-risk.js';
import {
  heldText,
  identityFlaw,
  maskIdentityNumber,
  maskName,
  missingParts,
  nextChase,
  NO_PRECAUTIONS,
  officeDue,
} from './precautions.js';

const NOW = new Date('2026-03-10T01:00:00.000Z');
const EXAMPLE = '11010519491231002X';

describe('a visit that waits', () => {
  it('is spoken of again at later and later moments, up to its start and not beyond', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), (minutes) => {
        const startsAt = addMinutes(NOW, minutes);
        let last = NOW;
        for (let next = nextChase(NOW, startsAt, NOW); next; next = nextChase(NOW, startsAt, next)) {
          expect(next > last && next <= startsAt).toBe(true);
          last = next;
        }
        expect(last).toEqual(startsAt);
        expect(officeDue(startsAt, NOW) > NOW).toBe(true);
      }),
    );
  });

  it('says what is missing, and more urgently the nearer it comes', () => {
    const risks = highRisksOf({
      remote: false,
      visit: { from: addMinutes(NOW, 600), to: addMinutes(NOW, 660) },
      certificates: ['护士执业证书'],
      crew: 1,
      servedBefore: true,
    });
    const missing = missingParts(NO_PRECAUTIONS);
    const texts = [600, 240, 90, 0].map((left) => heldText(risks, missing, addMinutes(NOW, left), NOW));
    expect(texts[0]).toBe('上门护理：还缺身份核验和紧急联系人，已请客户填写，补齐后自动派单');
    expect(texts[1]).toContain('13:00上门，请给客户打电话补上');
    expect(texts[2]).toContain('请马上打电话或改时间');
    expect(texts[3]).toContain('已过约定时间');
  });
});

describe('an identity', () => {
  it('is of an adult, whose birthday counts on its day', () => {
    expect(identityFlaw(EXAMPLE, NOW)).toBeNull();
    expect(identityFlaw('110105194912310021', NOW)).toMatchObject({ refused: 'ID_NUMBER_WRONG' });
    // born on 10 March 2008, and a day later
    expect(identityFlaw('110105200803100021', NOW)).toBeNull();
    expect(identityFlaw('110105200803110027', NOW)).toMatchObject({ refused: 'IDENTITY_UNDERAGE' });
  });

  it('is shown so that its owner knows it again, and nobody else learns it', () => {
    expect([maskName('林晚'), maskName('欧阳明月'), maskName('李')]).toEqual(['林*', '欧***', '李*']);
    expect(maskIdentityNumber(EXAMPLE)).toBe('1****************X');
  });
});
