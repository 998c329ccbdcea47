import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerClient } from './client/server.js';
import type { SimulatorConfig } from './config.js';
import { CallLog } from './control/call-log.js';
import { FaultBox } from './control/faults.js';
import { registerControl } from './control/routes.js';
import { EventHub } from './desk/events.js';
import { People } from './desk/people.js';
import { registerDesk } from './desk/routes.js';
import { Subscriptions } from './desk/subscriptions.js';
import { registerNetwork } from './network/proxy.js';
import { RequestVerifier } from './pay/authorization.js';
import { Bills } from './pay/bills/bills.js';
import { Cashier } from './pay/cashier.js';
import { PlatformSigner, publicKey } from './pay/crypto.js';
import { Notifier } from './pay/notifier.js';
import { Orders } from './pay/orders.js';
import { Refunds } from './pay/refunds.js';
import { registerPay } from './pay/routes.js';
import { Transfers } from './pay/transfers.js';
import { AccessTokens } from './platform/access-tokens.js';
import { Codes } from './platform/codes.js';
import { Pages } from './platform/pages.js';
import { registerWeixin } from './platform/routes.js';
import { ShippingReports } from './platform/shipping.js';
import { SubscribeMessages } from './platform/subscribe-messages.js';
import { templatesOf } from './platform/templates.js';
import { createClock, type Clock } from './store/clock.js';
import { loadIdentity, writeMerchantFile, type Identity } from './store/identity.js';
import { Store } from './store/store.js';
import { Pusher } from './talk/pusher.js';
import { registerTalks } from './talk/routes.js';
import { Talks } from './talk/talks.js';
import { registerTelephony } from './telephony/routes.js';
import { registerWatches } from './watches/routes.js';
import { Watches } from './watches/watches.js';

/** The desk WeChat, ready to listen. */
export interface Simulator {
  /** Further routes may be added before {@link Simulator.listen}. */
  readonly app: FastifyInstance;
  readonly identity: Identity;
  /** Listens on 127.0.0.1, writes `merchant.json` and takes up pending notifications. @returns the port */
  listen(): Promise<number>;
  /** Finishes what is being answered, keeps the rest for the next start. */
  close(): Promise<void>;
}

/** Puts the parts together; `clock` is replaced in tests only. */
export function createSimulator(config: SimulatorConfig, clock: Clock = createClock()): Simulator {
  const identity = loadIdentity(config.dataDir, clock.wall());
  const store = Store.open(config.dataDir);
  const faults = new FaultBox();
  const calls = new CallLog();
  const hub = new EventHub();
  const templates = templatesOf(identity);
  const signer = new PlatformSigner(identity.platform.privateKey, identity.platformKeyId, clock.wall);
  const merchantKey = publicKey(identity.merchant.publicKey);
  const { mchid } = identity;
  const orders = new Orders(store, identity, clock);
  const codes = new Codes(store, clock);
  const tokens = new AccessTokens(store, clock);
  const notifier = new Notifier({ store, clock, identity, signer, faults, calls, timeScale: config.timeScale });
  const refunds = new Refunds(store, orders, clock, (id) => notifier.wake(id));
  const transfers = new Transfers(store, identity, clock, (id) => notifier.wake(id));
  const bills = new Bills(store, identity, clock);
  const cashier = new Cashier(orders, notifier, identity, merchantKey);
  const verifier = new RequestVerifier(
    { mchid, serial: identity.merchantSerial, publicKey: merchantKey, platformKeyId: identity.platformKeyId },
    clock.wall,
  );
  const messages = new SubscribeMessages(store, clock, templates, new Pages(config.miniappDist));

  const app = Fastify({ forceCloseConnections: true, bodyLimit: 16 * 1024 * 1024 });
  const platformKey = identity.platform.privateKey;
  registerPay(app, {
    orders,
    refunds,
    transfers,
    bills,
    verifier,
    signer,
    faults,
    calls,
    mchid,
    platformKey,
    wall: clock.wall,
  });
  const shipping = new ShippingReports(store, identity, clock);
  const talks = new Talks(store, clock);
  const address = config.apiTarget === undefined ? undefined : `${config.apiTarget}/api/wechat/messages`;
  const pusher = new Pusher(identity, address, config.timeScale);
  registerWeixin(app, { identity, store, clock, codes, tokens, messages, shipping, talks, faults, calls });
  registerTelephony(app, { identity, store, clock, faults });
  registerWatches(app, new Watches(store, clock, config.apiTarget ?? config.apiOrigin));
  const people = new People(store);
  registerDesk(app, {
    identity,
    store,
    people,
    codes,
    cashier,
    transfers,
    subscriptions: new Subscriptions(store, templates),
    templates,
    hub,
  });
  registerTalks(app, { store, clock, people, talks, pusher, hub });
  const replan = (): void => {
    notifier.start();
    refunds.start();
  };
  registerControl(app, {
    store,
    clock,
    faults,
    calls,
    orders,
    refunds,
    transfers,
    bills,
    cashier,
    notifier,
    tokens,
    replan,
  });
  registerClient(app, config);
  registerNetwork(app, config);

  return {
    app,
    identity,
    async listen() {
      await app.listen({ host: '127.0.0.1', port: config.port });
      const { port } = app.server.address() as AddressInfo;
      writeMerchantFile(config.dataDir, identity, `http://127.0.0.1:${port}`);
      replan();
      transfers.start();
      return port;
    },
    async close() {
      hub.close();
      await app.close();
      refunds.stop();
      transfers.stop();
      await pusher.stop();
      await notifier.stop();
      store.close();
    },
  };
}
