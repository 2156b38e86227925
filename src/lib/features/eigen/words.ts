/** What the page *Eigen cijfers* says. Dutch, B1. */
import type { MatchedLevel } from '$lib/domain/areas/match';
import type { Direction } from '$lib/domain/indicator';
import { never } from '$lib/domain/never';
import { enumerate, formatCount, formatNumber } from '$lib/domain/notation';
import { pluralOf } from '$lib/domain/position';
import type { OwnIndicator } from '$lib/domain/own';
import type { Level } from '$lib/domain/region';
import type { ColumnRole } from '$lib/formats/understanding';
import type { Account } from './account';
import type { Measure } from './picks';
import type { FileEntry } from './state';

/** "560 bytes", "104 kB", "2,3 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 999_500) return `${formatNumber(bytes / 1000, 0)} kB`;
  return `${formatNumber(bytes / 1_000_000, bytes < 9_950_000 ? 1 : 0)} MB`;
}

/** "12 kenmerken", "één kenmerk". */
export function countOf(count: number, one: string, many: string): string {
  return count === 1 ? `één ${one}` : `${formatCount(count)} ${many}`;
}

/** "342 gemeenten en 3.393 wijken"; the country by its name. */
export function areasInWords(levels: readonly Pick<MatchedLevel, 'level' | 'areas'>[]): string {
  const some = levels.filter(({ areas }) => areas > 0);
  return enumerate(
    some.map(({ level, areas }) => (level === 'land' ? 'Nederland' : countOf(areas, level, pluralOf(level))))
  );
}

/** "2021", "2012, 2016 en 2020", and a closed row of four or more as "2011 tot en met 2021". */
export function yearsInWords(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const [first, last] = [sorted.at(0), sorted.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (sorted.length >= 4 && last - first === sorted.length - 1) return `${first} tot en met ${last}`;
  if (sorted.length > 6) return `${sorted.length} jaren, van ${first} tot en met ${last}`;
  return enumerate(sorted.map(String));
}

/** The sentence that a file opens with. */
export function sentenceOf(account: Account): string {
  const topics = countOf(account.topicCount, 'kenmerk', 'kenmerken');
  const areas = areasInWords(account.levels);
  const years = yearsInWords(account.years);
  if (account.topicCount === 0) return 'Wij vinden in dit bestand nog geen cijfers.';
  const where = areas !== '' ? ` van ${areas}` : account.asksGemeente ? ' van wijken' : '';
  const when = years === '' ? '' : `, over ${years}`;
  const verb = account.topicCount === 1 ? 'staat' : 'staan';
  const asked = areas === '' && account.asksGemeente ? ' Wij weten nog niet in welke gemeente.' : '';
  return `In dit bestand ${verb} ${topics}${where}${when}.${asked}`;
}

/** What the live region says of a file after something happened to it; `undefined`: nothing new. */
export function saidOf(file: FileEntry | undefined, left: boolean): string | undefined {
  if (file === undefined) return undefined;
  if (left) return `${file.name} is weg van deze pagina.`;
  const { stage } = file;
  switch (stage.kind) {
    case 'reading':
      return `${file.name} wordt gelezen.`;
    case 'understood':
      if (stage.trouble?.kind === 'unsaved') return `Niet bewaard. ${stage.trouble.message}`;
      if (stage.trouble?.kind === 'unread') return `${file.name} is zo niet te lezen.`;
      return `${file.name} is gelezen. ${sentenceOf(stage.understood.account)}`;
    case 'saving':
      return `De cijfers uit ${file.name} worden bewaard.`;
    case 'refused':
      return `${file.name} is niet te lezen. ${stage.problems[0]?.found ?? ''}`;
    case 'saved':
      return `De cijfers uit ${file.name} staan klaar.`;
    default:
      return never(stage, 'stage of a file');
  }
}

/** A role as an answer to "Wat staat in deze kolom?". */
export function roleInWords(role: ColumnRole): string {
  switch (role) {
    case 'area-code':
      return 'code van het gebied';
    case 'area-name':
      return 'naam van het gebied';
    case 'area-gemeente':
      return 'gemeente waar de wijk in ligt';
    case 'area-level':
      return 'soort gebied (gemeente, wijk)';
    case 'period':
      return 'jaar';
    case 'topic':
      return 'cijfers van één kenmerk';
    case 'topic-name':
      return 'naam van het kenmerk';
    case 'unit':
      return 'eenheid van het cijfer';
    case 'value':
      return 'het cijfer';
    case 'lower':
      return 'ondergrens van het cijfer';
    case 'upper':
      return 'bovengrens van het cijfer';
    case 'numerator':
      return 'aantal waar het om gaat';
    case 'remainder':
      return 'aantal waar het niet om gaat';
    case 'denominator':
      return 'totaal waar het een deel van is';
    case 'margin':
      return 'schatting, ondergrens of bovengrens';
    case 'dimension':
      return 'groep (leeftijd, geslacht)';
    case 'ignored':
      return 'niet gebruiken';
    default:
      return never(role, 'role of a column');
  }
}

/** A unit as an answer to "Waarin is dit gemeten?". */
export function measureInWords({ unit, times }: Measure): string {
  switch (unit) {
    case 'percent':
      return times === 100 ? 'procent; in het bestand als deel van 1 (0,12 is 12%)' : 'procent';
    case 'per-1000':
      return 'aantal per 1.000';
    case 'count':
      return times === 1 ? 'aantal' : `aantal; in het bestand × ${formatCount(times)}`;
    case 'euro':
      return times === 1 ? 'euro' : `euro; in het bestand × ${formatCount(times)}`;
    case 'euro-1000':
      return 'duizenden euro’s';
    case 'score':
      return 'iets anders, zonder eenheid';
    default:
      return never(unit, 'unit');
  }
}

/** A direction as an answer to "Wat betekent een hoger cijfer?". */
export function directionInWords(direction: Direction): string {
  switch (direction) {
    case 'higher-less-favourable':
      return 'hoger is ongunstiger';
    case 'higher-more-favourable':
      return 'hoger is gunstiger';
    case 'context':
      return 'geen van beide';
    default:
      return never(direction, 'direction');
  }
}

/** Level and boundaries: "342 gemeenten, met de grenzen van 2024". */
export function levelInWords({ level, areas, indeling }: MatchedLevel): string {
  const what = areasInWords([{ level, areas }]);
  if (level === 'land') return what;
  return indeling === undefined ? what : `${what}, met de grenzen van ${indeling}`;
}

/** "gemeente", "wijk" … as a heading of a question. */
export function levelNames(levels: readonly Level[]): string {
  return enumerate(levels.map((level) => (level === 'land' ? 'Nederland' : pluralOf(level))));
}

/** What an own indicator holds, in one line: "procent van de gezinnen · 12 wijken · 2023 en 2024". */
export function summaryOf({ unit, of, series, direction }: OwnIndicator): string {
  const most = new Map<Level, number>();
  for (const { level, figures } of series) {
    most.set(level, Math.max(most.get(level) ?? 0, figures.values.length));
  }
  const areas = areasInWords([...most].map(([level, areas]) => ({ level, areas })));
  return [
    [measureInWords({ unit, times: 1 }), of].filter((text) => text !== '').join(' '),
    areas,
    yearsInWords(series.map(({ year }) => year)),
    direction === 'context' ? '' : directionInWords(direction)
  ]
    .filter((text) => text !== '')
    .join(' · ');
}
