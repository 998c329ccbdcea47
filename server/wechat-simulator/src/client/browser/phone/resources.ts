import { resolvePackagePath } from '../../../pack/paths.js';
import { RESOURCE_PATH } from '../../../network/relay-protocol.js';
import type { PackageSource } from '../package/package-source.js';
import type { PhoneNetwork } from './network.js';
import { FileSpace } from './temp-files.js';

const NOWHERE = 'about:invalid';

/** Finds what an `<img>` must load for a path or an address that the mini-program uses. */
export class Resources {
  constructor(
    private readonly files: FileSpace,
    private readonly network: PhoneNetwork,
  ) {}

  /** `from` is the page that names it, which relative paths of the package start from. */
  url(source: PackageSource, from: string, name: string): string {
    if (name.startsWith('data:')) return name;
    if (FileSpace.isLocal(name)) return this.files.url(name) ?? NOWHERE;
    const address = name.startsWith('//') ? `https:${name}` : name;
    if (/^https?:/.test(address)) {
      return this.network.connected ? `${RESOURCE_PATH}?url=${encodeURIComponent(address)}` : NOWHERE;
    }
    return source.fileUrl(resolvePackagePath(from, name));
  }
}
