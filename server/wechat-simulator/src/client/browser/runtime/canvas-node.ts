/** The canvas that a page gets from `NodesRef.node()`: what WeChat's has, and no way into the document. */
export class CanvasNode {
  private context: CanvasRenderingContext2D | null = null;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly resourceUrl: (source: string) => string,
  ) {}

  get width(): number {
    return this.canvas.width;
  }

  set width(width: number) {
    this.canvas.width = width;
  }

  get height(): number {
    return this.canvas.height;
  }

  set height(height: number) {
    this.canvas.height = height;
  }

  /** Only 2d: WebGL needs a GPU the desk does not promise. */
  getContext(type: string): CanvasRenderingContext2D | null {
    if (type !== '2d') return null;
    if (this.context === null) {
      this.context = this.canvas.getContext('2d');
      if (this.context !== null) Object.defineProperty(this.context, 'canvas', { value: this });
    }
    return this.context;
  }

  /** A picture to draw; its `src` may be a path of the package or a temporary file. */
  createImage(): HTMLImageElement {
    const view = this.canvas.ownerDocument.defaultView ?? window;
    const image = new view.Image();
    const { resourceUrl } = this;
    const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(image) as object, 'src');
    Object.defineProperty(image, 'src', {
      get: () => own?.get?.call(image) as string,
      set: (source: string) => {
        own?.set?.call(image, resourceUrl(source));
      },
    });
    return image;
  }

  createPath2D(path?: Path2D | string): Path2D {
    return new Path2D(path);
  }

  createImageData(...args: [number, number]): ImageData {
    return new ImageData(...args);
  }

  requestAnimationFrame(callback: FrameRequestCallback): number {
    return requestAnimationFrame(callback);
  }

  cancelAnimationFrame(id: number): void {
    cancelAnimationFrame(id);
  }

  toDataURL(type?: string, quality?: number): string {
    return this.canvas.toDataURL(type, quality);
  }

  /** @internal For `wx.canvasToTempFilePath`, which is the phone's own code. */
  static elementOf(node: CanvasNode): HTMLCanvasElement {
    return node.canvas;
  }
}
