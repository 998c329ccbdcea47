import { Canvas, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../icon';
import { Ink, type Pen, type Point } from './ink';
import './signature-pad.scss';

/** The server refuses larger pictures. */
const LARGEST_BASE64 = 200 * 1024;
const CANVAS_ID = 'signature';

interface CanvasNode {
  width: number;
  height: number;
  getContext: (kind: '2d') => Pen | null;
  toDataURL: (type: string) => string;
}

interface Surface {
  canvas: CanvasNode;
  pen: Pen;
  width: number;
  height: number;
  left: number;
  top: number;
}

interface TouchLike {
  x?: number;
  y?: number;
  clientX?: number;
  clientY?: number;
}

interface Props {
  /** Called when it becomes a signature, and when it stops being one. */
  onChange: (signed: boolean) => void;
  /** Receives the function that exports the signature: base64 PNG without prefix, at most 200 kB. */
  exporter: { current: (() => string) | null };
}

/** A sheet of paper to sign on with a finger. */
export function SignaturePad({ onChange, exporter }: Props) {
  const ink = useRef(new Ink());
  const surface = useRef<Surface | null>(null);
  const [started, setStarted] = useState(false);

  useEffect(() => {
    let alive = true;
    void findSurface().then((found) => {
      if (!alive || !found) return;
      surface.current = found;
      paint(found, ink.current, preferredScale());
    });
    exporter.current = () => (surface.current ? exportPng(surface.current, ink.current) : '');
    return () => {
      alive = false;
      exporter.current = null;
    };
  }, [exporter]);

  const touched = (event: unknown, act: (point: Point) => void) => {
    const at = surface.current && pointOf(event, surface.current);
    if (!at || !surface.current) return;
    act(at);
    ink.current.drawLatest(surface.current.pen);
  };
  const redraw = () => {
    if (surface.current) paint(surface.current, ink.current, preferredScale());
    onChange(ink.current.signed);
  };

  return (
    <View className="pad">
      <View className="pad-paper">
        <Canvas
          id={CANVAS_ID}
          canvasId={CANVAS_ID}
          type="2d"
          className="pad-canvas"
          disableScroll
          onTouchStart={(event) => {
            setStarted(true);
            touched(event, (point) => ink.current.start(point));
          }}
          onTouchMove={(event) => touched(event, (point) => ink.current.extend(point))}
          onTouchEnd={() => onChange(ink.current.signed)}
        />
        {started ? null : <View className="pad-hint">请用手指在此处签名</View>}
      </View>
      <View className="pad-tools">
        <View
          id="signature-undo"
          className="pad-tool"
          hoverClass="pressed"
          ariaRole="button"
          onClick={() => {
            ink.current.undo();
            redraw();
          }}
        >
          <Icon name="undo" size={18} /> 撤销一笔
        </View>
        <View
          id="signature-clear"
          className="pad-tool"
          hoverClass="pressed"
          ariaRole="button"
          onClick={() => {
            ink.current.clear();
            setStarted(false);
            redraw();
          }}
        >
          <Icon name="refresh" size={18} /> 重新签名
        </View>
      </View>
    </View>
  );
}

function preferredScale(): number {
  return Math.min(2, Taro.getWindowInfo().pixelRatio || 1);
}

function paint({ canvas, pen, width, height }: Surface, ink: Ink, scale: number): void {
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  ink.draw(pen, width, height, scale);
}

function exportPng(surface: Surface, ink: Ink): string {
  const png = () => surface.canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
  const fine = png();
  if (fine.length <= LARGEST_BASE64) return fine;
  paint(surface, ink, 1);
  return png();
}

/** The canvas node exists a moment after the page is mounted, so it is asked for a few times. */
async function findSurface(): Promise<Surface | null> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const found = await querySurface();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}

function querySurface(): Promise<Surface | null> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${CANVAS_ID}`)
      .fields({ node: true, size: true, rect: true })
      .exec((results: ({ node?: CanvasNode; width: number; height: number; left: number; top: number } | null)[]) => {
        const found = results[0];
        const pen = found?.node?.getContext('2d');
        resolve(found?.node && pen && found.width > 0 ? { ...found, canvas: found.node, pen } : null);
      });
  });
}

/** WeChat gives canvas touches in the canvas' own px; other hosts only give the place on the screen. */
function pointOf(event: unknown, surface: Surface): Point | null {
  const touch = (event as { touches?: TouchLike[] }).touches?.[0];
  if (!touch) return null;
  if (typeof touch.x === 'number' && typeof touch.y === 'number') return { x: touch.x, y: touch.y };
  if (typeof touch.clientX !== 'number' || typeof touch.clientY !== 'number') return null;
  return { x: touch.clientX - surface.left, y: touch.clientY - surface.top };
}
