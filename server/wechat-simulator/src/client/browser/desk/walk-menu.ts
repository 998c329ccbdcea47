import { h } from '../kit/dom.js';
import { PLACES, type Place } from '../phone/places.js';
import type { DeskHook } from '../record/hook.js';

/** Long enough to be watched, short enough to be waited for. */
const WALK_SECONDS = 12;

/** Carries a phone to a place: the ones the desk knows, and first of all where the mini-program showed the way to. */
export class WalkMenu {
  readonly element = h('select', { class: 'walk', 'aria-label': '带着手机走到' });
  private drawnFor: Place | undefined;

  constructor(private readonly hook: () => DeskHook | undefined) {
    this.element.addEventListener('change', () => {
      const place = this.places[Number(this.element.value)];
      if (place !== undefined) this.hook()?.walkTo(place, WALK_SECONDS);
      this.element.value = '';
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
    this.element.replaceChildren(
      h('option', { value: '' }, '走到…'),
      ...this.places.map((place, index) =>
        h('option', { value: index }, place === destination ? `导航去的 ${place.name}` : place.name),
      ),
    );
  }
}
