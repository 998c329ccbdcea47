import { CatalogModule } from '../../src/modules/catalog/catalog.module.js';
import { CatalogFacade, type ServiceKind } from '../../src/modules/catalog/contract/catalog.facade.js';
import { ServicesController } from '../../src/modules/catalog/http/services.public.controller.js';
import { seedCatalog } from '../../src/modules/catalog/infrastructure/seed-catalog.js';
import { Transactions } from '../../src/platform/database/transactions.js';
import { CATALOGUE, OPENED_WITH, PUBLISHED_SINCE } from '../../seeds/catalogue/index.js';
import { lacks } from '../../src/modules/scheduling/domain/qualification.js';
import { makeWorkers } from '../../seeds/company/workers.js';
import { Random } from '../../seeds/random.js';
import { fen } from '@daowei/shared/kernel/fen';
import { localDate } from '@daowei/shared/kernel/local-date';
import { flawsOf } from '@daowei/shared/rules/service-kind';
import { testModules, type TestParts } from '../support/test-app.js';

const [first] = CATALOGUE as [ServiceKind, ...ServiceKind[]];

describe('what may be published', () => {
  it('is the whole catalogue of the demo company: every line of a home-services company', () => {
    expect(CATALOGUE.length).toBe(19);
    expect([...CATALOGUE, ...OPENED_WITH].flatMap((kind) => flawsOf(kind))).toEqual([]);
    expect(new Set(CATALOGUE.map(({ pricing }) => pricing))).toEqual(new Set(['hourly', 'fixed', 'live_in', 'remote']));
    expect(CATALOGUE.filter((kind) => !kind.bookable)).toEqual([]);
    expect(CATALOGUE.some(({ crew }) => crew === 2)).toBe(true);
    expect(PUBLISHED_SINCE.map(({ version }) => version)).toContain(2);
    for (const kind of CATALOGUE.filter(({ bookable }) => bookable)) {
      expect(kind.steps.some((step) => step.photo !== 'none')).toBe(true);
      expect(kind.description.length).toBeGreaterThan(40);
    }
  });
});

describe('who the demo company has for it', () => {
  it('is enough people with the skill and its certificates, for every kind and today', () => {
    const today = localDate('2026-03-10');
    const workers = makeWorkers(new Random('daowei-demo-1'), today);
    for (const { id, skill, certificates, crew } of CATALOGUE) {
      const able = workers.filter((worker) => lacks(worker, { skill, certificates }, [today]).length === 0);
      expect({ id, able: able.length >= crew + 1 }).toEqual({ id, able: true });
    }
  });
});

describe('catalogue on the database', () => {
  let parts: TestParts;
  let catalog: CatalogFacade;
  let transactions: Transactions;
  beforeAll(async () => {
    parts = await testModules([CatalogModule]);
    catalog = parts.module.get(CatalogFacade);
    transactions = parts.module.get(Transactions, { strict: false });
    await transactions.run((tx) => seedCatalog(tx, CATALOGUE, new Date('2025-01-01')));
  });
  afterAll(() => parts.close());

  it('gives back what was published, in the company’s order', async () => {
    expect(await catalog.all(transactions.reader)).toEqual(CATALOGUE);
    expect(await catalog.current(transactions.reader, 'ac-cleaning')).toEqual(
      CATALOGUE.find(({ id }) => id === 'ac-cleaning'),
    );
    expect(await catalog.current(transactions.reader, 'nothing-like-it')).toBeNull();
  });

  it('sells a new version from its time on and keeps the old one for its orders', async () => {
    const dearer = { ...first, version: 2, basePriceFen: fen(6_000) };
    await transactions.run((tx) => seedCatalog(tx, [dearer], new Date(parts.clock.now().getTime() + 60_000)));
    expect((await catalog.current(transactions.reader, first.id))?.version).toBe(1);
    parts.clock.advance(1);
    expect(await catalog.current(transactions.reader, first.id)).toEqual(dearer);
    expect((await catalog.all(transactions.reader)).filter(({ id }) => id === first.id)).toEqual([dearer]);
    expect(await catalog.version(transactions.reader, first.id, 1)).toEqual(first);
    expect(await catalog.version(transactions.reader, first.id, 3)).toBeNull();
  });

  it('never publishes a version twice, nor one with a flaw', async () => {
    const publish = (kind: ServiceKind): Promise<void> =>
      transactions.run((tx) => seedCatalog(tx, [kind], new Date('2025-01-01')));
    await expect(publish({ ...first, name: '换了名字' })).rejects.toThrow(/Duplicate/);
    await expect(publish({ ...first, version: 9, steps: [] })).rejects.toThrow(/cannot be published: steps/);
    expect(await catalog.version(transactions.reader, first.id, 1)).toEqual(first);
  });

  it('shows customers the service, not what it asks of workers', async () => {
    const controller = parts.module.get(ServicesController);
    expect((await controller.list()).items).toHaveLength(CATALOGUE.length);
    const detail = await controller.detail('window-cleaning');
    expect(detail).toMatchObject({ id: 'window-cleaning', warrantyDays: 1, hourOptions: [] });
    expect(Object.keys(detail)).not.toEqual(expect.arrayContaining(['skill', 'certificates']));
    await expect(controller.detail('gone')).rejects.toMatchObject({ refusal: { refused: 'NOT_FOUND' } });
  });
});
