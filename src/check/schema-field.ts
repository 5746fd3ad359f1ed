/** What a schema says about one field: its description, its keys, its allowed values. */
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'astro/zod';

/** The parts of a Zod definition that lead to other schemas. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  in?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
}

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

export interface Field {
  schema: z.ZodType;
  description?: string;
}

/** Goes through optional, default and pipe; the outermost description wins. */
function unwrap(field: Field): Field {
  let { schema, description } = field;
  for (let inner: z.ZodType | undefined = schema; inner;) {
    schema = inner;
    description ??= schema.description;
    const { innerType, in: input } = definitionOf(schema);
    inner = innerType ?? input;
  }
  return { schema, description };
}

/** The field at `path`; nothing where the schema has no such field. */
export function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): Field | undefined {
  const field = unwrap({ schema });
  const [step, ...rest] = path;
  if (step === undefined) return field;
  const { shape, element, valueType, options } = definitionOf(field.schema);
  if (shape && typeof step === 'string' && Object.hasOwn(shape, step)) return fieldAt(shape[step]!, rest);
  if (element && typeof step === 'number') return described(fieldAt(element, rest), field, rest);
  if (valueType) return described(fieldAt(valueType, rest), field, rest);
  for (const option of options ?? []) {
    const found = fieldAt(option, path);
    if (found) return found;
  }
  return undefined;
}

/** An element without a description of its own is described by its list. */
const described = (found: Field | undefined, list: Field, rest: readonly PropertyKey[]): Field | undefined =>
  found && rest.length === 0 ? { ...found, description: found.description ?? list.description } : found;

/** True when a record that lacks the field at `path` says the same as one in which it has this value. */
export function saysNothing(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): boolean {
  const field = rawFieldAt(schema, path)?.safeParse(undefined);
  if (!field?.success) return false;
  return value === '' || value === null || isDeepStrictEqual(value, field.data);
}

/** The field with its `optional` and `default`; nothing for an element of a list. */
function rawFieldAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  const parent = fieldAt(schema, path.slice(0, -1));
  const shape = parent && definitionOf(parent.schema).shape;
  const key = path.at(-1);
  return shape && typeof key === 'string' && Object.hasOwn(shape, key) ? shape[key] : undefined;
}

/** Keys of the object at `path`. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const field = fieldAt(schema, path);
  if (!field) return [];
  const { shape, options } = definitionOf(field.schema);
  const objects = [shape, ...(options ?? []).map((option) => definitionOf(unwrap({ schema: option }).schema).shape)];
  return objects.flatMap((object) => Object.keys(object ?? {}));
}
