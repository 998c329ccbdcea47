/** Where WeChat puts what the user picked or the app downloaded; gone when the phone restarts. */
const TEMP_PREFIX = 'wxfile://tmp_';
const USER_PREFIX = 'wxfile://usr';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'image/gif': '.gif',
  'image/svg+xml': '.svg',
  'video/mp4': '.mp4',
  'application/pdf': '.pdf',
};

interface StoredFile {
  readonly blob: Blob;
  readonly url: string;
}

/** The phone's file space: temporary files and the mini-program's own folder. */
export class FileSpace {
  readonly userDataPath = USER_PREFIX;
  private readonly files = new Map<string, StoredFile>();
  private count = 0;

  /** Stores a blob under a new temporary path. */
  addTemp(blob: Blob, extension = EXTENSIONS[blob.type] ?? ''): string {
    this.count += 1;
    const path = `${TEMP_PREFIX}${Date.now().toString(36)}${this.count.toString(36).padStart(4, '0')}${extension}`;
    this.write(path, blob);
    return path;
  }

  write(path: string, blob: Blob): void {
    this.remove(path);
    this.files.set(path, { blob, url: URL.createObjectURL(blob) });
  }

  read(path: string): Blob | undefined {
    return this.files.get(path)?.blob;
  }

  /** An address an `<img>` of the phone can load. */
  url(path: string): string | undefined {
    return this.files.get(path)?.url;
  }

  remove(path: string): boolean {
    const file = this.files.get(path);
    if (file === undefined) return false;
    URL.revokeObjectURL(file.url);
    return this.files.delete(path);
  }

  list(prefix: string): string[] {
    return [...this.files.keys()].filter((path) => path.startsWith(prefix));
  }

  static isLocal(path: string): boolean {
    return path.startsWith('wxfile://') || path.startsWith('http://tmp/') || path.startsWith('http://usr/');
  }
}
