import { readQr } from './sample.js';

/** A QR code that is on some phone's screen right now. */
export interface ScreenCode {
  readonly owner: string;
  readonly text: string;
}

type Message =
  | { readonly type: 'who-shows'; readonly ask: string }
  | { readonly type: 'shows'; readonly ask: string; readonly codes: readonly ScreenCode[] };

const CHANNEL = 'desk-screen-codes';
const ANSWER_WINDOW_MS = 350;
const SAMPLE_SIZE = 512;

/** Lets other phones of this desk see the codes that this one shows. */
export function showCodesToOthers(owner: () => string, page: () => Document | undefined): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type !== 'who-shows') return;
    void codesOn(page()).then((texts) => {
      const codes = texts.map((text) => ({ owner: owner(), text }));
      if (codes.length > 0) channel.postMessage({ type: 'shows', ask: data.ask, codes } satisfies Message);
    });
  };
}

/** Looks at the screens of the other phones, as a camera would. */
export function codesOfOthers(): Promise<readonly ScreenCode[]> {
  const channel = new BroadcastChannel(CHANNEL);
  const ask = crypto.randomUUID();
  const found: ScreenCode[] = [];
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.type === 'shows' && data.ask === ask) found.push(...data.codes);
  };
  channel.postMessage({ type: 'who-shows', ask } satisfies Message);
  return new Promise((resolve) =>
    setTimeout(() => {
      channel.close();
      resolve(found);
    }, ANSWER_WINDOW_MS),
  );
}

/** Texts of the codes among the pictures and canvases of a page. */
async function codesOn(page: Document | undefined): Promise<string[]> {
  if (page === undefined) return [];
  const pictures = [
    ...page.querySelectorAll<HTMLImageElement | HTMLCanvasElement>('.wx-image-inner, .wx-canvas-inner'),
  ];
  const shown = pictures.filter((picture) => picture.getClientRects().length > 0);
  const texts = await Promise.all(shown.map((picture) => readPicture(picture)));
  return [...new Set(texts.filter((text) => text !== undefined))];
}

/** The code in a picture file, a drawn picture or a canvas. */
export async function readPicture(
  picture: HTMLImageElement | HTMLCanvasElement | ImageBitmap,
): Promise<string | undefined> {
  const canvas = document.createElement('canvas');
  canvas.width = SAMPLE_SIZE;
  canvas.height = SAMPLE_SIZE;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return undefined;
  try {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, SAMPLE_SIZE, SAMPLE_SIZE);
    pen.imageSmoothingEnabled = false;
    pen.drawImage(picture, 0, 0, SAMPLE_SIZE, SAMPLE_SIZE);
    return readQr(pen.getImageData(0, 0, SAMPLE_SIZE, SAMPLE_SIZE));
  } catch {
    // A picture of another origin may be shown but not looked into.
    return undefined;
  }
}
