/**
 * Makes the next page read the content anew. Astro throws away the module through which it hands the content over, but
 * leaves those that were made from it to Vite, which may have compiled them again for a page that is just being drawn
 * and then takes their old values for fresh: the page stays old for good. Seen in Astro 7.3 on a busy machine; the
 * same fault, of the one module, is https://github.com/withastro/astro/pull/16567.
 */
import type { ViteDevServer } from '../vite-plugin.ts';

type Environment = ViteDevServer['environments'][string];
type Module = NonNullable<ReturnType<Environment['moduleGraph']['getModuleById']>>;

const DATA_STORE = '\0astro:data-layer-content';

export function forgetContent(environments: ViteDevServer['environments']): void {
  for (const environment of Object.values(environments)) {
    const { moduleGraph } = environment;
    const store = moduleGraph.getModuleById(DATA_STORE);
    if (!store) continue;
    moduleGraph.invalidateModule(store);
    const evaluated = (environment as { runner?: Runner }).runner?.evaluatedModules;
    for (const { id } of withImporters(store)) {
      const known = id ? evaluated?.getModuleById(id) : undefined;
      if (known) evaluated?.invalidateModule(known);
    }
  }
}

/** What runs the modules of an environment in this process, as far as it matters here. */
interface Runner {
  evaluatedModules: { getModuleById(id: string): object | undefined; invalidateModule(module: object): void };
}

function withImporters(module: Module, found = new Set<Module>()): Set<Module> {
  if (found.has(module)) return found;
  found.add(module);
  for (const importer of module.importers) withImporters(importer, found);
  return found;
}
