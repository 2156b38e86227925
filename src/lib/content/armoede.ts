/**
 * The four ways in which poverty and little money are measured here, side by side. The figures come from the
 * data themselves: `indicator` names the row whose newest figure of the country is shown.
 */
import type { IndicatorId } from '../domain/indicator-ids';

export interface PovertyMeasure {
  readonly id: 'armoede2024' | 'laag_inkomen' | 'sociaal_minimum_120' | 'bijstand';
  readonly name: string;
  readonly by: string;
  /** What draws the line. */
  readonly line: string;
  readonly counts: readonly string[];
  readonly leavesOut: readonly string[];
  readonly series: string;
  readonly use: string;
  /** Of children where the source has it, else the nearest figure. */
  readonly indicators: readonly IndicatorId[];
}

export const POVERTY_MEASURES: readonly PovertyMeasure[] = [
  {
    id: 'armoede2024',
    name: 'Armoede (nieuwe methode)',
    by: 'CBS, SCP en Nibud, sinds oktober 2024',
    line: 'Wat een gezin minimaal nodig heeft om van te leven en een beetje mee te doen.',
    counts: ['inkomen', 'spaargeld dat direct beschikbaar is', 'de echte kosten voor wonen en energie'],
    leavesOut: ['hoe lang het al duurt', 'gezinnen die net boven de grens zitten'],
    series: 'vanaf 2018',
    use: 'Om te zeggen hoeveel kinderen in armoede opgroeien.',
    indicators: ['kinderen_armoede', 'personen_armoede']
  },
  {
    id: 'laag_inkomen',
    name: 'Laag inkomen',
    by: 'CBS, tot en met 2023',
    line: 'De bijstand van 1979, elk jaar aangepast aan de prijzen.',
    counts: ['inkomen, zonder huurtoeslag'],
    leavesOut: ['spaargeld', 'schulden', 'wat een gezin aan vaste lasten heeft'],
    series: '2011 tot en met 2023, daarna gestopt',
    use: 'Om jaren met elkaar te vergelijken: de grens is altijd evenveel waard.',
    indicators: ['kinderen_laag_inkomen', 'laag_inkomen_hh']
  },
  {
    id: 'sociaal_minimum_120',
    name: 'Tot 120% van het sociaal minimum',
    by: 'CBS',
    line: 'Wat de overheid als minimum ziet: bijstand, kinderbijslag en toeslagen. Met een marge van 20%.',
    counts: ['inkomen'],
    leavesOut: ['spaargeld', 'schulden', 'wat een gezin aan vaste lasten heeft'],
    series: 'vanaf 2011',
    use: 'Om te schatten hoeveel gezinnen regelingen van de gemeente kunnen krijgen.',
    indicators: ['kinderen_sociaal_minimum_120', 'sociaal_minimum_120_hh']
  },
  {
    id: 'bijstand',
    name: 'Bijstand',
    by: 'CBS',
    line: 'Geen grens: het telt wie een uitkering krijgt.',
    counts: ['minstens één ouder met bijstand'],
    leavesOut: ['werkende ouders met weinig geld', 'ouders die geen hulp vragen'],
    series: 'vanaf 2007',
    use: 'Om te weten hoeveel kinderen de gemeente al kent.',
    indicators: ['kinderen_bijstand', 'bijstand_per_1000']
  }
];

/** Why the four differ. */
export const WHY_DIFFERENT: readonly string[] = [
  'Elke manier trekt een andere grens. Daarom telt de ene manier meer kinderen dan de andere.',
  'De nieuwe methode telt ook spaargeld en echte woonlasten mee. Een gezin met een laag inkomen maar met spaargeld telt daar niet mee.',
  'De grens voor een laag inkomen stijgt alleen met de prijzen. Het sociaal minimum stijgt met besluiten van de overheid.',
  'Bijstand is een uitkering. Veel kinderen met weinig geld thuis hebben ouders die werken.',
  'Zet cijfers van twee manieren dus nooit in één lijn, en trek ze niet van elkaar af.'
];
