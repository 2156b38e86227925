/** The four handvatten of Kansrijke Start, and where this site helps with each. */

export interface Handvat {
  readonly number: 1 | 2 | 3 | 4;
  readonly name: string;
  readonly what: string;
  readonly steps: readonly string[];
  /** Where on this site a step can be taken. */
  readonly here: readonly {
    readonly label: string;
    readonly path:
      | '/kaart/'
      | '/vergelijk/'
      | '/eigen-cijfers/'
      | '/handvatten/#werkwijzen'
      | '/handvatten/#signalen'
      | '/handvatten/#fondsen'
      | '/handvatten/#samenwerken'
      | '/handvatten/#partners';
  }[];
}

export const HANDVATTEN: readonly Handvat[] = [
  {
    number: 1,
    name: 'Zicht op armoede in de eerste 1.000 dagen',
    what: 'Weten hoe het ervoor staat in uw gemeente en wijken, en samen begrijpen waarom.',
    steps: [
      'Verzamel bestaande cijfers over inkomen, uitkeringen, schulden en gezinnen, per gemeente en per wijk.',
      'Vraag de GGD, de JGZ en de gemeente naar eigen cijfers.',
      'Leg de cijfers voor aan mensen die gezinnen kennen. Herkennen zij het beeld? Wat missen zij?',
      'Praat met ouders en ervaringsdeskundigen over wat er achter de cijfers zit.',
      'Schrijf samen op wat u gaat doen.'
    ],
    here: [
      { label: 'Bekijk de kaart', path: '/kaart/' },
      { label: 'Vergelijk gebieden', path: '/vergelijk/' },
      { label: 'Laad eigen cijfers', path: '/eigen-cijfers/' }
    ]
  },
  {
    number: 2,
    name: 'Armoede herkennen en gezinnen steunen',
    what: 'Geldzorgen vroeg zien, erover praten, en daarna helpen met geld, spullen en mensen.',
    steps: [
      'Spreek af wie waarop let: in de zwangerschap, bij de kraamzorg, op het consultatiebureau.',
      'Oefen met elkaar hoe u over geld begint.',
      'Weet naar wie u een ouder kunt brengen, met naam en telefoonnummer.',
      'Denk naast geld ook aan mensen: een maatje, een groep, een buurtgezin.'
    ],
    here: [
      { label: 'De veertien werkwijzen', path: '/handvatten/#werkwijzen' },
      { label: 'Signalen', path: '/handvatten/#signalen' }
    ]
  },
  {
    number: 3,
    name: 'Hulp bekend en makkelijk bereikbaar maken',
    what: 'Zorgen dat ouders en professionals weten wat er is, en dat het makkelijk is om het te krijgen.',
    steps: [
      'Maak één overzicht van regelingen, fondsen en plekken, en houd het bij.',
      'Kijk of uw gemeente een kindpakket, stadspas of gemeentepolis heeft, en of jonge ouders die kennen.',
      'Breng hulp naar plekken waar ouders al komen.',
      'Schrijf eenvoudig en vraag niet twee keer hetzelfde.'
    ],
    here: [{ label: 'Landelijke fondsen', path: '/handvatten/#fondsen' }]
  },
  {
    number: 4,
    name: 'Samen leren',
    what: 'Van elkaar leren hoe u geldzorgen ziet en bespreekt, en wat stress met ouders en kinderen doet.',
    steps: [
      'Laat mensen die dagelijks met schulden werken vertellen hoe zij het gesprek voeren.',
      'Nodig een ervaringsdeskundige uit.',
      'Vraag of organisaties een vast aanspreekpunt voor kinderarmoede willen.',
      'Leer ook met de gemeenten om u heen.'
    ],
    here: [
      { label: 'Samenwerken met ouders', path: '/handvatten/#samenwerken' },
      { label: 'Wie zit er nog niet aan tafel?', path: '/handvatten/#partners' }
    ]
  }
];
