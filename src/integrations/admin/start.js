/**
 * Starts the visual editor in the browser. Everything it knows of this site comes from `editor.json`,
 * which is made from the schemas.
 */
const isHere = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);
const isFolderOnly = 'folderOnly' in document.documentElement.dataset;

if (isHere || !isFolderOnly) void start();

async function start() {
  const { config, formats, components } = await (await fetch('/admin/editor.json')).json();
  await load('/admin/sveltia-cms.js');
  for (const format of formats) window.CMS.registerCustomFormat(format.name, 'json', fileFormat(format));
  for (const component of components) window.CMS.registerEditorComponent(editorComponent(component));
  document.getElementById('words')?.remove();
  window.CMS.init({ config: { ...config, load_config_file: false } });
}

function load(src) {
  window.CMS_MANUAL_INIT = true;
  return new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement('script'), { src, onload: resolve, onerror: reject }));
  });
}

/** Numbers that may be words are text in the form: digits of the file become text, and text that is digits a number. */
function fileFormat({ numbers }) {
  const change = (data, turn) =>
    numbers.reduce((whole, path) => changeAt(whole, path.split(/\.|(?=\[\])/), turn), data);
  return {
    fromFile: (text) => change(JSON.parse(text), (value) => (typeof value === 'number' ? String(value) : value)),
    toFile: (data) =>
      JSON.stringify(
        change(data, (value) => (/^\d/.test(value) ? Number(value) : value)),
        null,
        2,
      ),
  };
}

function changeAt(value, [step, ...rest], turn) {
  if (value === undefined || value === null) return value;
  if (step === undefined) return turn(value);
  if (step === '[]') return Array.isArray(value) ? value.map((item) => changeAt(item, rest, turn)) : value;
  return step in value ? { ...value, [step]: changeAt(value[step], rest, turn) } : value;
}

function editorComponent({ id, label, attributes, content, fields }) {
  const open = `<${id}(?<attributes>(?:\\s+\\w+="[^"]*")*)\\s*`;
  const whole = {
    none: `${open}/>`,
    words: `${open}(?:/>|>(?<content>[^<]*)</${id}>)`,
    block: `${open}>\\s*\\n(?<content>[\\s\\S]*?)\\n\\s*</${id}>`,
  };
  return {
    id,
    label,
    fields,
    pattern: new RegExp(whole[content]),
    fromBlock: ({ groups }) => ({
      ...Object.fromEntries(
        [...groups.attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
      ),
      ...(content !== 'none' && { content: groups.content?.trim() ?? '' }),
    }),
    toBlock: (props) => tag(id, attributes, content, props),
    toPreview: (props) => tag(id, attributes, content, props).replaceAll('<', '&lt;'),
  };
}

function tag(id, attributes, content, props) {
  const given = attributes.filter((name) => props[name]);
  const open = [id, ...given.map((name) => `${name}="${String(props[name]).replaceAll('"', '”')}"`)].join(' ');
  const inside = props.content?.trim();
  if (content === 'block') return `<${open}>\n\n${inside ?? ''}\n\n</${id}>`;
  return content === 'words' && inside ? `<${open}>${inside}</${id}>` : `<${open} />`;
}
