import Taro from '@tarojs/taro';

/** What keeps this phone from telling where it is. */
export type Missing = 'permission' | 'privacy' | 'service';

/** Begins to be told the place (GCJ-02), while the mini-program is in front. Null: it began. */
export function startTelling(): Promise<Missing | null> {
  return new Promise((resolve) => {
    Taro.startLocationUpdate({
      type: 'gcj02',
      success: () => resolve(null),
      fail: ({ errMsg }) => resolve(missingOf(errMsg)),
    });
  });
}

export function stopTelling(): void {
  Taro.stopLocationUpdate({});
}

function missingOf(errMsg: string): Missing {
  if (/privacy/i.test(errMsg)) return 'privacy';
  return /auth/i.test(errMsg) ? 'permission' : 'service';
}
