import { h, icon } from '../kit/dom.js';
import { PLACES, type Place } from '../phone/places.js';
import type { DeskHook } from '../record/hook.js';

/** Long enough to be watched, short enough to be waited for. */
const WALK_SECONDS = 12;
const PIN = 'M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11M12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5';

/** Carries a phone to a place: the ones the desk knows, and first of all where the mini-program showed the way to. */
export class WalkMenu {
  private readonly list = h('select', { 'aria-label': '带着手机走到', title: '带着手机走到…' });
  readonly element = h('span', { class: 'tool walk' }, icon(PIN, { size: 18, stroke: true }), this.list);
  private drawnFor: Place | undefined;

  constructor(private readonly hook: () => DeskHook | undefined) {
    this.list.addEventListener('change', () => {
      const place = this.places[Number(this.list.value)];
      if (place !== undefined) this.hook()?.walkTo(place, WALK_SECONDS);
      this.list.value = '';
    });
    this.draw(undefined);
  }

  show({ destination }: DeskHook): void {
    if (destination?.latitude !== this.drawnFor?.latitude || destination?.longitude !== this.drawnFor?.longitude) {
      this.draw(destination);
    }
  }

  private get places(): readonly Place[] {
    return this.drawnFor === undefined ? PLACES : [this.drawnFor, ...PLACES];
  }

  private draw(destination: Place | undefined): void {
    this.drawnFor = destination;
    this.list.replaceChildren(
      h('option', { value: '' }, '走到…'),
      ...this.places.map((place, index) =>
        h('option', { value: index }, place === destination ? `导航去的 ${place.name}` : place.name),
      ),
    );
  }
}
