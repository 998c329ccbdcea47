import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/data-source-options.js';
import { row } from '../../src/platform/database/sql.js';
import { Transactions, type Tx } from '../../src/platform/database/transactions.js';
import { testDatabase, type TestDatabase } from '../support/database.js';

let db: TestDatabase;
let given: DataSource;

beforeAll(async () => {
  db = await testDatabase();
  await db.dataSource.query('CREATE TABLE thing (id int PRIMARY KEY, state varchar(10) NOT NULL)');
  await db.dataSource.query(`INSERT INTO thing VALUES (1, 'before')`);
  // one connection, so that its session is the one that was set
  given = await new DataSource(dataSourceOptions(db.url, 1)).initialize();
  await given.query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
});
afterAll(async () => {
  await given.destroy();
  await db.close();
});

it('a transaction reads what was committed since it began, on a database that is set otherwise as well', async () => {
  const state = async (tx: Tx): Promise<string> =>
    (await row<{ state: string }>(tx, 'SELECT state FROM thing WHERE id = 1'))!.state;
  const read = await new Transactions(given).run(async (tx) => {
    const first = await state(tx);
    await db.dataSource.query(`UPDATE thing SET state = 'after' WHERE id = 1`);
    // whoever waits for a row's lock goes on with what its holder left there, and not with what it saw before
    return [first, await state(tx)];
  });
  expect(read).toEqual(['before', 'after']);
});
