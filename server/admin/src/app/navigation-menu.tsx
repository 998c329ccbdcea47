import RightOutlined from '@ant-design/icons/RightOutlined';
import { Tooltip } from 'antd';
import { NavLink, useLocation } from 'react-router';
import type { Role } from '../lib/access';
import { groupsFor, type Group, type Place } from './navigation';
import { useOpenGroups } from './open-groups';
import styles from './navigation-menu.module.css';

/**
 * The places of a person's roles, in groups that can be folded. A folded group still shows the place one is at. All are
 * buttons and links in the order they are read, so that Tab and Enter are enough.
 */
export function NavigationMenu({ roles, narrow }: { roles: readonly Role[]; narrow: boolean }) {
  const { pathname } = useLocation();
  const { isOpen, toggle } = useOpenGroups();
  const isHere = ({ path }: Place): boolean => pathname === path || pathname.startsWith(`${path}/`);

  return groupsFor(roles).map((group) => {
    const open = isOpen(group);
    return (
      <div key={group.id} className={styles.group} data-narrow={narrow}>
        <Heading group={group} open={open} narrow={narrow} onToggle={() => toggle(group)} />
        <ul id={listId(group)} className={styles.list} aria-label={group.name}>
          {group.places.map((place) => (
            <li key={place.path} hidden={!open && !isHere(place)}>
              <Tooltip title={narrow ? place.name : ''} placement="right">
                <NavLink to={place.path} className={styles.place} aria-label={place.name}>
                  <place.icon />
                  {!narrow && <span>{place.name}</span>}
                </NavLink>
              </Tooltip>
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

const listId = ({ id }: Group): string => `nav-${id}`;

function Heading({
  group,
  open,
  narrow,
  onToggle,
}: {
  group: Group;
  open: boolean;
  narrow: boolean;
  onToggle: () => void;
}) {
  return (
    <button
      type="button"
      className={styles.heading}
      aria-expanded={open}
      aria-controls={listId(group)}
      aria-label={group.name}
      title={narrow ? group.name : undefined}
      onClick={onToggle}
    >
      <span>{narrow ? group.short : group.name}</span>
      {!narrow && <RightOutlined className={styles.arrow} />}
    </button>
  );
}
