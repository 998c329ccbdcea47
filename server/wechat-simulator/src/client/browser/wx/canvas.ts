import { canvasNodeOf } from '../builtins/canvas.js';
import { builtinOf } from '../builtins/builtin.js';
import { CanvasNode } from '../runtime/canvas-node.js';
import { ApiFailure, optional, type ApiGroup, type Options } from './api.js';
import type { WxContext } from './context.js';
import { LegacyCanvasContext } from './legacy-canvas.js';

/** Pictures out of canvases, and the old way of drawing on them by id. */
export function canvasApis({ api, phone, program }: WxContext): ApiGroup {
  const byId = (id: string): HTMLCanvasElement | undefined => {
    const document = program.router.current?.view.webview.document;
    const element = document?.querySelector(`wx-canvas[canvas-id="${CSS.escape(id)}"]`);
    const builtin = element === null || element === undefined ? undefined : builtinOf(element);
    const node = builtin === undefined ? undefined : canvasNodeOf(builtin);
    return node === undefined ? undefined : CanvasNode.elementOf(node);
  };
  const canvasOf = (options: Options): HTMLCanvasElement => {
    if (options.canvas instanceof CanvasNode) return CanvasNode.elementOf(options.canvas);
    const found = byId(optional(options, 'canvasId'));
    if (found === undefined) throw new ApiFailure('invalid canvas');
    return found;
  };
  return {
    createCanvasContext: api.sync('createCanvasContext', (id: string) => {
      const resolve = (source: string): string => phone.resourceUrl(program.router.current?.path ?? '', source);
      return new LegacyCanvasContext(() => byId(id), resolve).facade();
    }),
    createOffscreenCanvas: api.sync(
      'createOffscreenCanvas',
      ({ width = 300, height = 150 }: { width?: number; height?: number } = {}) => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width, height });
        return new CanvasNode(canvas, (source) => phone.resourceUrl('', source));
      },
    ),
    ...api.asyncGroup({
      canvasToTempFilePath: async (options) => {
        const source = canvasOf(options);
        const type = optional(options, 'fileType', 'png') === 'jpg' ? 'image/jpeg' : 'image/png';
        return { tempFilePath: phone.files.addTemp(await cut(source, options, type)) };
      },
    }),
  };
}

/** The wanted part of a canvas in the wanted size; coordinates are in the canvas's own pixels. */
async function cut(source: HTMLCanvasElement, options: Options, type: string): Promise<Blob> {
  const number = (name: string, fallback: number): number => Number(options[name] ?? fallback);
  const [x, y] = [number('x', 0), number('y', 0)];
  const [width, height] = [number('width', source.width - x), number('height', source.height - y)];
  const target = document.createElement('canvas');
  target.width = Math.round(number('destWidth', width));
  target.height = Math.round(number('destHeight', height));
  const context = target.getContext('2d');
  if (context === null || target.width === 0 || target.height === 0) throw new ApiFailure('canvas is empty');
  if (type === 'image/jpeg') {
    context.fillStyle = '#000';
    context.fillRect(0, 0, target.width, target.height);
  }
  context.drawImage(source, x, y, width, height, 0, 0, target.width, target.height);
  const quality = number('quality', 1);
  const blob = await new Promise<Blob | null>((resolve) => target.toBlob(resolve, type, quality));
  if (blob === null) throw new ApiFailure('canvas could not be encoded');
  return blob;
}
