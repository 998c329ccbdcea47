import type { Schemas } from '@daowei/shared/api/client';
import Taro from '@tarojs/taro';

/** A position that takes longer is not worth keeping a worker at the door for. */
const PATIENCE_MS = 4000;

/**
 * Where this phone is now (GCJ-02), or null: without a position the action is still valid, only less well proven.
 * @param patienceMs how long it is waited for
 */
export async function whereAmI(patienceMs = PATIENCE_MS): Promise<Schemas['ReportedPlace'] | null> {
  const located = Taro.getLocation({ type: 'gcj02' }).then(
    ({ latitude, longitude, accuracy }) => ({ lat: latitude, lng: longitude, accuracy }),
    () => null,
  );
  const tooLate = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs));
  return Promise.race([located, tooLate]);
}
