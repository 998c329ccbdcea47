/** Granted on the settings page alone: no question is ever put for it. */
export const BACKGROUND_LOCATION = 'scope.userLocationBackground';

/** Scopes that WeChat asks the user for, and what its settings page calls them. */
export const SCOPES: Readonly<Record<string, { readonly name: string; readonly ask: string }>> = {
  'scope.userLocation': { name: '位置信息', ask: '获取你的位置信息' },
  [BACKGROUND_LOCATION]: { name: '离开小程序后的位置信息', ask: '' },
  'scope.userFuzzyLocation': { name: '模糊位置', ask: '获取你的模糊位置信息' },
  'scope.writePhotosAlbum': { name: '添加到相册', ask: '保存图片或视频到你的相册' },
  'scope.camera': { name: '摄像头', ask: '使用你的摄像头' },
  'scope.record': { name: '麦克风', ask: '使用你的麦克风' },
  'scope.address': { name: '通讯地址', ask: '获取你的通讯地址' },
};

/** What one person has allowed the mini-program, kept across restarts. */
export class Grants {
  private readonly asking = new Map<string, Promise<boolean>>();

  constructor(private readonly key: string) {}

  /** True or false once the user has answered, undefined before. */
  get(scope: string): boolean | undefined {
    return this.all()[scope];
  }

  set(scope: string, allowed: boolean): void {
    localStorage.setItem(this.key, JSON.stringify({ ...this.all(), [scope]: allowed }));
  }

  /** Puts the question once, however many calls wait for its answer, and keeps the answer. */
  ask(scope: string, question: () => Promise<boolean>): Promise<boolean> {
    const open = this.asking.get(scope);
    if (open !== undefined) return open;
    const asked = question().then((allowed) => {
      this.asking.delete(scope);
      this.set(scope, allowed);
      return allowed;
    });
    this.asking.set(scope, asked);
    return asked;
  }

  all(): Record<string, boolean> {
    return JSON.parse(localStorage.getItem(this.key) ?? '{}') as Record<string, boolean>;
  }
}
