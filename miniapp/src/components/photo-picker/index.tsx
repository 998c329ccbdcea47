import type { Schemas } from '@daowei/shared/api/client';
import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Icon } from '@/components/icon';
import { ProblemNotice } from '@/components/notice';
import { Tag } from '@/components/tag';
import { ApiProblem } from '@/lib/api/problem';
import { apiUrl } from '@/lib/api/transport';
import { uploadPicture } from '@/lib/api/client';
import './photo-picker.scss';

/** A photo that is safe on the server, or with `keep` on the phone. */
export interface SentPhoto {
  readonly id: string;
  readonly url: string;
}

interface Props {
  id: string;
  title: string;
  required?: boolean;
  most: number;
  /** where a picture goes that cannot be sent for want of signal; without it, it waits to be sent again */
  keep?: (path: string) => Promise<SentPhoto>;
  photos: readonly SentPhoto[];
  onAdd: (photo: SentPhoto) => void;
  onRemove: (id: string) => void;
}

/** Takes photos and sends each at once: whatever is seen here is already safe. */
export function PhotoPicker({ id, title, required = false, most, photos, keep, onAdd, onRemove }: Props) {
  const [sending, setSending] = useState(0);
  const [unsent, setUnsent] = useState<{ paths: string[]; error: unknown }>({ paths: [], error: null });
  const room = most - photos.length - sending;

  const send = async (paths: readonly string[]) => {
    setUnsent({ paths: [], error: null });
    setSending(paths.length);
    const failed: string[] = [];
    let error: unknown = null;
    for (const path of paths) {
      try {
        const { id: fileId, url } = await uploadPicture<Schemas['FileRef']>('/api/files', path);
        onAdd({ id: fileId, url });
      } catch (problem) {
        if (keep && problem instanceof ApiProblem && problem.outcomeUnknown) {
          onAdd(await keep(path));
        } else {
          failed.push(path);
          error = problem;
        }
      }
      setSending((left) => left - 1);
    }
    setUnsent({ paths: failed, error });
  };
  const take = async () => {
    try {
      const { tempFiles } = await Taro.chooseMedia({
        count: room,
        mediaType: ['image'],
        sourceType: ['camera', 'album'],
        sizeType: ['compressed'],
      });
      await send(tempFiles.map(({ tempFilePath }) => tempFilePath));
    } catch (fault) {
      if (!/cancel/.test(String((fault as { errMsg?: string } | null)?.errMsg))) {
        void Taro.showToast({ title: '没有拿到照片，请在微信设置中允许使用相机', icon: 'none' });
      }
    }
  };
  const urls = photos.map(({ url }) => apiUrl(url));

  return (
    <View className="card">
      <View className="picker-head">
        <View className="card-title">{title}</View>
        {required && photos.length === 0 ? <Tag tone="wait">必拍</Tag> : null}
      </View>
      <ProblemNotice error={unsent.error} />
      <View className="picker">
        {photos.map((photo, index) => (
          <View key={photo.id} className="picker-photo">
            <Image
              className="picker-picture"
              mode="aspectFill"
              src={urls[index] ?? ''}
              ariaLabel={title}
              onClick={() => void Taro.previewImage({ urls, current: urls[index] })}
            />
            <View
              className="picker-remove"
              hoverClass="pressed"
              ariaRole="button"
              ariaLabel="删除照片"
              onClick={() => onRemove(photo.id)}
            >
              <View className="picker-cross">
                <Icon name="close" size={14} />
              </View>
            </View>
          </View>
        ))}
        {Array.from({ length: sending }, (_, index) => (
          <View key={index} className="picker-photo picker-sending">
            上传中
          </View>
        ))}
        {unsent.paths.length > 0 ? (
          <View
            id={`${id}-retry`}
            className="picker-photo picker-retry"
            hoverClass="pressed"
            ariaRole="button"
            onClick={() => void send(unsent.paths)}
          >
            <Icon name="refresh" size={22} />
            <View className="picker-word">重传{unsent.paths.length}张</View>
          </View>
        ) : null}
        {room > 0 ? (
          <View
            id={id}
            className="picker-photo picker-add"
            hoverClass="pressed"
            ariaRole="button"
            onClick={() => void take()}
          >
            <Icon name="camera" size={26} />
            <View className="picker-word">拍照</View>
          </View>
        ) : null}
      </View>
    </View>
  );
}
