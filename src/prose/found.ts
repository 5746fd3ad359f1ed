/** Looks up what a component prints; what is missing stops the build with the tag that asks for it. */
export function found<Value>(record: Readonly<Record<string, Value>>, key: string, tag: string): Value {
  if (Object.hasOwn(record, key)) return record[key]!;
  throw new Error(`${tag} finds nothing to print: there is no "${key}" here`);
}

/** Holds a component to its text. */
export function held(hasText: boolean, name: string): void {
  if (!hasText) throw new Error(`<${name}> holds nothing; write its text before </${name}>`);
}
