import { color } from '@daowei/shared/design/tokens';

/** The mark: a roof with a tick under it, arrived and done. */
export function BrandMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" style={{ flex: 'none' }}>
      <rect width="32" height="32" rx="8" fill={color.brand} />
      <path
        d="M6.5 15.5 16 7.5l9.5 8"
        fill="none"
        stroke={color.onBrand}
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path
        d="m11 19.5 3.8 3.7L21.5 16"
        fill="none"
        stroke={color.accentTint}
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
