import type { ReactNode } from 'react';
import styles from './phone-frame.module.css';

interface Props {
  /** the one line of WeChat's notice */
  summary: string;
  text: string;
}

/** How a message looks on the customer's phone: the notice, and what opens when it is tapped. */
export function PhoneFrame({ summary, text }: Props) {
  return (
    <figure className={styles.phone} aria-label="手机预览">
      <p className={styles.clock}>客户的手机</p>
      <div className={styles.notice}>
        <h3>服务提醒通知</h3>
        <p>提醒内容：{withBlanks(summary)}</p>
        <p>温馨提示：点开看全文</p>
      </div>
      <p className={styles.label}>点开、对话和短信里</p>
      <div className={styles.bubble}>
        <p>{withBlanks(text)}</p>
      </div>
    </figure>
  );
}

/** Gaps that nothing fills stand out: with one of them nothing is sent. */
function withBlanks(text: string): ReactNode {
  return text.split(/(\{[^{}]*\})/).map((part, index) =>
    part.startsWith('{') ? (
      // the parts of a text have no other name than their place
      <mark key={index} className={styles.blank}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
