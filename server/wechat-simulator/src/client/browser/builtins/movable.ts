import { builtinOf, type BuiltinDefinition, type BuiltinNode } from './builtin.js';
import { Drag } from './drag.js';

export const movableArea: BuiltinDefinition = {
  tag: 'movable-area',
  css: 'wx-movable-area{position:relative;display:block;width:10px;height:10px}',
  properties: { scaleArea: false },
};

/** Dragged by a finger inside its area; inertia and pinching are not modelled. */
export const movableView: BuiltinDefinition = {
  tag: 'movable-view',
  css: 'wx-movable-view{position:absolute;left:0;top:0;display:inline-block;width:10px;height:10px;will-change:transform;touch-action:none}',
  properties: {
    direction: 'none',
    x: 0,
    y: 0,
    disabled: false,
    animation: true,
    inertia: false,
    outOfBounds: false,
    damping: 20,
    friction: 2,
    scale: false,
    scaleMin: 0.5,
    scaleMax: 10,
    scaleValue: 1,
  },
  setup(node) {
    let place = { x: 0, y: 0 };
    const go = (x: number, y: number, source: 'touch' | '', animated: boolean): void => {
      const bounds = boundsOf(node);
      const next = { x: clamp(x, bounds.x), y: clamp(y, bounds.y) };
      const moved = next.x !== place.x || next.y !== place.y;
      place = next;
      const { style } = node.element;
      style.transition = animated ? 'transform .25s ease-out' : 'none';
      style.transform = `translate(${place.x}px,${place.y}px) scale(${node.number('scaleValue')})`;
      if (moved) node.trigger('change', { ...place, source });
    };
    node.onAttached(() => {
      let from = place;
      new Drag(node.element, {
        onStart: () => {
          from = place;
          return !node.flag('disabled') && node.text('direction') !== 'none';
        },
        onMove: ({ dx, dy }) => {
          const direction = node.text('direction');
          go(
            from.x + (direction === 'vertical' ? 0 : dx),
            from.y + (direction === 'horizontal' ? 0 : dy),
            'touch',
            false,
          );
          return true;
        },
        onEnd: () => {
          node.setOwn('x', place.x);
          node.setOwn('y', place.y);
        },
      });
    });
    node.watch(['x', 'y', 'scaleValue'], () =>
      node.host.afterRender(
        () => node.element.isConnected && go(node.number('x'), node.number('y'), '', node.flag('animation')),
      ),
    );
  },
};

function boundsOf(node: BuiltinNode): { x: number; y: number } {
  const area = node.element.closest('wx-movable-area');
  if (area === null || builtinOf(area) === undefined) return { x: 0, y: 0 };
  return { x: area.clientWidth - node.element.offsetWidth, y: area.clientHeight - node.element.offsetHeight };
}

/** Between 0 and the room there is, which is negative for a view larger than its area. */
function clamp(value: number, room: number): number {
  return Math.min(Math.max(0, room), Math.max(Math.min(0, room), value));
}
