import { Image } from 'antd';
import { useState } from 'react';
import type { Schemas } from '@daowei/shared/api/client';
import styles from './step-photos.module.css';

type Photo = Schemas['VisitStepView']['photos'][number];

const STAGES: Record<Photo['stage'], string> = { before: '服务前', after: '服务后' };

const STAGE_ORDER: readonly Photo['stage'][] = ['before', 'after'];

interface ThumbProps {
  photo: Photo;
  label: string;
  onOpen: () => void;
}

/**
 * Links are signed anew at every refresh. The picture keeps the link it was drawn with,
 * so that it does not flicker, and takes the newest one when its own has run out.
 */
function Thumb({ photo, label, onOpen }: ThumbProps) {
  const [link, setLink] = useState(photo.url);
  const [isBroken, setBroken] = useState(false);
  const retry = (): void => {
    if (link === photo.url) setBroken(true);
    else setLink(photo.url);
  };
  return (
    <button type="button" className={styles.thumb} onClick={onOpen} aria-label={`放大${label}`} disabled={isBroken}>
      {isBroken ? <span>图片未载入</span> : <img src={link} alt={label} loading="lazy" onError={retry} />}
      <small>{STAGES[photo.stage]}</small>
    </button>
  );
}

/** The photos of one step, small; a press shows them large. */
export function StepPhotos({ title, photos }: { title: string; photos: readonly Photo[] }) {
  const [current, setCurrent] = useState<number | null>(null);
  const inOrder = [...photos].sort((a, b) => STAGE_ORDER.indexOf(a.stage) - STAGE_ORDER.indexOf(b.stage));
  return (
    <div className={styles.photos}>
      {inOrder.map((photo, index) => (
        <Thumb
          key={photo.id}
          photo={photo}
          label={`${title}的${STAGES[photo.stage]}照片`}
          onOpen={() => setCurrent(index)}
        />
      ))}
      <Image.PreviewGroup
        items={inOrder.map((photo) => photo.url)}
        preview={{
          open: current !== null,
          current: current ?? 0,
          onChange: setCurrent,
          onOpenChange: (isOpen) => {
            if (!isOpen) setCurrent(null);
          },
        }}
      />
    </div>
  );
}
