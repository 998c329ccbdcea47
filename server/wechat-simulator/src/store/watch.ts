/** A watch on this desk, as it was set up: it signs with the secret the company gave it. */
export interface Watch {
  readonly serial: string;
  readonly secret: string;
  /** who wears it, for people */
  readonly owner: string;
  /** percent */
  readonly battery: number;
  /** where it stands; null: it finds no satellite */
  readonly place: { readonly lat: number; readonly lng: number } | null;
  /** readings it has counted */
  readonly seq: number;
}
