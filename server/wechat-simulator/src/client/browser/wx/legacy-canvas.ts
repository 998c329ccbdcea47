type Step = (context: CanvasRenderingContext2D) => void | Promise<void>;

/** `setX(value)` of the old context, and the property of the new one that it sets. */
const SETTERS: Readonly<Record<string, string>> = {
  setFillStyle: 'fillStyle',
  setStrokeStyle: 'strokeStyle',
  setLineWidth: 'lineWidth',
  setLineCap: 'lineCap',
  setLineJoin: 'lineJoin',
  setMiterLimit: 'miterLimit',
  setGlobalAlpha: 'globalAlpha',
  setTextAlign: 'textAlign',
  setTextBaseline: 'textBaseline',
};
const METHODS = [
  'fillRect',
  'strokeRect',
  'clearRect',
  'fill',
  'stroke',
  'beginPath',
  'closePath',
  'moveTo',
  'lineTo',
  'arc',
  'arcTo',
  'rect',
  'bezierCurveTo',
  'quadraticCurveTo',
  'clip',
  'scale',
  'rotate',
  'translate',
  'transform',
  'setTransform',
  'save',
  'restore',
  'fillText',
  'strokeText',
  'setLineDash',
] as const;
const PROPERTIES = [
  'fillStyle',
  'strokeStyle',
  'lineWidth',
  'lineCap',
  'lineJoin',
  'globalAlpha',
  'font',
  'textAlign',
  'textBaseline',
] as const;

/** The context of `wx.createCanvasContext`: commands are kept and carried out by `draw`. */
export class LegacyCanvasContext {
  private steps: Step[] = [];

  constructor(
    private readonly canvas: () => HTMLCanvasElement | undefined,
    private readonly resolve: (source: string) => string,
  ) {}

  /** The object that the page gets. */
  facade(): object {
    const facade: Record<string, unknown> = {
      setFontSize: (size: number) =>
        this.add((context) => void (context.font = context.font.replace(/\d+(\.\d+)?px/, `${size}px`))),
      setShadow: (x: number, y: number, blur: number, color: string) =>
        this.add(
          (context) =>
            void Object.assign(context, { shadowOffsetX: x, shadowOffsetY: y, shadowBlur: blur, shadowColor: color }),
        ),
      drawImage: (source: string, ...box: number[]) => this.add((context) => this.drawImage(context, source, box)),
      measureText: (text: string) => ({
        width: document.createElement('canvas').getContext('2d')?.measureText(text).width ?? 0,
      }),
      createLinearGradient: (...box: [number, number, number, number]) =>
        document
          .createElement('canvas')
          .getContext('2d')
          ?.createLinearGradient(...box),
      draw: (reserve: boolean | (() => void) = false, done?: () => void) => {
        const steps = this.steps;
        this.steps = [];
        const after = typeof reserve === 'function' ? reserve : done;
        void this.carryOut(steps, reserve === true).then(() => after?.());
      },
    };
    for (const [setter, property] of Object.entries(SETTERS)) {
      facade[setter] = (value: unknown) => this.add((context) => void Object.assign(context, { [property]: value }));
    }
    for (const method of METHODS) {
      facade[method] = (...args: unknown[]) =>
        this.add((context) => void (context[method] as (...values: unknown[]) => unknown).apply(context, args));
    }
    for (const property of PROPERTIES) {
      Object.defineProperty(facade, property, {
        set: (value: unknown) => {
          this.add((context) => void Object.assign(context, { [property]: value }));
        },
      });
    }
    return facade;
  }

  private add(step: Step): void {
    this.steps.push(step);
  }

  private async carryOut(steps: readonly Step[], keep: boolean): Promise<void> {
    const canvas = this.canvas();
    const context = canvas?.getContext('2d');
    if (canvas === undefined || context === null || context === undefined) return;
    if (!keep) context.clearRect(0, 0, canvas.width, canvas.height);
    context.save();
    for (const step of steps) await step(context);
    context.restore();
  }

  private async drawImage(context: CanvasRenderingContext2D, source: string, box: readonly number[]): Promise<void> {
    const image = new Image();
    image.src = this.resolve(source);
    await image.decode().catch(() => undefined);
    if (image.naturalWidth > 0) (context.drawImage as (...values: unknown[]) => void).apply(context, [image, ...box]);
  }
}
