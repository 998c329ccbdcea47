import styles from './clipped-text.module.css';

/** One line of text; what does not fit is cut with an ellipsis and read in full by hovering. */
export function ClippedText({ children, className = '' }: { children: string; className?: string }) {
  return (
    <span className={`${styles.clipped} ${className}`} title={children}>
      {children}
    </span>
  );
}
