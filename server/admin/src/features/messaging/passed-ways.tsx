import type { Schemas } from '@daowei/shared/api/client';
import { CHANNEL_NAMES } from '../crm/channel-names';
import styles from './deliveries-card.module.css';

/** The ways a message did not go, in order, each with why. */
export function PassedWays({ passed }: { passed: readonly Schemas['PassedWayView'][] }) {
  if (passed.length === 0) return null;
  return (
    <ol className={styles.passed} aria-label="试过的通道">
      {passed.map(({ channel, because }, place) => (
        <li key={`${place}-${channel}`}>
          {CHANNEL_NAMES[channel]}：{because}
        </li>
      ))}
    </ol>
  );
}
