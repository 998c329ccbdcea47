import { StorageError } from '../phone/storage.js';
import { ApiFailure, required, type ApiGroup, type Options } from './api.js';
import type { WxContext } from './context.js';

/** Key-value storage, per person and mini-program. */
export function storageApis({ api, phone }: WxContext): ApiGroup {
  const { storage } = phone;
  const set = (key: string, data: unknown): void => {
    try {
      storage.set(key, data);
    } catch (error) {
      throw error instanceof StorageError ? new ApiFailure(error.message) : error;
    }
  };
  const keyOf = (options: Options): string => required(options, 'key', 'string');
  return {
    ...api.asyncGroup({
      setStorage: (options) => set(keyOf(options), options.data),
      getStorage: (options) => {
        const key = keyOf(options);
        if (!storage.has(key)) throw new ApiFailure('data not found');
        return { data: storage.get(key) };
      },
      removeStorage: (options) => storage.remove(keyOf(options)),
      clearStorage: () => storage.clear(),
      getStorageInfo: () => storage.info(),
    }),
    setStorageSync: api.sync('setStorageSync', (key: string, data: unknown) => storage.set(String(key), data)),
    // A key that is not there reads as the empty text.
    getStorageSync: api.sync('getStorageSync', (key: string) => (storage.has(key) ? storage.get(key) : '')),
    removeStorageSync: api.sync('removeStorageSync', (key: string) => storage.remove(key)),
    clearStorageSync: api.sync('clearStorageSync', () => storage.clear()),
    getStorageInfoSync: api.sync('getStorageInfoSync', () => storage.info()),
  };
}
