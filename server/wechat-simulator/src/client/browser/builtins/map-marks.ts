/** What a mini-program puts on a map, as the attributes of `map` take it. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

export interface Marker extends Point {
  readonly id?: number;
  readonly title?: string;
  readonly ariaLabel?: string;
  readonly iconPath?: string;
  readonly width?: number | string;
  readonly height?: number | string;
  readonly label?: {
    readonly content?: string;
    readonly color?: string;
    readonly fontSize?: number;
    readonly bgColor?: string;
  };
  readonly callout?: {
    readonly content?: string;
    readonly display?: 'ALWAYS' | 'BYCLICK';
    readonly color?: string;
    readonly bgColor?: string;
  };
}

export interface Polyline {
  readonly points: readonly Point[];
  readonly color?: string;
  readonly width?: number;
  readonly dottedLine?: boolean;
}

export interface Circle extends Point {
  readonly radius: number;
  readonly color?: string;
  readonly fillColor?: string;
}
