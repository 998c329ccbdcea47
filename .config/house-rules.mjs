// Rules of this house that no linter knows. Each message says why. What is offended by each is planted in
// server/scripts/checks/lint.mjs, which fails when a rule has fallen asleep.

/**
 * @typedef {{ type: string, [key: string]: any }} Node
 * @typedef {{ report(what: { node: Node, message: string }): void }} Context
 * @typedef {(node: Node) => string | undefined} Look
 */

/** A rule from what it looks at: node type → the message, if the node offends. @param {Record<string, Look>} looks */
const rule = (looks) => ({
  meta: { type: 'problem', schema: [] },
  /** @param {Context} context */
  create: (context) =>
    Object.fromEntries(
      Object.entries(looks).map(([type, look]) => [
        type,
        /** @param {Node} node */
        (node) => {
          const message = look(node);
          if (message) context.report({ node, message });
        },
      ]),
    ),
});

/** `object.property`, written out. @param {Node} node @param {string} object @param {string} property */
const isMember = (node, object, property) =>
  node.type === 'MemberExpression' && node.object.name === object && node.property.name === property;

const NO_CLOCK = 'Pure code has no clock: take `now` as an argument, so that a decision can be replayed.';
const NO_DICE = 'Pure code rolls no dice: take the number (or the id) as an argument.';
const NO_ENVIRONMENT = 'Pure code knows no environment: take the setting as an argument.';
const NO_WAITING = 'Pure code waits for nobody: load first (application/), then decide (domain/).';
const NO_BARREL = 'No barrels: import from the file that says it, so that a reader sees where things live.';
const NO_ENTITY = 'Entities live in infrastructure/ and never leave it: give others a plain type.';
const NO_LAZINESS = 'Lazy imports hide a cycle between modules: ask downwards, tell upwards.';

export default {
  meta: { name: 'house' },
  rules: {
    /** The same input gives the same decision, today and in a dispute a year from now. */
    pure: rule({
      CallExpression: ({ callee }) => (isMember(callee, 'Date', 'now') ? NO_CLOCK : undefined),
      NewExpression: ({ callee, arguments: given }) =>
        callee.name === 'Date' && given.length === 0 ? NO_CLOCK : undefined,
      MemberExpression: (node) =>
        isMember(node, 'Math', 'random') ? NO_DICE : isMember(node, 'process', 'env') ? NO_ENVIRONMENT : undefined,
      AwaitExpression: () => NO_WAITING,
      ForOfStatement: (node) => (node.await ? NO_WAITING : undefined),
    }),
    'no-export-all': rule({ ExportAllDeclaration: () => NO_BARREL }),
    'no-barrel': rule({ ExportNamedDeclaration: ({ source }) => (source ? NO_BARREL : undefined) }),
    'no-entity': rule({
      Decorator: ({ expression }) =>
        expression.type === 'CallExpression' && expression.callee.name === 'Entity' ? NO_ENTITY : undefined,
    }),
    'no-lazy-import': rule({ ImportExpression: () => NO_LAZINESS }),
  },
};
