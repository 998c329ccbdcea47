import { type CsvColumn, toCsv } from './csv';

const columns: CsvColumn<{ text: string | null; amount: number }>[] = [
  { title: '备注', value: (row) => row.text },
  { title: '金额', value: (row) => row.amount },
];

function lineOf(text: string | null, amount = 0): string {
  return toCsv(columns, [{ text, amount }]).split('\r\n')[1] ?? '';
}

test('starts with the byte order mark and a heading, and ends every line', () => {
  expect(toCsv(columns, [{ text: '好', amount: 12 }])).toBe('\uFEFF备注,金额\r\n好,12\r\n');
  expect(toCsv(columns, [])).toBe('\uFEFF备注,金额\r\n');
});

test.each([
  ['a,b', '"a,b"'],
  ['说"好"', '"说""好"""'],
  ['一行\n二行', '"一行\n二行"'],
])('quotes %p', (text, cell) => {
  expect(toCsv(columns, [{ text, amount: 0 }])).toContain(`${cell},0`);
});

test.each(['=1+1', '+86', '-2', '@SUM(A1)', '\tx'])('disarms the formula %p', (text) => {
  expect(lineOf(text)).toBe(`'${text},0`);
});

test('an empty cell stays empty and a negative number stays a number', () => {
  expect(lineOf(null, -5)).toBe(',-5');
});
