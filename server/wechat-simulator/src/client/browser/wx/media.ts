import { choosePhotos } from '../shell/photo-picker.js';
import { previewPictures } from '../shell/picture-viewer.js';
import { FileSpace } from '../phone/temp-files.js';
import { ApiFailure, optional, required, type ApiGroup } from './api.js';
import type { WxContext } from './context.js';
import { authorize } from './open.js';

const MAX_COUNT = 20;
const DEFAULT_COUNT = 9;

/** Photos: choosing, looking at, measuring, saving. */
export function mediaApis(context: WxContext): ApiGroup {
  const { api, phone, program } = context;
  const here = (): string => program.router.current?.path ?? '';
  const allowed = async (name: string): Promise<void> => {
    if (!(await program.privacy.require(name)))
      throw new ApiFailure('privacy permission is not authorized', { errno: 104 });
  };
  const pick = async (name: string, count: number): Promise<readonly Blob[]> => {
    await allowed(name);
    const blobs = await choosePhotos(phone, Math.min(MAX_COUNT, Math.max(1, count)));
    if (blobs === undefined) throw new ApiFailure('cancel');
    return blobs;
  };
  /** The picture behind a path or an address. */
  const blobOf = async (source: string): Promise<Blob> => {
    if (FileSpace.isLocal(source)) {
      const blob = phone.files.read(source);
      if (blob === undefined) throw new ApiFailure(`file not found "${source}"`);
      return blob;
    }
    const answer = await fetch(phone.resourceUrl(here(), source)).catch(() => undefined);
    if (answer?.ok !== true) throw new ApiFailure(`file not found "${source}"`);
    return answer.blob();
  };
  return api.asyncGroup({
    chooseMedia: async (options) => {
      const kinds = (options.mediaType ?? ['image', 'video']) as string[];
      if (!kinds.includes('image') && !kinds.includes('mix'))
        throw new ApiFailure('only images can be chosen on the desk');
      const blobs = await pick('chooseMedia', Number(options.count ?? DEFAULT_COUNT));
      const tempFiles = blobs.map((blob) => ({
        tempFilePath: phone.files.addTemp(blob),
        size: blob.size,
        fileType: 'image',
      }));
      return { type: 'image', tempFiles };
    },
    chooseImage: async (options) => {
      const blobs = await pick('chooseImage', Number(options.count ?? DEFAULT_COUNT));
      const tempFiles = blobs.map((blob) => ({ path: phone.files.addTemp(blob), size: blob.size }));
      return { tempFilePaths: tempFiles.map(({ path }) => path), tempFiles };
    },
    previewImage: (options) => {
      const urls = options.urls as string[] | undefined;
      if (!Array.isArray(urls) || urls.length === 0)
        throw new ApiFailure('parameter error: parameter.urls should be a non-empty Array;');
      const current = optional(options, 'current', urls[0]);
      previewPictures(
        phone,
        urls.map((url) => phone.resourceUrl(here(), url)),
        Math.max(0, urls.indexOf(current)),
      );
    },
    previewMedia: (options) => {
      const sources = options.sources as { url: string }[] | undefined;
      if (!Array.isArray(sources) || sources.length === 0)
        throw new ApiFailure('parameter error: parameter.sources should be a non-empty Array;');
      previewPictures(
        phone,
        sources.map(({ url }) => phone.resourceUrl(here(), url)),
        Number(options.current ?? 0),
      );
    },
    getImageInfo: async (options) => {
      const source = required(options, 'src', 'string');
      const blob = await blobOf(source);
      const { width, height } = await sizeOf(blob);
      const path = FileSpace.isLocal(source) ? source : phone.files.addTemp(blob);
      return { width, height, path, orientation: 'up', type: blob.type.replace('image/', '') };
    },
    compressImage: async (options) => {
      const blob = await blobOf(required(options, 'src', 'string'));
      const quality = Number(options.quality ?? 80) / 100;
      return {
        tempFilePath: phone.files.addTemp(await reencode(blob, quality, options.compressedWidth as number | undefined)),
      };
    },
    saveImageToPhotosAlbum: async (options) => {
      const path = required(options, 'filePath', 'string');
      await allowed('saveImageToPhotosAlbum');
      await authorize(context, 'scope.writePhotosAlbum');
      download(await blobOf(path), path.split('/').at(-1) ?? 'image');
    },
  });
}

async function sizeOf(blob: Blob): Promise<{ width: number; height: number }> {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  try {
    await image.decode();
  } catch {
    throw new ApiFailure('not an image');
  } finally {
    URL.revokeObjectURL(image.src);
  }
  return { width: image.naturalWidth, height: image.naturalHeight };
}

async function reencode(blob: Blob, quality: number, wantedWidth: number | undefined): Promise<Blob> {
  const bitmap = await createImageBitmap(blob);
  const width = wantedWidth ?? bitmap.width;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round((bitmap.height * width) / bitmap.width);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  const encoded = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (encoded === null) throw new ApiFailure('image could not be encoded');
  return encoded;
}

/** The desk's album is the browser's download folder. */
function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
