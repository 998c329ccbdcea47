import { Emitter } from '../kit/emitter.js';
import { BACKGROUND_LOCATION } from '../phone/grants.js';
import type { Phone } from '../phone/phone.js';
import type { Place } from '../phone/places.js';
import type { MiniProgram } from '../runtime/mini-program.js';
import { ApiFailure, type ApiGroup } from './api.js';
import { listeners } from './base.js';
import type { WxContext } from './context.js';
import { authorize } from './open.js';

/** WeChat tells the place again and again, also where nobody moves. */
const EVERY_MS = 2000;
/** What phones answer while their location service is switched off. */
export const SERVICE_OFF = { reason: 'ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', errCode: 2 } as const;

type Reach = 'front' | 'everywhere';

/** A place as WeChat tells it. */
export interface LocationMessage {
  readonly latitude: number;
  readonly longitude: number;
  readonly speed: number;
  readonly accuracy: number;
  readonly altitude: number;
  readonly verticalAccuracy: number;
  readonly horizontalAccuracy: number;
}

export function locationMessage({ latitude, longitude }: Place): LocationMessage {
  return { latitude, longitude, speed: -1, accuracy: 30, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 30 };
}

/** What must hold before a place may be used: `declared` in app.json, and the user's consent to the privacy guide. */
export interface LocationRules {
  readonly declared: (name: string) => void;
  readonly allowed: (name: string) => Promise<void>;
}

/**
 * The place told again and again, from a start to a stop. Started for the front alone it is silent while the mini-program
 * is behind, and goes on when it comes to the front; nothing is told any more once the user takes the permission back.
 */
export function locationUpdateApis(context: WxContext, { declared, allowed }: LocationRules): ApiGroup {
  const { api, phone, program } = context;
  const updates = new LocationUpdates(phone, program);
  const start = async (name: string, scope: string, reach: Reach, type: unknown): Promise<void> => {
    declared(name);
    await allowed(name);
    await authorize(context, scope);
    if (!phone.whereabouts.isOn) throw new ApiFailure(SERVICE_OFF.reason, { errCode: SERVICE_OFF.errCode });
    if (type === 'wgs84') phone.recorder.call('note', `${name} with type wgs84 tells other coordinates than maps need`);
    updates.start(reach, scope);
  };
  return {
    ...api.asyncGroup({
      startLocationUpdate: ({ type }) => start('startLocationUpdate', 'scope.userLocation', 'front', type),
      startLocationUpdateBackground: async ({ type }) => {
        if (program.config.requiredBackgroundModes?.includes('location') !== true) {
          throw new ApiFailure('the api need to be declared in the requiredBackgroundModes field in app.json');
        }
        await start('startLocationUpdateBackground', BACKGROUND_LOCATION, 'everywhere', type);
      },
      stopLocationUpdate: () => updates.stop(),
    }),
    ...listeners('LocationChange', updates.onChange),
    onLocationChange: (listener: (message: LocationMessage) => void) => {
      try {
        declared('onLocationChange');
        updates.onChange.on(listener);
      } catch (error) {
        // there is no callback to tell: on a phone the listener just never hears anything
        phone.recorder.error('wx.onLocationChange', error);
      }
    },
    ...listeners('LocationChangeError', updates.onError),
  };
}

class LocationUpdates {
  readonly onChange = new Emitter<LocationMessage>();
  readonly onError = new Emitter<{ errCode: number }>();
  private running: { readonly reach: Reach; readonly scope: string } | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly phone: Phone,
    private readonly program: MiniProgram,
  ) {
    phone.whereabouts.onMove.on(() => this.tell());
    program.life.onShow.on(() => this.tell());
  }

  start(reach: Reach, scope: string): void {
    this.running = { reach, scope };
    clearInterval(this.timer);
    this.timer = setInterval(() => this.tell(), EVERY_MS);
    setTimeout(() => this.tell());
  }

  stop(): void {
    clearInterval(this.timer);
    this.running = undefined;
  }

  private tell(): void {
    if (this.running === undefined) return;
    const { reach, scope } = this.running;
    if (reach === 'front' && !this.program.isInFront) return;
    if (this.phone.grants.get(scope) !== true) return;
    if (this.phone.whereabouts.isOn) this.onChange.emit(locationMessage(this.phone.place));
    else this.onError.emit({ errCode: SERVICE_OFF.errCode });
  }
}
