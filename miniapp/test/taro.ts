/**
 * The phone, as far as tests need one. Every call is a jest mock with WeChat's usual answer; a test that cares
 * replaces it. Storage and routing really remember.
 */
import { useEffect, useRef } from 'react';

// The build writes the origin into the code; here it has to be there before the code is loaded.
process.env.TARO_APP_API_ORIGIN = 'http://api.test';

const done = (): Promise<object> => Promise.resolve({});

const makeTaro = (storage: Map<string, unknown>) => ({
  request: jest.fn(),
  uploadFile: jest.fn(),
  login: jest.fn(() => Promise.resolve({ code: 'code' })),
  requestPayment: jest.fn(done),
  requestSubscribeMessage: jest.fn((): Promise<unknown> => done()),
  chooseMedia: jest.fn((): Promise<unknown> => done()),
  chooseLocation: jest.fn((): Promise<unknown> => done()),
  getLocation: jest.fn((): Promise<unknown> => Promise.resolve({ latitude: 30.28, longitude: 120.12 })),
  startLocationUpdate: jest.fn(({ success }: { success: () => void }) => success()),
  stopLocationUpdate: jest.fn(),
  onLocationChange: jest.fn(),
  offLocationChange: jest.fn(),
  onLocationChangeError: jest.fn(),
  offLocationChangeError: jest.fn(),
  openSetting: jest.fn(done),
  getSetting: jest.fn(() => Promise.resolve({ authSetting: { 'scope.userLocation': true } })),
  scanCode: jest.fn((): Promise<unknown> => done()),
  previewImage: jest.fn(done),
  downloadFile: jest.fn(() => Promise.resolve({ tempFilePath: 'wxfile://tmp/paper.pdf' })),
  openDocument: jest.fn(done),
  openLocation: jest.fn(done),
  openPrivacyContract: jest.fn(),
  makePhoneCall: jest.fn(done),
  showToast: jest.fn(done),
  showModal: jest.fn(() => Promise.resolve({ confirm: true, cancel: false })),
  stopPullDownRefresh: jest.fn(),
  vibrateLong: jest.fn(done),
  navigateTo: jest.fn(done),
  redirectTo: jest.fn(done),
  switchTab: jest.fn(done),
  navigateBack: jest.fn(done),
  getCurrentPages: jest.fn(() => [{}, {}]),
  getWindowInfo: jest.fn(() => ({ pixelRatio: 2 })),
  createSelectorQuery: jest.fn(),
  onNetworkStatusChange: jest.fn(),
  offNetworkStatusChange: jest.fn(),
  getFileSystemManager: jest.fn(() => ({
    saveFile: ({ tempFilePath, success }: { tempFilePath: string; success: (it: object) => void }) =>
      success({ savedFilePath: tempFilePath.replace('tmp', 'usr') }),
    unlink: jest.fn(),
  })),
  getStorageSync: jest.fn((key: string) => storage.get(key) ?? ''),
  setStorageSync: jest.fn((key: string, value: unknown) => void storage.set(key, value)),
  removeStorageSync: jest.fn((key: string) => void storage.delete(key)),
});

interface Phone {
  storage: Map<string, unknown>;
  taro: ReturnType<typeof makeTaro>;
  params: Record<string, string>;
}

/** One phone per test file, also over `jest.resetModules()`: that is how a test restarts the mini-program on it. */
function thisPhone(): Phone {
  const holder = globalThis as { daoweiPhone?: Phone };
  const storage = new Map<string, unknown>();
  return (holder.daoweiPhone ??= { storage, taro: makeTaro(storage), params: {} });
}

const phone = thisPhone();

/** What the page was opened with. */
export function openedWith(query: Record<string, string>): void {
  phone.params = query;
}

/** A phone nobody has used yet. */
export function newPhone(): void {
  phone.storage.clear();
}

export const useRouter = () => ({ params: phone.params });
/** Pages are shown once in a test: when they mount. */
export const useDidShow = (shown: () => void): void => {
  const first = useRef(shown);
  useEffect(() => first.current(), []);
};
export const useDidHide = (): void => undefined;
export const usePullDownRefresh = (): void => undefined;
export const useReachBottom = (): void => undefined;

export default phone.taro;
