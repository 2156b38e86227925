/** The tables of Bronnen to take along. Fetched when somebody asks for them. */
import { isCitedSource, type Manifest, type ManifestSource } from '$lib/domain/manifest';
import { declarationOf } from '$lib/domain/catalogue';
import { ABSENCES, explainAbsence, labelAbsence } from '$lib/domain/figure';
import type { Indicator } from '$lib/domain/indicator';
import { formatNumber } from '$lib/domain/notation';
import type { LatestYear, Quality } from '$lib/domain/quality';
import { levelName } from '$lib/features/explain/texts';
import { drawCard } from '$lib/features/take/card';
import { paperColours } from '$lib/features/take/colours';
import type { TakenPicture } from '$lib/features/take/kinds';
import { making } from '$lib/features/take/making';
import { drawTable } from '$lib/features/take/table-picture';
import { fileStem } from '$lib/features/take/tables';
import type { TakenCell, TakenColumn, TakenTable } from '$lib/formats/taken';
import { loadedRows } from './loaded';

const text = (heading: string): TakenColumn => ({ heading });
const count = (heading: string): TakenColumn => ({ heading, decimals: 0 });

function table(
  title: string,
  columns: readonly TakenColumn[],
  rows: readonly (readonly TakenCell[])[]
): TakenTable {
  const { date, address } = making();
  return {
    name: fileStem(title),
    columns,
    rows,
    notes: [
      'Bron: Zicht op kinderarmoede, Bronnen',
      `Titel: ${title}`,
      `Gemaakt op ${date} met Zicht op kinderarmoede, ${address}`
    ]
  };
}

/** Which years of which indicator are loaded, one row per level and year. `sources`: those of the manifest by id. */
export function loadedTable(
  indicators: readonly Indicator[],
  sources: ReadonlyMap<string, ManifestSource>
): TakenTable {
  const [first, ...others] = indicators;
  return table(
    first !== undefined && others.length === 0
      ? `Geladen jaren van ${first.name}`
      : 'Geladen jaren per kenmerk',
    [
      text('Kenmerk'),
      text('Gebieden'),
      count('Jaar'),
      count('Met een cijfer'),
      count('Alle gebieden'),
      text('Opmerking'),
      text('Bron')
    ],
    indicators.flatMap((indicator) =>
      loadedRows(indicator).flatMap(({ level, years }) =>
        years.map(({ year, known, total, provisional, source: id }) => {
          const source = sources.get(id);
          return [
            indicator.name,
            levelName(level),
            year,
            known,
            total,
            [provisional ? 'voorlopig' : '', isCitedSource(id) ? 'overgenomen uit een publicatie' : '']
              .filter((words) => words !== '')
              .join('; '),
            source === undefined ? id : `${source.publisher}, ${source.table}`
          ];
        })
      )
    )
  );
}

export function latestTable(latest: readonly LatestYear[]): TakenTable {
  return table(
    'Nieuwste jaar per kenmerk',
    [
      text('Kenmerk'),
      text('Gebieden'),
      count('Nieuwste jaar'),
      count('Met een cijfer'),
      count('Alle gebieden'),
      count('Later jaar dat nog leeg is')
    ],
    latest.map(({ indicator, level, year, known, total, empty }) => [
      declarationOf(indicator).name,
      levelName(level),
      year,
      known,
      total,
      empty ?? null
    ])
  );
}

export function sourcesTable({ sources }: Manifest): TakenTable {
  return table(
    'Bestanden die wij lazen',
    [
      text('Bron'),
      text('Uitgever'),
      text('Tabel'),
      text('Editie'),
      text('Opgehaald'),
      text('Voorwaarden'),
      count('Regels gelezen'),
      count('Regels gemaakt'),
      text('Niet gebruikt'),
      text('Adres'),
      text('Controlegetal (sha256)')
    ],
    sources.map((source) => [
      source.title,
      source.publisher,
      source.table,
      source.edition,
      source.retrieved,
      source.licence,
      source.rowsIn,
      source.rowsOut,
      source.rejected.map(({ reason, rows }) => `${rows}: ${reason}`).join('; '),
      source.url,
      source.sha256
    ])
  );
}

export function filesTable({ files }: Manifest): TakenTable {
  return table(
    'Bestanden die wij maakten',
    [text('Bestand'), text('Controlegetal (sha256)'), count('Rijen'), count('Grootte in bytes')],
    files.map(({ name, sha256, rows, bytes }) => [name, sha256, rows, bytes])
  );
}

export function qualityTable({ checks }: Quality): TakenTable {
  return table(
    'Wat de controle vond',
    [text('Controle'), text('Wat wij zagen'), text('Gebieden'), count('Aantal gebieden')],
    checks.flatMap(({ title, checked, counted, findings }): readonly (readonly TakenCell[])[] =>
      findings.length === 0
        ? [[title, `niets gevonden, ${formatNumber(checked, 0)} ${counted} bekeken`, '', null]]
        : findings.map((finding) => [
            title,
            finding.text,
            finding.areas.map(({ name }) => name).join('; '),
            finding.count
          ])
    )
  );
}

export function absenceTable(): TakenTable {
  return table(
    'Waarom een cijfer er niet is',
    [text('Reden'), text('Uitleg')],
    ABSENCES.map((reason) => [labelAbsence(reason), explainAbsence(reason)])
  );
}

/** Width of a column of numbers, of the first column of words, and of the whole; the other words share what is left. */
const [NUMBERS, NAMES, WIDE] = [110, 250, 1100];
/** What a machine reads, and no eye: left out of a picture. */
const FOR_MACHINES = /^(Controlegetal|Adres)/;

/** A table as a picture: the same cells, the columns of words as wide as there is room. */
export function pictureOf({ name, columns, rows, notes }: TakenTable): TakenPicture {
  const shown = columns.flatMap((column, index) =>
    FOR_MACHINES.test(column.heading) ? [] : [{ ...column, index }]
  );
  const numbers = shown.filter(({ decimals }) => decimals !== undefined).length;
  const share = (WIDE - NAMES - NUMBERS * numbers) / Math.max(1, shown.length - numbers - 1);
  const colour = paperColours();
  const show = (cell: TakenCell | undefined, { heading, decimals = 0 }: TakenColumn) => {
    if (typeof cell !== 'number') return cell ?? '';
    return /jaar/i.test(heading) ? String(cell) : formatNumber(cell, decimals);
  };
  const drawn = drawCard(
    {
      title: notes[1]?.replace('Titel: ', '') ?? name,
      under: 'Zicht op kinderarmoede, Bronnen',
      words: `Tabel met ${rows.length} regels`,
      blocks: [
        drawTable(
          {
            head: shown.map(({ heading }) => heading),
            widths: shown.map(({ decimals }, at) =>
              at === 0 ? NAMES : decimals === undefined ? share : NUMBERS
            ),
            rows: rows.map((row) => shown.map((column) => ({ text: show(row[column.index], column) })))
          },
          colour
        )
      ],
      foot: notes.filter((line) => !line.startsWith('Titel'))
    },
    colour,
    WIDE
  );
  return { ...drawn, name };
}
