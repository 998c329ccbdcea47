import type { Phone } from '../phone/phone.js';
import type { MiniProgram } from '../runtime/mini-program.js';
import { ApiFactory, type ApiGroup } from './api.js';
import { animationApis } from './animation.js';
import { baseApis } from './base.js';
import { canvasApis } from './canvas.js';
import type { WxContext } from './context.js';
import { deviceApis } from './device.js';
import { fileApis } from './files.js';
import { interactionApis } from './interaction.js';
import { locationApis } from './location.js';
import { mediaApis } from './media.js';
import { networkApis } from './network.js';
import { openApis } from './open.js';
import { pageApis } from './page.js';
import { paymentApis } from './payment.js';
import { queryApis } from './query.js';
import { routeApis } from './route.js';
import { scanApis } from './scan.js';
import { storageApis } from './storage.js';
import { subscribeApis } from './subscribe.js';
import { systemApis } from './system.js';
import { tabBarApis } from './tab-bar.js';

const GROUPS: readonly ((context: WxContext) => ApiGroup)[] = [
  animationApis,
  baseApis,
  canvasApis,
  deviceApis,
  fileApis,
  interactionApis,
  locationApis,
  mediaApis,
  networkApis,
  openApis,
  pageApis,
  paymentApis,
  queryApis,
  routeApis,
  scanApis,
  storageApis,
  subscribeApis,
  systemApis,
  tabBarApis,
];

/** The `wx` of one mini-program on one phone. What is not modelled is not in it. */
export function createWx(phone: Phone, program: MiniProgram): Record<string, unknown> {
  const context: WxContext = { api: new ApiFactory(phone.recorder), phone, program };
  return Object.assign({}, ...GROUPS.map((group) => group(context))) as Record<string, unknown>;
}
