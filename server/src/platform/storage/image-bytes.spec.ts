import { decodePng } from './image-bytes.js';

const decoded = (base64: string): Buffer | null => decodePng(base64, 200_000);

describe('a picture sent as text', () => {
  it('takes a PNG and refuses everything else', () => {
    const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(100)]);
    expect(decoded(png.toString('base64'))?.equals(png)).toBe(true);
    expect(decoded(Buffer.from('GIF89a').toString('base64'))).toBeNull();
    expect(decoded('')).toBeNull();
    expect(decoded('不是签名')).toBeNull();
    expect(decoded(Buffer.concat([png, Buffer.alloc(200_000)]).toString('base64'))).toBeNull();
  });
});
