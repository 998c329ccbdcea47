import { capsuleRect, safeAreaOf, windowHeightOf } from '../phone/metrics.js';
import type { ApiGroup } from './api.js';
import type { WxContext } from './context.js';

/** The base library the desk models. */
const SDK_VERSION = '3.7.0';
const WECHAT_VERSION = '8.0.50';

/** What the mini-program can learn of the phone it is on. */
export function systemApis({ api, phone, program }: WxContext): ApiGroup {
  const windowInfo = (): Record<string, unknown> => {
    const { metrics } = phone;
    const page = program.router.current;
    const customNavigation = page?.config.customNavigation ?? program.config.window?.navigationStyle === 'custom';
    const windowHeight = windowHeightOf(metrics, { customNavigation, tabBar: page?.view.hasTabBar ?? false });
    return {
      pixelRatio: metrics.pixelRatio,
      screenWidth: metrics.width,
      screenHeight: metrics.height,
      windowWidth: metrics.width,
      windowHeight,
      statusBarHeight: metrics.statusBarHeight,
      safeArea: safeAreaOf(metrics),
      screenTop: metrics.height - windowHeight,
    };
  };
  const deviceInfo = (): Record<string, unknown> => ({
    abi: 'arm64',
    benchmarkLevel: -1,
    brand: 'iPhone',
    model: phone.metrics.model,
    system: 'iOS 17.0',
    platform: 'ios',
    memorySize: 4096,
    cpuType: 'unknown',
  });
  const appBaseInfo = (): Record<string, unknown> => ({
    SDKVersion: SDK_VERSION,
    enableDebug: false,
    host: { env: 'WeChat', appId: '', version: 0x18000032 },
    language: 'zh_CN',
    version: WECHAT_VERSION,
    theme: 'light',
    fontSizeScaleFactor: 1,
    fontSizeSetting: 16,
  });
  const systemSetting = (): Record<string, unknown> => ({
    bluetoothEnabled: true,
    locationEnabled: true,
    wifiEnabled: phone.network.connected,
    deviceOrientation: 'portrait',
  });
  const authorizeSetting = (): Record<string, unknown> => ({
    albumAuthorized: 'authorized',
    bluetoothAuthorized: 'authorized',
    cameraAuthorized: 'authorized',
    locationAuthorized: 'authorized',
    locationReducedAccuracy: false,
    microphoneAuthorized: 'authorized',
    notificationAuthorized: 'authorized',
  });
  const systemInfo = (): Record<string, unknown> => ({
    ...deviceInfo(),
    ...windowInfo(),
    ...appBaseInfo(),
    ...systemSetting(),
    albumAuthorized: true,
    cameraAuthorized: true,
    locationAuthorized: true,
    microphoneAuthorized: true,
    notificationAuthorized: true,
  });
  return {
    getSystemInfoSync: api.sync('getSystemInfoSync', systemInfo),
    getSystemInfo: api.async('getSystemInfo', systemInfo),
    getSystemInfoAsync: api.async('getSystemInfoAsync', systemInfo),
    getWindowInfo: api.sync('getWindowInfo', windowInfo),
    getDeviceInfo: api.sync('getDeviceInfo', deviceInfo),
    getAppBaseInfo: api.sync('getAppBaseInfo', appBaseInfo),
    getSystemSetting: api.sync('getSystemSetting', systemSetting),
    getAppAuthorizeSetting: api.sync('getAppAuthorizeSetting', authorizeSetting),
    getMenuButtonBoundingClientRect: api.sync('getMenuButtonBoundingClientRect', () => capsuleRect(phone.metrics)),
    getAccountInfoSync: api.sync('getAccountInfoSync', () => ({
      miniProgram: { appId: phone.app.appid, envVersion: 'develop', version: '' },
      plugin: {},
    })),
  };
}
