import fc from 'fast-check';
import { decodePng } from '../../../platform/storage/image-bytes.js';
import { testService } from '../../../../test/support/test-service.js';
import { agreementHash } from '../../catalog/contract/agreement-hash.js';
import type { ServiceKind } from '../../catalog/contract/catalog.facade.js';
import { ORDER_STATES } from '../contract/orders.facade.js';
import { checkSigning, maySign, type SigningRequest } from './agreement.js';
import { AGREEMENT_POLICY } from './agreement-policy.js';

const check = (service: ServiceKind, request: SigningRequest) => checkSigning(service, request, decodePng);
const statements = fc.array(fc.string({ minLength: 1 }), { maxLength: 5 });
const serviceWith = (healthStatements: readonly string[]): ServiceKind => {
  const plain = testService();
  return { ...plain, agreement: { ...plain.agreement, healthStatements } };
};
const signing = (service: ServiceKind, patch: Partial<SigningRequest> = {}): SigningRequest => ({
  hash: agreementHash(service),
  healthTicks: service.agreement.healthStatements.map((_, place) => place),
  typedName: '周晓岚',
  signaturePng: null,
  ...patch,
});
const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('ink')]);

describe('the fingerprint of an agreement', () => {
  it('is another one as soon as any part of the text, or the version, is another one', () => {
    const { agreement, id, version } = serviceWith(['没有过敏']);
    const kind = { id, version, agreement };
    const others = [
      { ...kind, id: 'deep-cleaning' },
      { ...kind, version: version + 1 },
      { ...kind, agreement: { ...agreement, title: `${agreement.title} ` } },
      { ...kind, agreement: { ...agreement, clauses: [...agreement.clauses, '又一条'] } },
      { ...kind, agreement: { ...agreement, clauses: [], healthStatements: [...agreement.clauses] } },
      { ...kind, agreement: { ...agreement, healthStatements: [] } },
      { ...kind, agreement: { ...agreement, reschedule: { ...agreement.reschedule, maxTimes: 9 } } },
    ];
    expect(new Set([kind, ...others].map(agreementHash)).size).toBe(others.length + 1);
    expect(agreementHash(structuredClone(kind))).toBe(agreementHash(kind));
  });

  it('does not care how lines are cut: moving a word from one clause to the next is another text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (one, two) => {
        const { agreement, id, version } = testService();
        const cut = agreementHash({ id, version, agreement: { ...agreement, clauses: [one, two] } });
        const joined = agreementHash({ id, version, agreement: { ...agreement, clauses: [one + two] } });
        expect(cut).not.toBe(joined);
      }),
    );
  });
});

describe('signing an agreement', () => {
  it('needs every statement ticked and nothing else, whatever the order of the ticks', () => {
    fc.assert(
      fc.property(statements, fc.array(fc.nat(6), { maxLength: 8 }), (asked, healthTicks) => {
        const service = serviceWith(asked);
        const complete = new Set(healthTicks).size === asked.length && healthTicks.every((one) => one < asked.length);
        const answer = check(service, signing(service, { healthTicks }));
        expect(answer).toEqual(
          complete
            ? { method: 'typed', name: '周晓岚' }
            : expect.objectContaining({ refused: 'HEALTH_STATEMENTS_OPEN' }),
        );
      }),
    );
  });

  it('refuses another text before it looks at anything else', () => {
    const service = serviceWith(['没有过敏']);
    const old = agreementHash({ ...service, version: service.version + 1 });
    const request = signing(service, { hash: old, healthTicks: [], typedName: '' });
    expect(check(service, request)).toMatchObject({ refused: 'AGREEMENT_CHANGED' });
  });

  it.each(['', ' ', '周', '　周　', '12', '周1岚', '<b>', '周\n', '🙂🙂', '-周', '周'.repeat(31)])(
    'does not take %j for a name',
    (typedName) => {
      const service = testService();
      expect(check(service, signing(service, { typedName }))).toMatchObject({ refused: 'SIGNER_NAME_INVALID' });
    },
  );

  it.each([
    ['周晓岚', '周晓岚'],
    ['  周  晓岚 ', '周 晓岚'],
    ['阿依努尔·买买提', '阿依努尔·买买提'],
    ["Anne-Marie O'Neill", "Anne-Marie O'Neill"],
    ['𠮷野', '𠮷野'],
    ['周'.repeat(30), '周'.repeat(30)],
  ])('takes %j for one', (typedName, name) => {
    const service = testService();
    expect(check(service, signing(service, { typedName }))).toEqual({ method: 'typed', name });
  });

  it('takes a drawn signature instead, but a picture of another kind or size is none', () => {
    const service = testService();
    const drawn = (bytes: Buffer) =>
      check(service, signing(service, { typedName: null, signaturePng: bytes.toString('base64') }));
    expect(drawn(png)).toEqual({ method: 'drawn', png });
    expect(drawn(Buffer.from('GIF89a'))).toMatchObject({ refused: 'SIGNATURE_INVALID' });
    const large = Buffer.concat([png, Buffer.alloc(AGREEMENT_POLICY.signatureBytes.value)]);
    expect(drawn(large)).toMatchObject({ refused: 'SIGNATURE_INVALID' });
  });

  it('wants one of the two, not both and not none', () => {
    const service = testService();
    for (const request of [
      signing(service, { typedName: null }),
      signing(service, { signaturePng: png.toString('base64') }),
    ]) {
      expect(check(service, request)).toMatchObject({ refused: 'SIGNATURE_INVALID' });
    }
  });

  it('is possible from the payment to the end of the visit', () => {
    expect(ORDER_STATES.filter(maySign)).toEqual(['paid', 'confirmed', 'in_service']);
  });
});
