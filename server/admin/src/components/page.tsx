import { type ReactNode, useEffect, useRef } from 'react';
import styles from './page.module.css';

interface Props {
  /** shown as the heading and in the browser's tab */
  title: string;
  /** before the heading: the way back */
  lead?: ReactNode;
  /** beside the heading: a state, a date */
  aside?: ReactNode;
  /** on the right */
  actions?: ReactNode;
  /** a page that fills the window and scrolls inside itself */
  fill?: boolean;
  /** put before the tab's title, e.g. a count of what waits */
  badge?: number;
  children: ReactNode;
}

/** Heading, actions and content of a page. Opening a page moves the focus to its heading, unless the page chose better. */
export function Page({ title, lead, aside, actions, fill = false, badge = 0, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!page.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${badge > 0 ? `(${badge}) ` : ''}${title} · 到位管理后台`;
  }, [title, badge]);

  return (
    <div ref={page} className={fill ? `${styles.page} ${styles.fill}` : styles.page}>
      <header className={styles.head}>
        {lead}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
        <div className={styles.actions}>{actions}</div>
      </header>
      {children}
    </div>
  );
}
