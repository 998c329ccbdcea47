import type { Config } from '../../src/platform/config/config.js';
import type { Tx } from '../../src/platform/database/transactions.js';
import { Bulk } from '../bulk.js';
import type { Roster } from '../history/roster.js';
import type { OrderStory } from '../history/story.js';
import type { Pictures } from '../pictures/pictures.js';
import type { Random } from '../random.js';
import { writeBalance } from './balances.js';
import { writeContracts } from './contracts.js';
import { writeDispatch } from './dispatch.js';
import { writeRating } from './feedback.js';
import { writeExecution, writeMaterials, writeVisit } from './fieldwork.js';
import { writeInvoices } from './invoices.js';
import { writeMessages } from './messaging.js';
import { writeOrder } from './orders.js';
import { writePackagePayments, writePayment } from './payments.js';
import { writeQuote } from './pricing.js';
import { writeClaims, writePromises, writeWorkerDays } from './scheduling.js';

/** Everything that an order's own story left in the tables. */
export async function writeStories(
  tx: Tx,
  random: Random,
  config: Config,
  now: Date,
  pictures: Pictures,
  stories: readonly OrderStory[],
  roster: Roster,
  kits: ReadonlyMap<string, string>,
): Promise<void> {
  const bulk = new Bulk();
  writeWorkerDays(bulk, roster);
  writePromises(bulk, stories);
  for (const story of stories) {
    writeQuote(bulk, story);
    writeOrder(bulk, random, story);
    writeClaims(bulk, story);
    writePayment(bulk, random, config, story);
    writeBalance(bulk, random.fork(`balance ${story.order.id}`), config, story);
    writeDispatch(bulk, story);
    writeMaterials(bulk, random.fork(`materials ${story.order.id}`), story);
    writeVisit(bulk, random, pictures, kits, story);
    writeRating(bulk, story);
    writeMessages(bulk, random, config, story);
  }
  writeExecution(bulk, random, stories);
  writeInvoices(bulk, random.fork('invoices'), now, stories);
  writeContracts(bulk, random, now, stories);
  writePackagePayments(bulk, random, config, stories);
  await bulk.write(tx);
}
