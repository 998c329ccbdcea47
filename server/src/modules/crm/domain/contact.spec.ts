import fc from 'fast-check';
import { usualContact } from './contact.js';

const id = fc.stringMatching(/^[0-9A-Z]{8}$/);
const staff = fc.uniqueArray(id, { minLength: 2, maxLength: 8 }).map((ids) => ids.map((accountId) => ({ accountId })));

describe('a dedicated contact', () => {
  it('is always somebody who is here, whatever the order they are named in', () => {
    fc.assert(
      fc.property(id, staff, (subject, all) => {
        const contact = usualContact(subject, all);
        expect(all).toContainEqual(contact);
        expect(usualContact(subject, [...all].reverse())).toEqual(contact);
      }),
    );
    expect(usualContact('A', [])).toBeNull();
  });

  it('stays when another colleague leaves', () => {
    fc.assert(
      fc.property(id, staff, (subject, all) => {
        const contact = usualContact(subject, all)!;
        const other = all.find((one) => one !== contact)!;
        expect(
          usualContact(
            subject,
            all.filter((one) => one !== other),
          ),
        ).toEqual(contact);
      }),
    );
  });

  it('has about as many people as each colleague', () => {
    const all = ['A', 'B', 'C', 'D'].map((accountId) => ({ accountId }));
    const counts = new Map<string, number>();
    for (let index = 0; index < 4_000; index += 1) {
      const { accountId } = usualContact(`01JCUSTOMER${index}`, all)!;
      counts.set(accountId, (counts.get(accountId) ?? 0) + 1);
    }
    for (const one of all) expect(counts.get(one.accountId)).toBeGreaterThan(700);
  });
});
