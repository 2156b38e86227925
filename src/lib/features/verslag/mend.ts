/** What PptxGenJS leaves undone in a package, so that PowerPoint opens it without repairing it. Pure. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

type Parts = Readonly<Record<string, Uint8Array>>;

const TYPES = '[Content_Types].xml';
const NOTES_RELS = 'ppt/notesMasters/_rels/notesMaster1.xml.rels';
const THEME = 'ppt/theme/theme1.xml';
const NOTES_THEME = 'ppt/theme/theme2.xml';

/**
 * The package with: no content type of a part that is not there; a theme of its own for each master; numbers of
 * shapes that are each used once on a slide; tables whose first row is a header, with a description; all texts and
 * charts Dutch; charts with square corners.
 */
export function mendPptx(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = withOwnTheme(filesOf(unzipSync(bytes)));
  const mended = Object.entries(parts).map(([path, part]) => [path, mendPart(path, part, parts)] as const);
  return zipSync(Object.fromEntries(mended), { level: 6 });
}

/** Folders are no parts. */
function filesOf(entries: Parts): Parts {
  return Object.fromEntries(Object.entries(entries).filter(([path]) => !path.endsWith('/')));
}

/** PptxGenJS lets the master of the notes share the theme of the slides. */
function withOwnTheme(parts: Parts): Parts {
  const [rels, theme, types] = [parts[NOTES_RELS], parts[THEME], parts[TYPES]];
  if (rels === undefined || theme === undefined || types === undefined) return parts;
  return {
    ...parts,
    [NOTES_THEME]: theme,
    [NOTES_RELS]: strToU8(strFromU8(rels).replace('theme1.xml', 'theme2.xml')),
    [TYPES]: strToU8(
      strFromU8(types).replace(
        /<Override PartName="\/ppt\/theme\/theme1\.xml"[^>]*>/,
        (override) => override + override.replace('theme1', 'theme2')
      )
    )
  };
}

function mendPart(path: string, part: Uint8Array, parts: Parts): Uint8Array {
  if (path === TYPES)
    return strToU8(
      strFromU8(part).replace(/<Override PartName="\/([^"]+)"[^>]*>/g, (override, target: string) =>
        target in parts ? override : ''
      )
    );
  if (!/^ppt\/.*\.xml$/.test(path)) return part;
  const dutch = strFromU8(part).replace(/lang="en-US"/g, 'lang="nl-NL"');
  if (path.startsWith('ppt/slides/')) return strToU8(mendSlide(dutch));
  return strToU8(path.startsWith('ppt/charts/') ? mendChart(dutch) : dutch);
}

function mendSlide(slide: string): string {
  let shapes = 0;
  return slide
    .replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${(shapes += 1)}"`)
    .replace(
      /(<p:cNvPr id="\d+" name=("[^"]*"))(\/>\s*<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1")/g,
      '$1 descr=$2$3'
    )
    .replace(/<a:tblPr\/>/g, '<a:tblPr firstRow="1"/>');
}

function mendChart(chart: string): string {
  return chart.replace(
    /(<c:date1904 val="0"\/>)<c:roundedCorners val="1"\/>/,
    '$1<c:lang val="nl-NL"/><c:roundedCorners val="0"/>'
  );
}
