import { avatarDataUri } from '@daowei/shared/design/avatar';
import { Image } from '@tarojs/components';
import { useMemo } from 'react';
import './avatar.scss';

/** A drawn portrait. */
export function Avatar({ seed, name, size = 48 }: { seed: string; name: string; size?: number }) {
  const src = useMemo(() => avatarDataUri(seed), [seed]);
  return (
    <Image
      className="avatar"
      src={src}
      ariaLabel={`${name}的头像`}
      style={{ width: `${size}px`, height: `${size}px` }}
    />
  );
}
