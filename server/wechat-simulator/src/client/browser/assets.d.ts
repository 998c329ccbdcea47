/** Style sheets of the client are bundled as text: each goes into the document it belongs to. */
declare module '*.css' {
  const text: string;
  export default text;
}

/** Templates of the built-ins, compiled when the client is bundled. */
declare module '*.wxml' {
  import type { template } from 'glass-easel';
  const compiled: template.ComponentTemplate;
  export default compiled;
}
