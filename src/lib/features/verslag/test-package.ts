/** For tests: an Office package opened, each part read strictly, as Word and PowerPoint do. */
import { strFromU8, unzipSync } from 'fflate';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text within, in order. */
  readonly text: string;
}

const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"<]*")*)\s*(\/?)>/y;
const TEXT = /[^<]+/y;
const PROLOGUE = /^\uFEFF?<\?xml [^>]*\?>\s*/;
/** What XML 1.0 does not allow, also not as an entity. */
const ILLEGAL =
  /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu;

/** The root of an XML text. Throws at the first thing that is not well formed. */
function readXml(xml: string): XmlElement {
  const bad = ILLEGAL.exec(xml);
  if (bad !== null)
    throw new Error(`illegal sign at ${bad.index}: ${xml.slice(bad.index - 40, bad.index + 40)}`);
  const source = xml.replace(PROLOGUE, '');
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
  const open = [root];
  for (let at = 0; at < source.length;) {
    TEXT.lastIndex = TAG.lastIndex = at;
    const inside = open.at(-1);
    const text = TEXT.exec(source);
    if (text !== null) {
      for (const one of open) one.text += decoded(text[0]);
      at = TEXT.lastIndex;
      continue;
    }
    const tag = TAG.exec(source);
    if (tag === null || inside === undefined) throw new Error(`not XML: ${source.slice(at, at + 80)}`);
    const [, end, name = '', rest = '', empty] = tag;
    if (end === '/') {
      if (inside.name !== name) throw new Error(`</${name}> within <${inside.name}>`);
      open.pop();
    } else {
      const element = { name, attributes: attributesOf(rest), children: [] as XmlElement[], text: '' };
      inside.children.push(element);
      if (empty !== '/') open.push(element);
    }
    at = TAG.lastIndex;
  }
  const [only] = root.children;
  if (open.length !== 1 || only === undefined || root.children.length !== 1)
    throw new Error('not one whole root');
  return only;
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)) {
    if (name in found) throw new Error(`${name} twice`);
    found[name] = decoded(value);
  }
  return found;
}

function decoded(text: string): string {
  const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(#x?)?([^;]+);/g, (_, number: string | undefined, name: string) =>
    number === undefined
      ? (names[name] ?? '')
      : String.fromCodePoint(parseInt(name, number === '#x' ? 16 : 10))
  );
}

/** All elements of a name, in the order in which they begin. */
export function all(root: XmlElement, name: string): readonly XmlElement[] {
  return root.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

export interface OpenedPackage {
  readonly names: readonly string[];
  part(name: string): XmlElement;
  /** The parts whose names fit, in the order of the numbers in them. */
  parts(name: RegExp): readonly XmlElement[];
}

/**
 * Opens a package. Throws when a part is not well formed, has no content type, or when a content type or a relationship
 * names a part that is not there: what makes Office offer a repair.
 */
export function openPackage(bytes: Uint8Array): OpenedPackage {
  const entries = unzipSync(bytes);
  const names = Object.keys(entries);
  const read = new Map(
    names
      .filter((name) => /\.(xml|rels)$/.test(name))
      .map((name) => {
        try {
          return [name, readXml(strFromU8(entries[name] ?? new Uint8Array()))] as const;
        } catch (cause) {
          throw new Error(`${name}: ${String(cause)}`, { cause });
        }
      })
  );
  const part = (name: string) => {
    const found = read.get(name);
    if (found === undefined) throw new Error(`no part ${name}`);
    return found;
  };
  checkTypes(names, part('[Content_Types].xml'));
  for (const [name, rels] of read) if (name.endsWith('.rels')) checkRelationships(names, name, rels);
  const order = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0);
  return {
    names,
    part,
    parts: (wanted) =>
      names
        .filter((name) => wanted.test(name))
        .sort((a, b) => order(a) - order(b))
        .map(part)
  };
}

function checkTypes(names: readonly string[], types: XmlElement): void {
  const overrides = all(types, 'Override').map(({ attributes }) => attributes['PartName']?.slice(1) ?? '');
  const defaults = new Set(all(types, 'Default').map(({ attributes }) => attributes['Extension']));
  const absent = overrides.filter((name) => !names.includes(name));
  if (absent.length > 0) throw new Error(`content types of what is not there: ${absent.join(', ')}`);
  if (new Set(overrides).size !== overrides.length) throw new Error('a part with two content types');
  const bare = names.filter(
    (name) =>
      name !== '[Content_Types].xml' && !overrides.includes(name) && !defaults.has(name.split('.').at(-1))
  );
  if (bare.length > 0) throw new Error(`no content type: ${bare.join(', ')}`);
}

function checkRelationships(names: readonly string[], name: string, rels: XmlElement): void {
  const folder = name.replace(/_rels\/[^/]*$/, '');
  for (const { attributes } of all(rels, 'Relationship')) {
    const target = attributes['Target'] ?? '';
    if (attributes['TargetMode'] === 'External') continue;
    const path = new URL(target, `https://x/${folder}`).pathname.slice(1);
    if (!names.includes(path)) throw new Error(`${name}: no ${target}`);
  }
}
