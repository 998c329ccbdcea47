import { color } from '@daowei/shared/design/tokens';
import { Image } from '@tarojs/components';
import { useMemo } from 'react';
import { qrDataUri } from './qr-svg';

/** A QR code to be scanned from this phone's screen. */
export function QrCode({ text, size, label, id }: { text: string; size: number; label: string; id?: string }) {
  const src = useMemo(() => qrDataUri(text, color.ink), [text]);
  return <Image id={id} src={src} ariaLabel={label} style={{ width: `${size}px`, height: `${size}px` }} />;
}
