/** One piece of a packed style sheet: literal CSS, or something only the running phone can finish. */
export type StylePart = string | RpxPart | ClassPart | ImportPart;
/** A length in rpx; WeChat turns it into whole pixels of the phone at hand. */
export interface RpxPart {
  readonly rpx: number;
}
/** A class in a selector; inside an isolated component it gets the component's prefix. */
export interface ClassPart {
  readonly cls: string;
}
/** `@import` of another sheet, by its id (path without `.wxss`). */
export interface ImportPart {
  readonly use: string;
}

export interface TabBarItemConfig {
  readonly pagePath: string;
  readonly text: string;
  readonly iconPath?: string;
  readonly selectedIconPath?: string;
}

export interface TabBarConfig {
  readonly color?: string;
  readonly selectedColor?: string;
  readonly backgroundColor?: string;
  readonly borderStyle?: 'black' | 'white';
  readonly custom?: boolean;
  readonly list: readonly TabBarItemConfig[];
}

/** The window options that app.json sets for all pages and a page's json may override. */
export interface WindowConfig {
  readonly navigationBarTitleText?: string;
  readonly navigationBarBackgroundColor?: string;
  readonly navigationBarTextStyle?: 'black' | 'white';
  readonly navigationStyle?: 'default' | 'custom';
  readonly backgroundColor?: string;
  readonly backgroundTextStyle?: 'dark' | 'light';
  readonly enablePullDownRefresh?: boolean;
  readonly onReachBottomDistance?: number;
  readonly disableScroll?: boolean;
  readonly homeButton?: boolean;
}

export interface SubPackageConfig {
  readonly root: string;
  readonly name?: string;
  readonly pages: readonly string[];
}

export interface AppConfig {
  readonly pages: readonly string[];
  readonly entryPagePath?: string;
  readonly window?: WindowConfig;
  readonly tabBar?: TabBarConfig;
  readonly subPackages?: readonly SubPackageConfig[];
  readonly subpackages?: readonly SubPackageConfig[];
  readonly usingComponents?: Readonly<Record<string, string>>;
  readonly permission?: Readonly<Record<string, { readonly desc: string }>>;
  readonly requiredPrivateInfos?: readonly string[];
  readonly requiredBackgroundModes?: readonly string[];
  readonly networkTimeout?: Readonly<Partial<Record<'request' | 'uploadFile' | 'downloadFile', number>>>;
  readonly lazyCodeLoading?: string;
  /** Sub-packages to download once a page is shown, by the page's path. */
  readonly preloadRule?: Readonly<Record<string, { readonly packages: readonly string[] }>>;
  readonly __usePrivacyCheck__?: boolean;
}

/** A page's or component's own json. */
export interface UnitConfig extends WindowConfig {
  readonly component?: boolean;
  readonly styleIsolation?: string;
  readonly usingComponents?: Readonly<Record<string, string>>;
}

export type Severity = 'error' | 'warning';

/** What WeChat's own tools would object to when they compile or upload the package. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly file: string;
  readonly message: string;
}

/** Scripts, styles and configs of one download unit: the main package or one sub-package. */
export interface PackagePart {
  readonly scripts: Readonly<Record<string, string>>;
  readonly styles: Readonly<Record<string, readonly StylePart[]>>;
  readonly configs: Readonly<Record<string, UnitConfig>>;
}

/** The main download: everything a phone needs before the first page. */
export interface MainPackage extends PackagePart {
  readonly revision: string;
  readonly app: AppConfig;
  /** A JavaScript expression that evaluates to the compiled template groups. */
  readonly templates: string;
  readonly bytes: number;
}

export interface PackedApp {
  readonly revision: string;
  readonly main: MainPackage;
  readonly subPackages: Readonly<Record<string, PackagePart & { readonly bytes: number }>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What `GET /weapp/current` answers. */
export interface CurrentPackage {
  readonly revision: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The sub-packages of an app.json, whichever of its two spellings it uses. */
export function subPackagesOf(app: AppConfig): readonly SubPackageConfig[] {
  return app.subPackages ?? app.subpackages ?? [];
}

/** The sub-package root that holds `path`, or undefined for the main package. Nested roots: the longest wins. */
export function packageRootOf(app: AppConfig, path: string): string | undefined {
  let best: string | undefined;
  for (const { root } of subPackagesOf(app)) {
    const folder = root.replace(/^\/|\/$/g, '');
    if (path.startsWith(`${folder}/`) && (best === undefined || folder.length > best.length)) best = folder;
  }
  return best;
}
