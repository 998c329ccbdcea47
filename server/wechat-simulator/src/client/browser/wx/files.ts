import type { FileSpace } from '../phone/temp-files.js';
import { ApiFailure, optional, required, type ApiFactory, type ApiGroup, type Options } from './api.js';
import type { WxContext } from './context.js';

type Data = string | ArrayBuffer;

/** Files: the temporary ones of pickers and downloads, and the mini-program's own folder. */
export function fileApis({ api, phone }: WxContext): ApiGroup {
  const manager = fileSystemManager(api, phone.files);
  return {
    getFileSystemManager: api.sync('getFileSystemManager', () => manager),
    ...api.asyncGroup({
      saveFile: (options) => ({
        savedFilePath: save(phone.files, required(options, 'tempFilePath', 'string'), optional(options, 'filePath')),
      }),
      removeSavedFile: (options) => {
        if (!phone.files.remove(required(options, 'filePath', 'string'))) throw new ApiFailure('file not exist');
      },
      openDocument: (options) => {
        const path = required(options, 'filePath', 'string');
        const type = blobAt(phone.files, path).type;
        // WeChat hands it to a reader of its own; here the browser's stands beside the phone
        if (type !== 'application/pdf') throw new ApiFailure(`filetype not supported: ${type || 'unknown'}`);
        window.open(phone.files.url(path), '_blank');
      },
    }),
  };
}

function fileSystemManager(api: ApiFactory, files: FileSpace): object {
  const path = (options: Options): string => required(options, 'filePath', 'string');
  const own = (target: string): string => {
    if (!target.startsWith(files.userDataPath)) throw new ApiFailure(`permission denied, open ${target}`);
    return target;
  };
  const bodies = {
    readFile: (options: Options) => ({ data: read(files, path(options), optional(options, 'encoding')) }),
    writeFile: (options: Options) =>
      write(files, own(path(options)), options.data as Data, optional(options, 'encoding', 'utf8')),
    access: (options: Options) => void blobAt(files, required(options, 'path', 'string')),
    unlink: (options: Options) => {
      if (!files.remove(path(options))) throw new ApiFailure(`no such file or directory "${path(options)}"`);
    },
    getFileInfo: (options: Options) => ({ size: blobAt(files, path(options)).size }),
    saveFile: (options: Options) => ({
      savedFilePath: save(files, required(options, 'tempFilePath', 'string'), optional(options, 'filePath')),
    }),
    copyFile: (options: Options) =>
      files.write(own(required(options, 'destPath', 'string')), blobAt(files, required(options, 'srcPath', 'string'))),
    readdir: (options: Options) => {
      const folder = `${required(options, 'dirPath', 'string').replace(/\/$/, '')}/`;
      return { files: files.list(folder).map((name) => name.slice(folder.length)) };
    },
  };
  return {
    ...api.asyncGroup(bodies),
    readFileSync: (filePath: string, encoding = '') => read(files, filePath, encoding),
    writeFileSync: (filePath: string, data: Data, encoding = 'utf8') => write(files, own(filePath), data, encoding),
    accessSync: (filePath: string) => void blobAt(files, filePath),
    unlinkSync: (filePath: string) => bodies.unlink({ filePath }),
    saveFileSync: (tempFilePath: string, filePath = '') => save(files, tempFilePath, filePath),
    copyFileSync: (srcPath: string, destPath: string) => bodies.copyFile({ srcPath, destPath }),
    readdirSync: (dirPath: string) => bodies.readdir({ dirPath }).files,
  };
}

function blobAt(files: FileSpace, path: string): Blob {
  const blob = files.read(path);
  if (blob === undefined) throw new ApiFailure(`no such file or directory, open ${path}`);
  return blob;
}

function save(files: FileSpace, tempPath: string, wanted: string): string {
  const path = wanted === '' ? `${files.userDataPath}/${tempPath.split('/').at(-1) ?? ''}` : wanted;
  files.write(path, blobAt(files, tempPath));
  return path;
}

/** The bytes at once: a blob's address can be read synchronously, which is what `readFileSync` needs. */
function bytesOf(files: FileSpace, path: string): Uint8Array {
  blobAt(files, path);
  const request = new XMLHttpRequest();
  request.open('GET', files.url(path) ?? '', false);
  request.overrideMimeType('text/plain; charset=x-user-defined');
  request.send();
  return Uint8Array.from(request.responseText, (char) => char.charCodeAt(0) & 0xff);
}

function read(files: FileSpace, path: string, encoding: string): Data {
  const bytes = bytesOf(files, path);
  if (encoding === '') return bytes.buffer as ArrayBuffer;
  if (encoding === 'base64') return btoa(binary(bytes));
  if (encoding === 'hex') return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (encoding === 'utf8' || encoding === 'utf-8') return new TextDecoder().decode(bytes);
  if (encoding === 'binary' || encoding === 'latin1' || encoding === 'ascii') return binary(bytes);
  throw new ApiFailure(`unknown encoding "${encoding}"`);
}

function write(files: FileSpace, path: string, data: Data, encoding: string): void {
  if (typeof data === 'string' && encoding === 'base64') {
    files.write(path, new Blob([Uint8Array.from(atob(data), (char) => char.charCodeAt(0))]));
  } else if (typeof data === 'string' || data instanceof ArrayBuffer) {
    files.write(path, new Blob([data]));
  } else {
    throw new ApiFailure('parameter error: parameter.data should be String or ArrayBuffer;');
  }
}

function binary(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
