import { View } from '@tarojs/components';
import './chips.scss';

interface Props<T extends string | number> {
  id: string;
  options: readonly { value: T; label: string }[];
  chosen: readonly T[];
  onToggle: (value: T) => void;
}

/** A few words to choose from. */
export function Chips<T extends string | number>({ id, options, chosen, onToggle }: Props<T>) {
  return (
    <View className="chips" id={id}>
      {options.map(({ value, label }) => (
        <View
          key={value}
          id={`${id}-${value}`}
          className={`chip ${chosen.includes(value) ? 'chip-on' : ''}`}
          hoverClass="pressed"
          ariaRole="button"
          ariaLabel={chosen.includes(value) ? `${label}，已选` : label}
          onClick={() => onToggle(value)}
        >
          {label}
        </View>
      ))}
    </View>
  );
}
