import Taro from '@tarojs/taro';
import type { StateStorage } from 'zustand/middleware';

/** The phone's storage. A full or broken storage must not break the page, so failures are quiet. */
export const phoneStorage: StateStorage<void> = {
  getItem: (name) => {
    try {
      const value: unknown = Taro.getStorageSync(name);
      return typeof value === 'string' && value !== '' ? value : null;
    } catch {
      return null;
    }
  },
  setItem: (name, value) => {
    try {
      Taro.setStorageSync(name, value);
    } catch {
      // The state stays in memory; it is only not remembered after a restart.
    }
  },
  removeItem: (name) => {
    try {
      Taro.removeStorageSync(name);
    } catch {
      // Nothing to remove.
    }
  },
};
