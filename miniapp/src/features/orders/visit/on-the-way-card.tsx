import type { Schemas } from '@daowei/shared/api/client';
import { color } from '@daowei/shared/design/tokens';
import { distanceText } from '@daowei/shared/kernel/geo';
import { Map, View, type MapProps } from '@tarojs/components';
import { useMemo } from 'react';
import { clockTime } from '@/lib/time';
import { useNow } from '@/lib/use-now';
import { isFresh } from './headline';
import './on-the-way.scss';

type Spot = NonNullable<Schemas['VisitProgress']['onTheWay']>;
type Home = Pick<Schemas['OrderAddress'], 'lat' | 'lng'>;

const EVERY_MS = 10_000;
/** Pictures of the package, in px. */
const PIN = { width: 32, height: 37 };
/** As a part of how far the two are from one another. */
const ROOM = { above: 0.7, side: 0.15 };

/** Where the worker is on the way, and how far that is. Gone with the arrival, and where nothing was heard lately. */
export function OnTheWayCard({ order: { visit, address } }: { order: Schemas['OrderView'] }) {
  const spot = visit?.state === 'departed' ? visit.onTheWay : null;
  return spot && address ? <Way spot={spot} home={address} /> : null;
}

function Way({ spot, home }: { spot: Spot; home: Home }) {
  const isNew = isFresh(spot, useNow(EVERY_MS));
  const left = distanceText(spot.metresLeft);
  const seen = `位置更新于${clockTime(spot.seenAt)}`;
  return (
    <View className="card way" id="on-the-way">
      <WayMap spot={spot} home={home} label={`地图：服务人员离您家还有约${left}`} />
      <View className="way-line">
        <View className="way-left">离您家还有约{left}</View>
        <View className="muted" id="seen-at">
          {isNew ? seen : `${seen}，之后没有收到新的位置，可能是路上信号不好`}
        </View>
      </View>
    </View>
  );
}

function WayMap({ spot: { lat, lng }, home, label }: { spot: Spot; home: Home; label: string }) {
  const markers = useMemo(
    () => [pinOf(1, home.lat, home.lng, 'home', '您家'), pinOf(2, lat, lng, 'worker', '服务人员')],
    [lat, lng, home.lat, home.lng],
  );
  const points = useMemo(() => cornersAround(markers), [markers]);
  return (
    <View className="way-map" ariaRole="img" ariaLabel={label}>
      <Map
        className="way-ground"
        id="on-the-way-map"
        latitude={home.lat}
        longitude={home.lng}
        markers={markers}
        includePoints={points}
        enableRotate={false}
        onError={() => undefined}
      />
    </View>
  );
}

/** A map fits points, not the pins that stand on them: there is room for those, most of it above. */
function cornersAround(pins: readonly MapProps.point[]): MapProps.point[] {
  const [south, north] = extent(pins.map(({ latitude }) => latitude));
  const [west, east] = extent(pins.map(({ longitude }) => longitude));
  const [high, wide] = [north - south, east - west];
  return [
    { latitude: south - high * ROOM.side, longitude: west - wide * ROOM.side },
    { latitude: north + high * ROOM.above, longitude: east + wide * ROOM.side },
  ];
}

const extent = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

function pinOf(
  id: number,
  latitude: number,
  longitude: number,
  picture: 'home' | 'worker',
  content: string,
): MapProps.marker {
  return {
    id,
    latitude,
    longitude,
    ...PIN,
    iconPath: `/assets/map/${picture}.png`,
    ariaLabel: content,
    callout: {
      content,
      display: 'ALWAYS',
      color: color.ink,
      bgColor: color.surface,
      fontSize: 12,
      padding: 4,
      borderRadius: 6,
      borderWidth: 0,
      borderColor: color.line,
      anchorX: 0,
      anchorY: 0,
      textAlign: 'center',
    },
  };
}
