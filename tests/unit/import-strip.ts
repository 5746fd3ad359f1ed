/** A copy of content/ without what the importers write, so that a test can have it written again. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysAt } from '#check/schema-field.ts';
import { parseFrontMatter, splitMdx } from '#files/front-matter.ts';
import { withField } from '#files/front-matter-field.ts';
import { career } from '#schemas/career.ts';

type Json = Record<string, unknown>;
interface Imported extends Json {
  importer?: string;
  source?: string;
}

interface Facts {
  interests?: Imported;
  education?: Imported & { typical?: unknown; jobZone?: unknown; jobZoneSource?: unknown };
  outlook?: Imported[];
}

/** Sources of the facts in front matter, rates and purchasing power, which carry no `importer`. */
const isRelease = (source: unknown): boolean => /^(?:bls-ep|onet|ecb|world-bank-ppp)-/.test(String(source));

const WRITTEN = ['careers', 'salaries', 'occupations', 'places.json', 'currencies.json', 'benchmarks.json'];

export class StrippedProject implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'pathleaf-rebuild-'));

  constructor(project: string) {
    for (const path of [...WRITTEN, 'sources.json'])
      cpSync(join(project, 'content', path), join(this.root, 'content', path), { recursive: true });
    this.#each('salaries', (text) => {
      const pay = JSON.parse(text) as { figures: Imported[] };
      return jsonOf({ ...pay, figures: pay.figures.filter(({ importer }) => !importer) });
    });
    this.#each('occupations', withoutLists);
    this.#each('careers', withoutFacts);
    this.#list('benchmarks.json', (one) => (one.importer ? [] : [one]));
    this.#list('currencies.json', (one) => [without(one, 'perEuro')]);
    this.#list('places.json', (one) => [without(one, 'ppp')]);
  }

  #each(folder: string, strip: (text: string) => string | undefined): void {
    for (const name of readdirSync(join(this.root, 'content', folder))) {
      const path = join(this.root, 'content', folder, name);
      const text = strip(readFileSync(path, 'utf8'));
      if (text === undefined) rmSync(path);
      else writeFileSync(path, text);
    }
  }

  #list(name: string, strip: (one: Imported) => Json[]): void {
    const path = join(this.root, 'content', name);
    writeFileSync(path, jsonOf((JSON.parse(readFileSync(path, 'utf8')) as Imported[]).flatMap(strip)));
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true });
  }
}

/** Texts of the files that imports write, by path below content/. */
export function writtenTexts(root: string): Map<string, string> {
  const paths = WRITTEN.flatMap((path) =>
    path.endsWith('.json') ? [path] : readdirSync(join(root, 'content', path)).map((name) => `${path}/${name}`),
  );
  return new Map(
    paths
      .filter((path) => existsSync(join(root, 'content', path)))
      .map((path) => [path, readFileSync(join(root, 'content', path), 'utf8')]),
  );
}

const jsonOf = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;

function without(one: Json, key: string): Json {
  const { [key]: fact, ...rest } = one;
  return isRelease((fact as Imported | undefined)?.source) ? rest : one;
}

/** Nothing when the file held imported lists alone. */
function withoutLists(text: string): string | undefined {
  const file = JSON.parse(text) as { occupations: Json[] };
  const occupations = file.occupations.flatMap((occupation) => {
    const entries = Object.entries(occupation);
    const kept = entries.filter(([, value]) => !(value as Imported).importer);
    return kept.some(([, value]) => typeof value === 'object') ? [Object.fromEntries(kept)] : [];
  });
  return occupations.length > 0 ? jsonOf({ ...file, occupations }) : undefined;
}

function withoutFacts(text: string): string {
  const parts = splitMdx(text);
  const front = ((parts && parseFrontMatter(parts.yaml).value) ?? {}) as Facts;
  let stripped = text;
  if (isRelease(front.interests?.source)) stripped = withoutField(stripped, 'interests');
  const outlook = front.outlook?.filter(({ source }) => !isRelease(source));
  stripped = outlook && outlook.length > 0 ? set(stripped, 'outlook', outlook) : withoutField(stripped, 'outlook');
  const { typical, source, jobZone, jobZoneSource, ...others } = front.education ?? {};
  const education = {
    ...(!isRelease(source) && { typical, source }),
    ...(!isRelease(jobZoneSource) && { jobZone, jobZoneSource }),
    ...others,
  };
  return Object.keys(education).length > 0
    ? set(stripped, 'education', education)
    : withoutField(stripped, 'education');
}

/** Only for a field that stands on plain lines, as every guide has it. */
const withoutField = (text: string, key: string): string =>
  text.replace(new RegExp(`^${key}:.*\\n(?: .*\\n)*`, 'm'), '');

function set(text: string, key: string, value: unknown): string {
  const next = withField(text, key, value, keysAt(career, []));
  if (next === undefined) throw new Error(`cannot set ${key}`);
  return next;
}
