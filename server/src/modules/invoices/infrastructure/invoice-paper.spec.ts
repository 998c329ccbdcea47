import { fen } from '@daowei/shared/kernel/fen';
import { drawInvoice } from './invoice-paper.js';

it('a page is a PDF with only the characters it uses, whatever is written on it', async () => {
  const pdf = await drawInvoice(
    {
      serial: '1',
      kind: 'red',
      title: { kind: 'company', name: '龑㛃（杭州）'.repeat(8), taxNo: '91440300708461136T' },
      email: null,
      item: '日常保洁',
      orderNo: 'DW20261127000123',
      amountFen: fen(-16_800),
      netFen: fen(-15_849),
      taxFen: fen(-951),
      taxBasisPoints: 600,
      reversed: { number: '26339000000000000001', because: '服务中止' },
    },
    { number: '26339000000000000002', issuedAt: new Date('2026-11-27T01:00:00Z') },
  );
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeLessThan(100_000);
});
