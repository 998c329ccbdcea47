import styles from './skeleton.module.css';

/** Grey lines in the place of rows that are on their way. */
export function RowsSkeleton({ rows, height = 36 }: { rows: number; height?: number }) {
  return (
    <div className={styles.rows} aria-hidden="true">
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.row} style={{ height }}>
          <i style={{ width: '12%' }} />
          <i style={{ width: `${18 + ((index * 7) % 12)}%` }} />
          <i style={{ width: `${26 + ((index * 11) % 16)}%` }} />
          <i style={{ width: '10%' }} />
        </div>
      ))}
    </div>
  );
}

const LINE_PX = 32;

/** A card of grey lines in the place of a card that is on its way. */
export function BlockSkeleton({ height }: { height: number }) {
  return (
    <div className={styles.block} style={{ height }} aria-hidden="true">
      {Array.from({ length: Math.floor(height / LINE_PX) - 1 }, (_, index) => (
        <i key={index} style={{ width: index === 0 ? '18%' : `${48 + ((index * 17) % 40)}%` }} />
      ))}
    </div>
  );
}
