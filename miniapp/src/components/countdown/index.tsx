import { Text } from '@tarojs/components';
import { useEffect } from 'react';
import { countdownText } from '@/lib/time';
import { useNow } from '@/lib/use-now';
import './countdown.scss';

interface Props {
  /** ISO instant of the deadline. */
  until: string;
  /** Called once when the deadline passes while shown. */
  onEnd?: () => void;
  id?: string;
}

/** What is left until a deadline, by the server's clock, `14:59`. */
export function Countdown({ until, onEnd, id }: Props) {
  const deadline = Date.parse(until);
  const now = useNow();
  const over = now >= deadline;
  useEffect(() => {
    if (over) onEnd?.();
    // Only the passing of the deadline matters, not a new callback.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [over]);
  return (
    <Text className="countdown" id={id}>
      {countdownText(deadline - now)}
    </Text>
  );
}
