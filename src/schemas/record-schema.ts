/** The JSON Schema of one record, with what JSON Schema has no word for: which entry a text names, and what to say of a wrong text. */
import { z } from 'astro/zod';
import type { CollectionName } from './collections.ts';
import type { Reference } from './references.ts';

/** As much of JSON Schema (draft 7) as our schemas give, and two words of our own. */
export interface SchemaNode {
  type?: string;
  description?: string;
  default?: unknown;
  enum?: string[];
  const?: unknown;
  anyOf?: SchemaNode[];
  properties?: Record<string, SchemaNode>;
  required?: string[];
  additionalProperties?: SchemaNode | boolean;
  propertyNames?: SchemaNode;
  items?: SchemaNode;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  /** The sentence for a text that does not fit `pattern`; VS Code knows the word. */
  patternErrorMessage?: string;
  /** The text is the id of an entry of this collection. */
  collection?: CollectionName;
}

/** What the schema says of a text of the wrong form; undefined when it has no sentence of its own. */
function patternMessage(schema: z.core.$ZodType): string | undefined {
  const { checks = [], format } = schema._zod.def as { checks?: z.core.$ZodCheck[]; format?: string };
  const own = format ? [schema as unknown as z.core.$ZodCheck] : [];
  const form = [...checks, ...own].find((check) => check._zod.def.check === 'string_format');
  const say = form?._zod.def.error as ((issue: object) => string | { message: string }) | undefined;
  const said = say?.({ code: 'invalid_format', input: '' });
  return typeof said === 'object' ? said.message : said;
}

/** The node of a field; `path` as in `references.ts`. */
function nodeAt(root: SchemaNode, path: string): SchemaNode | undefined {
  let node: SchemaNode | undefined = root;
  for (const step of path.replaceAll('[]', '.[]').split('.')) {
    node = step === '[]' ? node?.items : node?.properties?.[step];
  }
  return node;
}

/** @throws when a reference names a field that the schema does not have */
export function recordSchema(schema: z.ZodType, references: readonly Reference[] = []): SchemaNode {
  const { $schema: _, ...record } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      if (jsonSchema.pattern === undefined) return;
      const message = patternMessage(zodSchema);
      if (message) Object.assign(jsonSchema, { patternErrorMessage: message });
    },
  });
  const root = record as SchemaNode;
  for (const { path, target } of references) {
    const node = nodeAt(root, path);
    if (!node) throw new Error(`references.ts names "${path}", but the schema has no such field`);
    node.collection = target;
  }
  return root;
}
