import { IsInt, IsOptional } from 'class-validator';
import { PartOf, RowsOf } from './nested.js';
import { RefusalException } from './refusal.exception.js';
import { validationPipe } from './validation.js';

class Row {
  @IsInt() count!: number;
}

class Body {
  @RowsOf(Row, { least: 1, most: 2 })
  rows!: Row[];

  @IsOptional()
  @PartOf(Row)
  part?: Row;
}

const read = (body: unknown): Promise<Body> => validationPipe().transform(body, { type: 'body', metatype: Body });

it.each([{ rows: [{ count: 1 }] }, { rows: [{ count: 1 }, { count: 2 }], part: { count: 3 } }])(
  'takes %j',
  async (body) => {
    expect(await read(body)).toEqual(body);
  },
);

const sound = { count: 1 };

it.each([
  { rows: [] },
  { rows: [sound, sound, sound] },
  { rows: [[]] },
  { rows: [[sound]] },
  { rows: [sound, []] },
  { rows: [null] },
  { rows: ['x'] },
  { rows: [{ count: 'x' }] },
  { rows: sound },
  { rows: [sound], part: [] },
  { rows: [sound], part: [sound] },
  { rows: [sound], part: {} },
])('refuses %j', async (body) => {
  await expect(read(body)).rejects.toThrow(RefusalException);
});
