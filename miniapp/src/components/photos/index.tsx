import type { Schemas } from '@daowei/shared/api/client';
import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { apiUrl } from '@/lib/api/transport';
import './photos.scss';

type Photo = Schemas['VisitStepView']['photos'][number];

const STAGES = { before: '服务前', after: '服务后' } as const;

/** Evidence of a step; a tap shows it large, with its neighbours. */
export function Photos({ photos }: { photos: readonly Photo[] }) {
  if (photos.length === 0) return null;
  const urls = photos.map((photo) => apiUrl(photo.url));
  return (
    <View className="photos">
      {photos.map((photo, index) => (
        <View key={photo.id} className="photo">
          <Image
            className="photo-picture"
            src={urls[index] ?? ''}
            mode="aspectFill"
            lazyLoad
            ariaLabel={`${STAGES[photo.stage]}照片`}
            onClick={() => void Taro.previewImage({ urls, current: urls[index] })}
          />
          <View className="photo-stage">{STAGES[photo.stage]}</View>
        </View>
      ))}
    </View>
  );
}
