import Taro from '@tarojs/taro';

/** What keeps this phone from telling where it is. `unasked`: nobody has said yes or no to it on this phone. */
export type Missing = 'unasked' | 'permission' | 'privacy' | 'service';

/**
 * Begins to be told the place (GCJ-02), while the mini-program is in front.
 * @param mayAsk whether the person does something that explains the question
 * @returns null: it began
 */
export async function startTelling(mayAsk: boolean): Promise<Missing | null> {
  if (!mayAsk && (await isUnasked())) return 'unasked';
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

/** Unknown counts as asked: then the start itself says what is the matter. */
function isUnasked(): Promise<boolean> {
  return Taro.getSetting().then(
    ({ authSetting }) => authSetting['scope.userLocation'] === undefined,
    () => false,
  );
}

function missingOf(errMsg: string): Missing {
  if (/privacy/i.test(errMsg)) return 'privacy';
  return /auth/i.test(errMsg) ? 'permission' : 'service';
}
