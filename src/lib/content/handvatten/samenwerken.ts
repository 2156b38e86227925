/** Working with parents and with people who know poverty themselves; working with stress in mind. */

export interface Way {
  readonly id: string;
  readonly title: string;
  readonly what: string;
  readonly steps: readonly string[];
  readonly links?: readonly { readonly label: string; readonly url: string }[];
}

export const SAMENWERKEN: readonly Way[] = [
  {
    id: 'ervaringsdeskundigen',
    title: 'Ervaringsdeskundigen',
    what: 'Zij weten zelf hoe het is om weinig geld te hebben, en leerden om die kennis te gebruiken. Zij kunnen uitleggen wat regels en brieven met een gezin doen.',
    steps: [
      'Vraag of partners al met ervaringsdeskundigen werken.',
      'Geef hun een vaste plek in de coalitie.',
      'Maak samen afspraken over taken, tijd, vergoeding en begeleiding.',
      'Organiseer samen een bijeenkomst of lunch over kinderarmoede.'
    ],
    links: [
      { label: 'Sterk uit Armoede', url: 'https://www.sterkuitarmoede.nl' },
      { label: 'Movisie', url: 'https://www.movisie.nl' }
    ]
  },
  {
    id: 'sleutelpersonen',
    title: 'Sleutelpersonen',
    what: 'Getrainde ouders uit een gemeenschap, vaak met dezelfde achtergrond als de mensen die u wilt bereiken. Zij weten wat er leeft en openen deuren.',
    steps: [
      'Ga na of er in uw gemeente of regio sleutelpersonen werken, bijvoorbeeld voor statushouders.',
      'Leg contact met organisaties van migranten.',
      'Vraag hun mee te kijken naar de cijfers en naar wat u wilt gaan doen.'
    ],
    links: [{ label: 'Pharos', url: 'https://www.pharos.nl' }]
  },
  {
    id: 'spiegelgesprek',
    title: 'Spiegelgesprek',
    what: 'Ouders praten met elkaar, onder leiding van een gespreksleider. Professionals zitten eromheen en luisteren alleen.',
    steps: [
      'Bereid het gesprek voor met een ervaringsdeskundige.',
      'Kies een vertrouwde plek, regel oppas en geef een vergoeding.',
      'Luister, en vraag pas aan het eind iets.',
      'Laat de ouders later horen wat u met hun woorden hebt gedaan.'
    ]
  },
  {
    id: 'stress-sensitief',
    title: 'Stress-sensitief werken',
    what: 'Wie zorgen heeft over geld, heeft minder ruimte in het hoofd om te plannen en te kiezen. Houd daar rekening mee, en maak de stress niet groter.',
    steps: [
      'Maak brieven en afspraken kort en eenvoudig, en help onthouden.',
      'Vraag eerst wat nu het meeste helpt.',
      'Let op taal, en op wat voor u gewoon is en voor een ander niet.',
      'Laat merken dat iemand iets kan, en vier wat lukt.',
      'Kijk of uw eigen formulieren en regels stress geven.'
    ]
  }
];
