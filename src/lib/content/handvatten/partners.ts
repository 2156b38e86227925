/** Who may be missing at the table. A programme for the talk can take them over. */

export interface PartnerGroup {
  readonly title: string;
  readonly partners: readonly string[];
}

export const PARTNERS: readonly PartnerGroup[] = [
  {
    title: 'Ouders en mensen met ervaring',
    partners: [
      '(aanstaande) ouders',
      'ervaringsdeskundigen armoede',
      'sleutelpersonen',
      'organisaties van migranten'
    ]
  },
  {
    title: 'Rond de geboorte',
    partners: ['verloskundigen', 'kraamzorg', 'JGZ', 'huisartsen en POH', 'GGD']
  },
  {
    title: 'Geld en schulden',
    partners: [
      'consulenten geldzaken',
      'schuldhulpverlening',
      'sociaal raadslieden',
      'Humanitas Thuisadministratie',
      'SchuldHulpMaatje',
      'gemeente: armoede, werk en inkomen'
    ]
  },
  {
    title: 'Wijk en welzijn',
    partners: [
      'wijk- of buurtteam',
      'welzijnswerk',
      'maatschappelijk werk',
      'VluchtelingenWerk',
      'kerken en moskeeën',
      'buurtverenigingen'
    ]
  },
  {
    title: 'Wonen, eten en leren',
    partners: ['woningcorporaties', 'voedselbank', 'kinderopvang', 'scholen', 'bibliotheek en taalhuis']
  }
];
