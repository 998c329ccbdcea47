import type { FastifyInstance } from 'fastify';
import { DeskError, badField } from '../desk/desk-error.js';
import { isPercent, type Felt, type Watches } from './watches.js';

const KINDS: readonly unknown[] = ['heartbeat', 'fall', 'no_movement'] satisfies Felt[];
const FASTEST_HEART = 300;

/** What the page of the watches asks of the watches themselves. Their secrets are never answered. */
export function registerWatches(app: FastifyInstance, watches: Watches): void {
  void app.register((scope, _options, done) => {
    scope.setErrorHandler(async (error: unknown, _request, reply) => {
      if (!(error instanceof DeskError)) throw error;
      return reply.code(error.status).send({ code: error.code, message: error.message });
    });
    const shown = () => watches.list().map(({ serial, owner, battery }) => ({ serial, owner, battery }));
    scope.get('/desk/watches', async () => shown());
    scope.put('/desk/watches', async (request) => {
      watches.save(request.body);
      return shown();
    });
    scope.post('/desk/watches/:serial/readings', async ({ params, body }) => {
      const { kind, heartRate = null, battery } = (body ?? {}) as Record<string, unknown>;
      if (!KINDS.includes(kind)) throw badField('kind', '须为heartbeat、fall或no_movement');
      if (!isPercent(battery)) throw badField('battery', '须为0到100的整数');
      if (heartRate !== null && (!Number.isInteger(heartRate) || Number(heartRate) > FASTEST_HEART))
        throw badField('heartRate', '须为每分钟次数');
      const { serial } = params as { serial: string };
      return watches.tell(serial, kind as Felt, heartRate as number | null, battery);
    });
    done();
  });
}
