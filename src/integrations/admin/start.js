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

function editorComponent({ id, label, attributes, isEmpty, fields }) {
  const open = `<${id}(?<attributes>(?:\\s+\\w+="[^"]*")*)\\s*`;
  const toText = (props) => tag(id, attributes, isEmpty, props);
  return {
    id,
    label,
    fields,
    pattern: new RegExp(isEmpty ? `${open}/>` : `${open}>\\s*\\n(?<content>[\\s\\S]*?)\\n\\s*</${id}>`),
    fromBlock: ({ groups }) => ({
      ...Object.fromEntries(
        [...groups.attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
      ),
      ...(!isEmpty && { content: groups.content.trim() }),
    }),
    toBlock: toText,
    toPreview: (props) => toText(props).replaceAll('<', '&lt;'),
  };
}

function tag(id, attributes, isEmpty, props) {
  const given = attributes.filter((name) => props[name]);
  const open = [id, ...given.map((name) => `${name}="${String(props[name]).replaceAll('"', '”')}"`)].join(' ');
  return isEmpty ? `<${open} />` : `<${open}>\n\n${props.content?.trim() ?? ''}\n\n</${id}>`;
}
