import type { Device, Forgotten, Reading } from './device.js';

export const READING_KINDS = ['heartbeat', 'fall', 'no_movement'] as const;
export type ReadingKind = (typeof READING_KINDS)[number];

/**
 * When something happened by our clock. A device's clock may be wrong, but it is equally wrong when it sends: only the
 * time between the two is believed, and never a future.
 */
export function happenedAt(at: Date, sentAt: Date, now: Date): Date {
  return new Date(now.getTime() - Math.max(0, sentAt.getTime() - at.getTime()));
}

/**
 * Whether it may have been taken before and is forgotten since. Of such a number nobody can be helped any more; one that
 * happened later is news of a device that counts anew, and is heard.
 */
export function isForgotten({ seq, happenedAt }: Reading, forgotten: Forgotten): boolean {
  return forgotten.seq !== null && forgotten.at !== null && seq <= forgotten.seq && happenedAt < forgotten.at;
}

/** What is known of a device after it told something; what is older than what is known changes nothing. */
export type Heard = Pick<Device, 'heardAt' | 'battery' | 'heartRate' | 'place' | 'placeAt'>;

export function heardOf(known: Heard, readings: readonly Reading[]): Heard {
  const inOrder = [...readings].sort((a, b) => a.happenedAt.getTime() - b.happenedAt.getTime() || a.seq - b.seq);
  return inOrder.reduce<Heard>((so, { happenedAt: at, battery, heartRate, place }) => {
    const isNewer = so.heardAt === null || at >= so.heardAt;
    const isNewerPlace = place !== null && (so.placeAt === null || at >= so.placeAt);
    return {
      heardAt: isNewer ? at : so.heardAt,
      battery: isNewer && battery !== null ? battery : so.battery,
      heartRate: isNewer && heartRate !== null ? heartRate : so.heartRate,
      place: isNewerPlace ? place : so.place,
      placeAt: isNewerPlace ? at : so.placeAt,
    };
  }, known);
}
