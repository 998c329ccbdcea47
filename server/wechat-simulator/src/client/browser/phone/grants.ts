/** Scopes that WeChat asks the user for, and what its settings page calls them. */
export const SCOPES: Readonly<Record<string, { readonly name: string; readonly ask: string }>> = {
  'scope.userLocation': { name: '位置信息', ask: '获取你的位置信息' },
  'scope.userFuzzyLocation': { name: '模糊位置', ask: '获取你的模糊位置信息' },
  'scope.writePhotosAlbum': { name: '添加到相册', ask: '保存图片或视频到你的相册' },
  'scope.camera': { name: '摄像头', ask: '使用你的摄像头' },
  'scope.record': { name: '麦克风', ask: '使用你的麦克风' },
  'scope.address': { name: '通讯地址', ask: '获取你的通讯地址' },
};

/** What one person has allowed the mini-program, kept across restarts. */
export class Grants {
  constructor(private readonly key: string) {}

  /** True or false once the user has answered, undefined before. */
  get(scope: string): boolean | undefined {
    return this.all()[scope];
  }

  set(scope: string, allowed: boolean): void {
    localStorage.setItem(this.key, JSON.stringify({ ...this.all(), [scope]: allowed }));
  }

  all(): Record<string, boolean> {
    return JSON.parse(localStorage.getItem(this.key) ?? '{}') as Record<string, boolean>;
  }
}
