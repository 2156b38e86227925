/** From bytes to text, and the refusal of files that are no table at all. */
import { never } from '../domain/never';
import { quote } from './problem';
import type { Encoding, FormatProblem } from './types';

export type Content = 'empty' | 'zip' | 'xls' | 'pdf' | 'html' | 'json' | 'binary' | 'text';

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean =>
  bytes.length >= head.length && head.every((byte, index) => bytes[index] === byte);

/** UTF-16LE: by its BOM, or because every other byte of its first letters is nought. */
function isWide(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe)) return true;
  const head = bytes.subarray(0, 64);
  return head.length > 8 && head.every((byte, index) => (byte === 0) === (index % 2 === 1));
}

/** Says what a file holds from its first bytes; the file name plays no part. */
export function sniff(bytes: Uint8Array): Content {
  if (startsWith(bytes, 0x50, 0x4b)) return 'zip';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'xls';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  const head = new TextDecoder(isWide(bytes) ? 'utf-16le' : 'utf-8')
    .decode(bytes.subarray(0, 4096))
    .trimStart();
  if (head === '' && bytes.length <= 4096) return 'empty';
  // Control characters have no place in a table; one stray byte is no proof, two are.
  let controls = 0;
  for (const char of head) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) controls += 1;
  }
  if (controls > 1) return 'binary';
  if (/^<(!doctype|html|\?xml|head|body|[a-z])/i.test(head)) return 'html';
  if (/^[{[]/.test(head)) return 'json';
  return 'text';
}

/** The refusal that fits content which holds no table; `undefined` for text, JSON and zip. */
export function refusalOf(file: string, content: Content): FormatProblem | undefined {
  const expected = 'Een tabel als CSV of Excel (.xlsx).';
  switch (content) {
    case 'text':
    case 'json':
    case 'zip':
      return undefined;
    case 'empty':
      return {
        file,
        expected,
        found: 'Het bestand is leeg.',
        action: 'Download het bestand opnieuw en kijk of er cijfers in staan.'
      };
    case 'html':
      return {
        file,
        line: 1,
        expected,
        found: 'Dit is een webpagina, geen tabel. Vaak is dat een foutmelding of een inlogscherm.',
        action: 'Open de bron in uw browser en download het CSV-bestand opnieuw.'
      };
    case 'pdf':
      return {
        file,
        expected,
        found: 'Dit is een PDF-bestand.',
        action: 'Vraag de bron om dezelfde cijfers als CSV of Excel.'
      };
    case 'xls':
      return {
        file,
        expected,
        found: 'Dit is een oud Excel-bestand (.xls) of een bestand met een wachtwoord.',
        action: 'Open het in Excel, haal het wachtwoord weg en bewaar het als “Excel-werkmap (.xlsx)”.'
      };
    case 'binary':
      return {
        file,
        expected,
        found: 'Het bestand bevat geen leesbare tekst. Misschien is het beschadigd.',
        action: 'Download het bestand opnieuw. Helpt dat niet, kies dan een ander formaat: CSV of Excel.'
      };
    default:
      return never(content, 'content of a file');
  }
}

/**
 * Text of a file: UTF-8 with or without BOM, UTF-16 ("Unicode-tekst" of Excel), else
 * Windows-1252, which older programs write and in which every byte means something.
 * Line ends become LF.
 */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const { text, encoding } = decodeBytes(bytes);
  return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, encoding };
}

/** Letters that an earlier program lost: the figures still stand, but names no longer match. */
export function lostLetters(file: string, text: string): readonly FormatProblem[] {
  const at = text.indexOf('\uFFFD');
  if (at < 0) return [];
  return [
    {
      file,
      line: text.slice(0, at).split('\n').length,
      expected: 'Namen met al hun letters, zoals “Fryslân”.',
      found: `Letters die al eerder verloren zijn gegaan, bij ${quote(text.slice(Math.max(0, at - 15), at + 15))}.`,
      action:
        'De cijfers zijn wel te lezen. Gebruik de gebiedscodes en niet de namen, of download het bestand opnieuw.'
    }
  ];
}

function decodeBytes(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (isWide(bytes)) {
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' };
  }
  const bom = startsWith(bytes, 0xef, 0xbb, 0xbf);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: bom ? 'utf-8-bom' : 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
