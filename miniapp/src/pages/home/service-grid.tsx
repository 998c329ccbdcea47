import type { Schemas } from '@daowei/shared/api/client';
import { View } from '@tarojs/components';
import { memo } from 'react';
import { ServiceIcon } from '@/components/icon/service-icon';
import { yuan } from '@/lib/money';
import { go, routes } from '@/lib/routes';

type Service = Schemas['ServiceCard'];

/** Services by category, in the order the company lists them. */
export const ServiceGrid = memo(function ServiceGrid({ services }: { services: readonly Service[] }) {
  const categories = [...new Set(services.map(({ category }) => category))];
  return (
    <>
      {categories.map((category) => (
        <View key={category}>
          <View className="section-title">{category}</View>
          <View className="grid">
            {services
              .filter((service) => service.category === category)
              .map((service) => (
                <Tile key={service.id} service={service} />
              ))}
          </View>
        </View>
      ))}
    </>
  );
});

function Tile({ service }: { service: Service }) {
  return (
    <View
      id={`service-${service.id}`}
      className="tile"
      hoverClass="pressed"
      ariaRole="button"
      onClick={() => go(routes.service(service.id))}
    >
      <View className="tile-head">
        <View className="tile-icon">
          <ServiceIcon icon={service.icon} size={24} />
        </View>
        <View className="tile-price">
          {service.bookable ? `${yuan(service.basePriceFen)}/${shortUnit(service.unit)}` : '电话咨询'}
        </View>
      </View>
      <View className="tile-name">{service.name}</View>
      <View className="tile-tagline">{service.tagline}</View>
    </View>
  );
}

/** `次（100㎡以内）` is `次` here; the service's own page says it in full. */
function shortUnit(unit: string): string {
  return unit.split(/[（(]/)[0] ?? unit;
}
