import type { Schemas } from '@daowei/shared/api/client';
import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { apiUrl } from '@/lib/api/transport';
import { nowMs } from '@/lib/clock';
import { moment } from '@/lib/time';

type Entry = Schemas['ComplaintEntryView'];

const OWN: readonly Entry['kind'][] = ['filed', 'replied', 'accepted', 'reopened', 'withdrawn'];

/** One step of a case: who said or did what, when. */
export function CaseEntry({ entry }: { entry: Entry }) {
  const urls = entry.photos.map(apiUrl);
  const own = OWN.includes(entry.kind);
  return (
    <View className={`entry ${own ? 'entry-own' : ''}`}>
      <View className="muted entry-who">
        {own ? '您' : entry.actor} · {moment(entry.at, nowMs())}
      </View>
      <View className="entry-text">{entry.text}</View>
      {urls.length > 0 ? (
        <View className="entry-photos">
          {urls.map((url) => (
            <Image
              key={url}
              className="entry-photo"
              src={url}
              mode="aspectFill"
              lazyLoad
              ariaLabel="照片"
              onClick={() => void Taro.previewImage({ urls, current: url })}
            />
          ))}
        </View>
      ) : null}
    </View>
  );
}
