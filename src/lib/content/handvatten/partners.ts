/** Who may be missing at the table. The programme of a talk takes them over. */

export interface Partner {
  /** Stable: notes refer to it. */
  readonly id: string;
  readonly name: string;
  /** Of a question in `content/vragen` that fits when this partner is missed. */
  readonly question?: string;
}

export interface PartnerGroup {
  readonly title: string;
  readonly partners: readonly Partner[];
}

/** For a partner that is missed, where no other question fits. */
export function questionAfter({ name }: Partner): string {
  return `Wie van ons kent iemand van: ${name}? En wie nodigt uit?`;
}

export const PARTNERS: readonly PartnerGroup[] = [
  {
    title: 'Ouders en mensen met ervaring',
    partners: [
      { id: 'ouders', name: '(aanstaande) ouders', question: 'ontbreekt-ervaring' },
      { id: 'ervaringsdeskundigen', name: 'ervaringsdeskundigen armoede', question: 'ontbreekt-ervaring' },
      { id: 'sleutelpersonen', name: 'sleutelpersonen', question: 'ontbreekt-vertrouwen' },
      { id: 'migranten', name: 'organisaties van migranten', question: 'ontbreekt-vertrouwen' }
    ]
  },
  {
    title: 'Rond de geboorte',
    partners: [
      { id: 'verloskundigen', name: 'verloskundigen', question: 'ontbreekt-geboorte' },
      { id: 'kraamzorg', name: 'kraamzorg', question: 'ontbreekt-geboorte' },
      { id: 'jgz', name: 'JGZ', question: 'ontbreekt-geboorte' },
      { id: 'huisartsen', name: 'huisartsen en POH' },
      { id: 'ggd', name: 'GGD' }
    ]
  },
  {
    title: 'Geld en schulden',
    partners: [
      { id: 'geldzaken', name: 'consulenten geldzaken', question: 'ontbreekt-geld' },
      { id: 'schuldhulp', name: 'schuldhulpverlening', question: 'ontbreekt-geld' },
      { id: 'raadslieden', name: 'sociaal raadslieden', question: 'ontbreekt-geld' },
      { id: 'thuisadministratie', name: 'Humanitas Thuisadministratie', question: 'ontbreekt-geld' },
      { id: 'schuldhulpmaatje', name: 'SchuldHulpMaatje', question: 'ontbreekt-geld' },
      { id: 'gemeente', name: 'gemeente: armoede, werk en inkomen' }
    ]
  },
  {
    title: 'Wijk en welzijn',
    partners: [
      { id: 'wijkteam', name: 'wijk- of buurtteam' },
      { id: 'welzijnswerk', name: 'welzijnswerk' },
      { id: 'maatschappelijk-werk', name: 'maatschappelijk werk' },
      { id: 'vluchtelingenwerk', name: 'VluchtelingenWerk' },
      { id: 'kerken', name: 'kerken en moskeeën', question: 'ontbreekt-vertrouwen' },
      { id: 'buurtverenigingen', name: 'buurtverenigingen', question: 'ontbreekt-vertrouwen' }
    ]
  },
  {
    title: 'Wonen, eten en leren',
    partners: [
      { id: 'corporaties', name: 'woningcorporaties', question: 'ontbreekt-corporatie' },
      { id: 'voedselbank', name: 'voedselbank' },
      { id: 'kinderopvang', name: 'kinderopvang' },
      { id: 'scholen', name: 'scholen' },
      { id: 'taalhuis', name: 'bibliotheek en taalhuis' }
    ]
  }
];
