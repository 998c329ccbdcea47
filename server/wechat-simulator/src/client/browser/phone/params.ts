/** What the address of a phone says: whose it is and what to open. */
export interface PhoneParams {
  readonly openid: string;
  readonly path: string;
  readonly scene: number;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** WeChat's scene for "from the list of recently used mini-programs". */
const DEFAULT_SCENE = 1089;

/** Reads `/phone?openid=…&path=pages/…&width=390&height=844&scene=1011`. */
export function readParams(search: string): PhoneParams {
  const params = new URLSearchParams(search);
  const number = (name: string): number | undefined => {
    const value = Number(params.get(name) ?? '');
    return Number.isFinite(value) && value > 0 ? value : undefined;
  };
  return {
    openid: params.get('openid') ?? '',
    path: params.get('path') ?? '',
    scene: number('scene') ?? DEFAULT_SCENE,
    width: number('width'),
    height: number('height'),
  };
}
