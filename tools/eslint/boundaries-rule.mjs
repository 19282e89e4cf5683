// ESLint rule over the table of tools/boundaries.mjs: every way of importing is checked.
import path from 'node:path';
import { refusal } from '../boundaries.mjs';
import { root } from '../workspace.mjs';

/** Rule `relais/boundaries`. */
export const boundariesRule = {
  meta: {
    type: 'problem',
    docs: { description: 'libraries use each other only as tools/boundaries.mjs says' },
    schema: [],
  },
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/');
    const check = (source) => {
      if (typeof source?.value !== 'string') return;
      const message = refusal(file, source.value);
      if (message) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      TSExternalModuleReference: (node) => check(node.expression),
      'CallExpression[callee.name="require"]': (node) => check(node.arguments[0]),
    };
  },
};
