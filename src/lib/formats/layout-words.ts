/**
 * What headings mean, by the words that publishers and people use. A heading is a hint; `layoutOf` looks
 * at the cells as well.
 */
import { foldWords } from '../domain/catalogue/recognise';
import { levelOfWord, type LevelWord } from '../domain/areas/words';
import type { TableColumn } from './types';
import type { ColumnRole } from './understanding';

/** The last part of a topic path, folded: what a column is called. */
export function wordOf(column: TableColumn): string {
  return foldWords(column.name.split('/').at(-1) ?? column.name);
}

/** The one level that a heading names: "Gemeentenaam", "WK_CODE"; `undefined` for "Wijken en buurten". */
export function levelOfHeading(column: TableColumn): LevelWord | undefined {
  const last = column.name.split('/').at(-1) ?? column.name;
  return levelOfWord(last.replace(/(?<=.)[_ ]?names?$/i, ''));
}

const AREA =
  /^(regios?|regions?|regio(code|naam)|gebied(en)?|gebieds?(code|naam)|areas?|area(code|name)|codering|(cbs|stat)?code|stat(naam|name)|regionid|geoitem(code|name)?|externalcode|naam|name|wijkenenbuurten|districttype|wijken|buurten)$/;

/** Whether a column may hold areas: by a word for areas, or for a level. */
export function namesAreas(column: TableColumn): boolean {
  return AREA.test(wordOf(column)) || levelOfHeading(column) !== undefined;
}

/** Headings that leave no choice. */
const FIXED: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(perioden?|periods?|periodcode|jaar|jaren|years?|(peil|verslag|meet|stat)jaar|(peil)?datum)$/, 'period'],
  [
    /^(soort(regio|gebied)|(gebieds|regio)?niveau|gebied(s)?type|geolevel(code)?|regiontype|recs)$/,
    'area-level'
  ],
  [/^(marges?|margins?)$/, 'margin'],
  [/^(lwr|lower|ondergrens(95)?)$/, 'lower'],
  [/^(upr|upper|bovengrens(95)?)$/, 'upper'],
  [
    /^(measures?|indicator(en|code|naam)?|variab(ele|le|elen)(code|naam)?|onderwerp|outcome|topic)$/,
    'topic-name'
  ],
  [/^(eenheid|unit|meeteenheid)$/, 'unit'],
  [
    /^(geslacht|sex|gender|leeftijd|age|leeftijds(klasse|groep)|inkomensgroep|(income|gender|migration|household)group)$/,
    'dimension'
  ],
  [
    /^(|id|nr|nummer|rij|rijnummer|row|[fg]id|ogcfid|objectid|index|volgnummer|unnamed0|lat|lon|lng|latitude|longitude|geometry|geom|wkt|shapelen(g|gth)|shapearea|jrstatcode|indelingswijziging.*|indwbz|pstmvp|(meestvoorkomende)?postcode|pc[46]|opmerking(en)?|toelichting|notities?|bron|source|stringvalue|valueattribute|odataid|periodlevel|description)$/,
    'ignored'
  ]
];

/** The role that a column has by its heading alone; `undefined` where the cells decide. */
export function fixedRole(column: TableColumn): ColumnRole | undefined {
  if (column.unit !== '' && !/^(code|naam|omschrijving)$/i.test(column.unit)) return undefined;
  const word = wordOf(column);
  return FIXED.find(([pattern]) => pattern.test(word))?.[1];
}

/** The figure of a long table. Only where another column says what is counted, or stands beside it. */
export function namesValue(column: TableColumn): boolean {
  return /^(values?|valuestring|waarden?|est|estimate|schatting|cijfers?|percentage)$/.test(wordOf(column));
}
