import { TestClock } from '../../../test/support/test-clock.js';
import { testConfig } from '../../../test/support/test-config.js';
import { FileLinks } from './file-links.js';

const FILE = '01J00000000000000000000001';

describe('a link to a photo', () => {
  const clock = new TestClock(new Date('2026-03-10T01:10:00.000Z'));
  const links = new FileLinks(testConfig('mysql://nobody@127.0.0.1:9/none'), clock);
  const parts = (link: string): [number, string] => {
    const { searchParams } = new URL(link, 'http://127.0.0.1');
    return [Number(searchParams.get('expires')), searchParams.get('sig')!];
  };
  beforeEach(() => clock.set(new Date('2026-03-10T01:10:00.000Z')));

  it('opens this photo for at most an hour', () => {
    const [expires, sig] = parts(links.linkTo(FILE));
    expect(links.isValid(FILE, expires, sig)).toBe(true);
    clock.advance(30);
    expect(links.isValid(FILE, expires, sig)).toBe(true);
    clock.advance(30);
    expect(links.isValid(FILE, expires, sig)).toBe(false);
  });

  it('opens no other photo, not for longer, and nobody can make one', () => {
    const [expires, sig] = parts(links.linkTo(FILE));
    expect(links.isValid('01J00000000000000000000002', expires, sig)).toBe(false);
    expect(links.isValid(FILE, expires + 3_600, sig)).toBe(false);
    expect(links.isValid(FILE, expires, sig.slice(1))).toBe(false);
    expect(links.isValid(FILE, Number.NaN, sig)).toBe(false);
  });
});
