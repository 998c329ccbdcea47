import type { Schemas } from '@daowei/shared/api/client';
import { expectOk } from '../../support/person.js';
import type { SmallTown } from '../../support/small-town.js';

/** A service is published anew, taken off sale, and sold again; another one is opened. */
export async function catalogue(town: SmallTown): Promise<void> {
  const manager = await town.staff('manager');
  const path = '/admin/services/trade-1';
  expectOk(await manager.get('/admin/services'));
  const [newest] = expectOk(await manager.get<Schemas['ServiceFileView']>(path)).versions;
  const { content, version } = newest!;
  expectOk(await manager.post(`${path}/versions`, { basedOn: version, content, because: '换了说法' }));
  expectOk(await manager.get('/admin/services/words'));
  expectOk(await manager.post('/admin/services', { id: 'opened-today', content, because: '客户一直在问' }));
  expectOk(await manager.get(`${path}/dispatch-mode`));
  expectOk(await manager.post(`${path}/dispatch-mode`, { mode: 'automatic', because: '不变' }));
  expectOk(await manager.post(`${path}/off-sale`, { because: '培训一天' }));
  expectOk(await manager.post(`${path}/on-sale`, { because: '培训完毕' }));
}
