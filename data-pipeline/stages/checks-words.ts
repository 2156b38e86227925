/** What each check looks at, and what a finding means for who reads the figures. Dutch, B1. */
import { formatCount } from '../../src/lib/domain/notation';
import type { CheckId, Quality, QualityCheck } from '../../src/lib/domain/quality';

type Words = Pick<QualityCheck, 'title' | 'explanation' | 'counted'>;

export const CHECK_WORDS: Readonly<Record<CheckId, Words>> = {
  'duplicate-figures': {
    title: 'Dubbele cijfers',
    explanation:
      'Elk gebied heeft per kenmerk en per jaar hooguit één cijfer. Staat een gebied twee keer in een bestand, dan maken wij de site niet opnieuw.',
    counted: 'cijfers'
  },
  'unknown-areas': {
    title: 'Cijfers zonder gebied',
    explanation:
      'Elk cijfer hoort bij een gebied dat in dat jaar bestond. Een code die wij niet kennen, houdt de site tegen.',
    counted: 'gebieden'
  },
  ranges: {
    title: 'Waarden die niet kunnen',
    explanation:
      'Een percentage ligt tussen 0 en 100, een aantal is niet kleiner dan 0, en een schatting ligt binnen haar eigen marge. Anders maken wij de site niet opnieuw.',
    counted: 'cijfers'
  },
  parts: {
    title: 'Delen en geheel',
    explanation:
      'Alle wijken samen zijn evenveel als de gemeente, en alle gemeenten samen evenveel als het hele land. Kleine verschillen komen door afronden. Grotere verschillen staan hier. Meestal zijn dan mensen niet bij een wijk ingedeeld, of is een wijk later veranderd. Gebruik voor de hele gemeente het cijfer van de gemeente.',
    counted: 'vergelijkingen'
  },
  jumps: {
    title: 'Sprongen tussen twee jaren',
    explanation:
      'Een gebied dat veel meer verandert dan de meeste andere gebieden, staat hier. Dat kan echt zo zijn, bijvoorbeeld door een nieuwe buurt. Het kan ook komen door een andere grens of een fout bij de bron. Vraag het na voordat u er iets uit besluit.',
    counted: 'veranderingen'
  },
  'implausible-zeros': {
    title: 'Nullen die niet goed kunnen',
    explanation:
      'De bron geeft 0, terwijl er op zo’n plek minstens 20 mensen te verwachten zijn. Wij tonen wat de bron zegt, met een teken erbij. Lees het als: niet bekend.',
    counted: 'aantallen'
  },
  'hidden-values': {
    title: 'Cijfers die de bron verbergt',
    explanation:
      'Gaat het om weinig mensen, dan laat de bron het cijfer weg. Wij proberen of iemand het toch kan uitrekenen: het geheel min alle delen die wel bekend zijn. Wat wij zelf uitrekenen, komt alleen uit cijfers die de bron zelf geeft. Het kan dus niets verraden dat de bron verbergt.',
    counted: 'lege vakken'
  },
  'areas-without-figures': {
    title: 'Gebieden zonder cijfer',
    explanation:
      'De bron geeft voor de meeste gebieden een cijfer, maar niet voor alle. Die gebieden zijn gearceerd op de kaart. Leeg is geen 0, en wij vullen het niet op.',
    counted: 'reeksen'
  },
  'thin-series': {
    title: 'Jaren met maar een paar gebieden',
    explanation:
      'Van deze jaren hebben wij een bestand met maar een klein deel van de gebieden. Op de kaart is de rest leeg. Vergelijk zo’n jaar niet met heel Nederland.',
    counted: 'reeksen'
  }
};

/** So many findings of one check are printed; all stand in quality.json and on the page Bronnen. */
const PRINTED = 3;

/** The report as lines for a terminal: each check in one line, with its first findings under it. */
export function qualityInWords({ checks }: Quality): readonly string[] {
  return checks.flatMap(({ title, checked, counted, findings }) => {
    const more = findings.length - PRINTED;
    return [
      `${title}: ${formatCount(checked)} ${counted} bekeken, ${findings.length === 0 ? 'niets gevonden' : `${formatCount(findings.length)} keer iets gevonden`}.`,
      ...findings.slice(0, PRINTED).map(({ text }) => `  - ${text}`),
      ...(more > 0 ? [`  - en nog ${formatCount(more)}, zie quality.json`] : [])
    ];
  });
}
