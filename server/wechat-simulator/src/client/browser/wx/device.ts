import { Emitter } from '../kit/emitter.js';
import { askActions } from '../shell/dialogs.js';
import { ApiFailure, required, type ApiGroup } from './api.js';
import { listeners } from './base.js';
import type { WxContext } from './context.js';

const LINK_COLOR = '#576b95';
const SHAKE_SHORT_MS = 15;
const SHAKE_LONG_MS = 400;

/** Telephone, clipboard, vibration, screen and keyboard. */
export function deviceApis({ api, phone }: WxContext): ApiGroup {
  /** What the app copied; reading the desk's own clipboard would ask the person at the browser every time. */
  let clipboard = '';
  const keyboardHeight = new Emitter<{ height: number }>();
  phone.onKeyboardHeight = (height) => keyboardHeight.emit({ height });

  return {
    ...api.asyncGroup({
      makePhoneCall: async (options) => {
        const number = required(options, 'phoneNumber', 'string');
        if (number.trim() === '') throw new ApiFailure('parameter error: parameter.phoneNumber should not be empty;');
        const chosen = await askActions(phone.overlay, { items: [`呼叫 ${number}`], color: LINK_COLOR });
        if (chosen === undefined) throw new ApiFailure('cancel');
        phone.toast.show({ title: `正在呼叫 ${number}`, icon: 'none', mask: false, durationMs: 1500 });
      },
      setClipboardData: (options) => {
        clipboard = required(options, 'data', 'string');
        navigator.clipboard?.writeText(clipboard).catch(() => undefined);
        phone.toast.show({ title: '内容已复制', icon: 'success', mask: false, durationMs: 1500 });
        return { data: clipboard };
      },
      getClipboardData: () => ({ data: clipboard }),
      vibrateShort: () => void navigator.vibrate?.(SHAKE_SHORT_MS),
      vibrateLong: () => void navigator.vibrate?.(SHAKE_LONG_MS),
      setKeepScreenOn: (options) => void required(options, 'keepScreenOn', 'boolean'),
      hideKeyboard: () => {
        if (!phone.keyboard.dismiss()) throw new ApiFailure('input not exists');
      },
      getBatteryInfo: () => ({ level: 88, isCharging: true }),
    }),
    getBatteryInfoSync: api.sync('getBatteryInfoSync', () => ({ level: 88, isCharging: true })),
    ...listeners('KeyboardHeightChange', keyboardHeight),
  };
}
