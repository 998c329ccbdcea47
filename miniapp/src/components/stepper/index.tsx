import { View } from '@tarojs/components';
import { Icon } from '../icon';
import './stepper.scss';

interface Props {
  id: string;
  name: string;
  value: number;
  max: number;
  onChange: (value: number) => void;
}

/** How many of something, from none to `max`. */
export function Stepper({ id, name, value, max, onChange }: Props) {
  const change = (next: number) => {
    if (next >= 0 && next <= max) onChange(next);
  };
  return (
    <View className="stepper">
      {value > 0 ? (
        <>
          <View
            className="stepper-tap"
            id={`${id}-less`}
            hoverClass="pressed"
            ariaRole="button"
            ariaLabel={`减少${name}`}
            onClick={() => change(value - 1)}
          >
            <View className="stepper-mark">
              <Icon name="minus" size={16} />
            </View>
          </View>
          <View className="stepper-value">{value}</View>
        </>
      ) : null}
      <View
        className="stepper-tap"
        id={`${id}-more`}
        hoverClass="pressed"
        ariaRole="button"
        ariaLabel={`增加${name}`}
        onClick={() => change(value + 1)}
      >
        <View className={`stepper-mark stepper-add ${value >= max ? 'stepper-full' : ''}`}>
          <Icon name="plus" size={16} />
        </View>
      </View>
    </View>
  );
}
