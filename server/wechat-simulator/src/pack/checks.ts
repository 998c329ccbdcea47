import { packageRootOf } from './package-types.js';
import type { AppConfig, Diagnostic, UnitConfig } from './package-types.js';
import { allPagesOf } from './pages.js';

const MB = 1024 * 1024;
/** Limits of WeChat's upload: one package, all of them together, and one tab bar icon. */
const PACKAGE_LIMIT = 2 * MB;
const TOTAL_LIMIT = 30 * MB;
const TAB_ICON_LIMIT = 40 * 1024;
const MIN_TABS = 2;
const MAX_TABS = 5;

const PRIVATE_INFOS = new Set([
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
]);
const PRECISE_LOCATION = ['getLocation', 'onLocationChange', 'startLocationUpdate', 'startLocationUpdateBackground'];
const BACKGROUND_MODES = new Set(['audio', 'location']);
/** Of what the user is told a permission is for. */
const DESC_LIMIT = 30;

/** What a build consists of, as far as the checks need it. */
export interface CheckedBuild {
  readonly app: AppConfig;
  readonly configs: Readonly<Record<string, UnitConfig>>;
  /** Size in bytes by path, of everything WeChat would upload. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Resolves a `usingComponents` value to a unit id, or undefined when no such component is in the package. */
  readonly componentOf: (unit: string, specifier: string) => string | undefined;
}

/** Everything that WeChat DevTools would refuse (errors) or complain about (warnings). */
export function checkBuild(build: CheckedBuild): Diagnostic[] {
  return [...pages(build), ...tabBar(build), ...privateInfos(build.app), ...components(build), ...sizes(build)];
}

function pages({ app, sizes: files }: CheckedBuild): Diagnostic[] {
  const all = allPagesOf(app);
  if (all.length === 0) return [error('app.json', 'pages must not be empty')];
  return all.flatMap((page) =>
    ['js', 'wxml']
      .filter((extension) => !files.has(`${page}.${extension}`))
      .map((extension) => error('app.json', `page "${page}" has no ${page}.${extension}`)),
  );
}

function tabBar({ app, sizes: files }: CheckedBuild): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (app.tabBar === undefined) return found;
  const { list } = app.tabBar;
  if (list.length < MIN_TABS || list.length > MAX_TABS) {
    found.push(error('app.json', `tabBar.list must have ${MIN_TABS} to ${MAX_TABS} items, it has ${list.length}`));
  }
  for (const [index, item] of list.entries()) {
    if (!app.pages.includes(item.pagePath)) {
      found.push(
        error('app.json', `tabBar.list[${index}].pagePath "${item.pagePath}" is not a page of the main package`),
      );
    }
    for (const icon of [item.iconPath, item.selectedIconPath]) {
      if (icon === undefined) continue;
      const size = files.get(icon.replace(/^\.?\//, ''));
      if (size === undefined) found.push(error('app.json', `tabBar icon "${icon}" is not in the package`));
      else if (size > TAB_ICON_LIMIT) found.push(error('app.json', `tabBar icon "${icon}" is over 40 KB`));
      if (!/\.(png|jpe?g)$/i.test(icon)) found.push(error('app.json', `tabBar icon "${icon}" must be png or jpg`));
    }
  }
  return found;
}

function privateInfos(app: AppConfig): Diagnostic[] {
  const declared = app.requiredPrivateInfos ?? [];
  const found = declared
    .filter((name) => !PRIVATE_INFOS.has(name))
    .map((name) => error('app.json', `requiredPrivateInfos "${name}" is not one of WeChat's`));
  if (declared.includes('getFuzzyLocation') && PRECISE_LOCATION.some((name) => declared.includes(name))) {
    found.push(error('app.json', 'requiredPrivateInfos: getFuzzyLocation excludes the precise location interfaces'));
  }
  if (declared.includes('startLocationUpdate') && !declared.includes('onLocationChange')) {
    found.push(warning('app.json', 'requiredPrivateInfos: startLocationUpdate tells nothing without onLocationChange'));
  }
  const reason = app.permission?.['scope.userLocation']?.desc ?? '';
  if (PRECISE_LOCATION.some((name) => declared.includes(name)) && reason === '') {
    found.push(error('app.json', 'permission: scope.userLocation needs a desc, the place is used'));
  }
  if (reason.length > DESC_LIMIT) {
    found.push(error('app.json', `permission: the desc of scope.userLocation is over ${DESC_LIMIT} characters`));
  }
  return [...found, ...backgroundModes(app, declared)];
}

/** What may go on while the mini-program is behind others. */
function backgroundModes(
  { requiredBackgroundModes: modes = [] }: AppConfig,
  declared: readonly string[],
): Diagnostic[] {
  const found = modes
    .filter((mode) => !BACKGROUND_MODES.has(mode))
    .map((mode) => error('app.json', `requiredBackgroundModes "${mode}" is not one of WeChat's`));
  if (declared.includes('startLocationUpdateBackground') !== modes.includes('location')) {
    found.push(
      error('app.json', 'startLocationUpdateBackground and requiredBackgroundModes "location" need one another'),
    );
  }
  return found;
}

function components({ configs, componentOf }: CheckedBuild): Diagnostic[] {
  return Object.entries(configs).flatMap(([unit, config]) =>
    Object.entries(config.usingComponents ?? {})
      .filter(([, specifier]) => componentOf(unit, specifier) === undefined)
      .map(([tag, specifier]) => error(`${unit}.json`, `usingComponents["${tag}"]: "${specifier}" not found`)),
  );
}

function sizes({ app, sizes: files }: CheckedBuild): Diagnostic[] {
  const bytes = bytesByPackage(app, files);
  const found: Diagnostic[] = [];
  let total = 0;
  for (const [root, size] of bytes) {
    total += size;
    if (size > PACKAGE_LIMIT) {
      found.push(error(root === '' ? 'app.json' : root, `package is ${(size / MB).toFixed(2)} MB, the limit is 2 MB`));
    }
  }
  if (total > TOTAL_LIMIT) found.push(error('app.json', `all packages together are over 30 MB`));
  return found;
}

/** Bytes of each download unit; the main package has the empty key. */
export function bytesByPackage(app: AppConfig, files: ReadonlyMap<string, number>): Map<string, number> {
  const bytes = new Map<string, number>([['', 0]]);
  for (const [path, size] of files) {
    const root = packageRootOf(app, path) ?? '';
    bytes.set(root, (bytes.get(root) ?? 0) + size);
  }
  return bytes;
}

function warning(file: string, message: string): Diagnostic {
  return { severity: 'warning', file, message };
}

function error(file: string, message: string): Diagnostic {
  return { severity: 'error', file, message };
}
