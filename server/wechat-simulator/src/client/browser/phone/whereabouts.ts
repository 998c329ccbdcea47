import { Emitter } from '../kit/emitter.js';
import { PLACES, type Place } from './places.js';

const STEP_MS = 1000;

/** Where a phone is, in GCJ-02, and the desk's hand that carries it. A phone that is switched on again is where it was. */
export class Whereabouts {
  readonly onMove = new Emitter<Place>();
  /** What the mini-program showed last on a map of its own: where somebody with this phone is on the way to. */
  destination: Place | undefined;
  private here: Place;
  private located = true;
  private walking: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly key: string) {
    const kept = localStorage.getItem(key);
    this.here = kept === null ? (PLACES[0] as Place) : (JSON.parse(kept) as Place);
  }

  get place(): Place {
    return this.here;
  }

  /** Whether the phone's own location service is switched on, and WeChat may use it. */
  get isOn(): boolean {
    return this.located;
  }

  setOn(on: boolean): void {
    this.located = on;
    this.onMove.emit(this.here);
  }

  /** Puts the phone there at once; a walk ends. */
  put(place: Place): void {
    clearInterval(this.walking);
    this.arriveAt(place);
  }

  /** Carries the phone there in a straight line, a step every second. */
  walk(to: Place, seconds: number): void {
    clearInterval(this.walking);
    const [from, steps] = [this.here, Math.max(1, Math.round(seconds))];
    let done = 0;
    this.walking = setInterval(() => {
      done += 1;
      if (done >= steps) return this.put(to);
      const part = done / steps;
      this.arriveAt({
        name: '',
        address: '',
        latitude: from.latitude + (to.latitude - from.latitude) * part,
        longitude: from.longitude + (to.longitude - from.longitude) * part,
      });
    }, STEP_MS);
  }

  private arriveAt(place: Place): void {
    this.here = place;
    localStorage.setItem(this.key, JSON.stringify(place));
    this.onMove.emit(place);
  }
}
