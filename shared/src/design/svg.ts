/** What has to be written differently inside an address; everything else may stand as it is and keeps it short. */
const UNSAFE = /[%#<>"&]/g;

/** An SVG document as an address that an image can show. Attributes in single quotes stay readable. */
export function svgDataUri(svg: string): string {
  return `data:image/svg+xml;utf8,${svg.replace(UNSAFE, encodeURIComponent)}`;
}
