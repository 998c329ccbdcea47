import { Emitter } from '../kit/emitter.js';
import { BUILTINS } from '../builtins/index.js';
import { SUPPORTED_OPEN_TYPES } from '../shell/open-types.js';
import type { ApiGroup } from './api.js';
import type { WxContext } from './context.js';

/** The base: environment, capability questions, app events, encodings. */
export function baseApis({ api, phone, program }: WxContext): ApiGroup {
  return {
    env: { USER_DATA_PATH: phone.files.userDataPath },
    canIUse: (schema: string) => canIUse(program.wx, schema),
    nextTick: (callback: () => void) => void Promise.resolve().then(callback),
    getLaunchOptionsSync: () => ({ ...program.launchOptions }),
    getEnterOptionsSync: () => ({ ...program.enterOptions }),
    base64ToArrayBuffer: (text: string) => bytesOf(atob(text)).buffer,
    arrayBufferToBase64: (buffer: ArrayBuffer) => btoa(binaryOf(new Uint8Array(buffer))),
    getUpdateManager: () => updateManager(),
    getLogManager: () => quietLog(),
    getRealtimeLogManager: () => quietLog(),
    reportEvent: api.sync('reportEvent', () => undefined),
    ...listeners('AppShow', program.life.onShow),
    ...listeners('AppHide', program.life.onHide),
    ...listeners('Error', program.life.onError),
    ...listeners('UnhandledRejection', program.life.onRejection),
    ...listeners('PageNotFound', program.life.onPageNotFound),
    ...listeners('ThemeChange', new Emitter()),
    ...listeners('WindowResize', new Emitter()),
    ...listeners('MemoryWarning', new Emitter()),
    ...listeners('AudioInterruptionBegin', new Emitter()),
    ...listeners('AudioInterruptionEnd', new Emitter()),
  };
}

/** `onX` and `offX` over an emitter; without a listener `offX` drops them all. */
export function listeners<T>(name: string, emitter: Emitter<T>): ApiGroup {
  return {
    [`on${name}`]: (listener: (value: T) => void) => void emitter.on(listener),
    [`off${name}`]: (listener?: (value: T) => void) => void emitter.off(listener),
  };
}

/** `api`, `api.object.key`, `component` or `component.attribute.option`, as far as the desk models it. */
function canIUse(wx: Readonly<Record<string, unknown>>, schema: string): boolean {
  const [first = '', second, third] = schema.split('.');
  if (first in wx) return true;
  const component = BUILTINS.find((builtin) => builtin.tag === first);
  if (component === undefined) return false;
  if (second === undefined) return true;
  const property = second.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
  if (!(property in (component.properties ?? {}))) return false;
  return third === undefined || property !== 'openType' || SUPPORTED_OPEN_TYPES.includes(third);
}

/** The desk always runs the newest build, so there is never an update to apply. */
function updateManager(): object {
  return {
    onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) =>
      void setTimeout(() => listener({ hasUpdate: false })),
    onUpdateReady: () => undefined,
    onUpdateFailed: () => undefined,
    applyUpdate: () => undefined,
  };
}

/** Logs for WeChat's console of operations; on the desk they are the browser's. */
function quietLog(): object {
  const log = (...values: unknown[]): void => console.debug('[log]', ...values);
  return { log, info: log, warn: log, error: log, debug: log, setFilterMsg: log, addFilterMsg: log, in: log };
}

function bytesOf(binary: string): Uint8Array {
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

function binaryOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
