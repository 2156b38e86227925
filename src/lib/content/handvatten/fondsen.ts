/** National funds, as the handreiking lists them (2021). A gemeente often has more. */

export interface Fonds {
  readonly name: string;
  readonly forWhom: string;
  readonly what: string;
  /** Who asks; absent where the sources do not say. */
  readonly asks?: string;
  readonly url: string;
}

export const FONDSEN: readonly Fonds[] = [
  {
    name: 'Stichting Babyspullen',
    forWhom: 'aanstaande en nieuwe ouders',
    what: 'een gratis startpakket met nieuwe en gebruikte babyspullen',
    url: 'https://stichtingbabyspullen.nl'
  },
  {
    name: 'Stichting Leergeld',
    forWhom: 'kinderen van 4 tot 18 jaar',
    what: 'schoolspullen, fiets, schoolreis, club en muziekles',
    asks: 'ouders zelf',
    url: 'https://www.leergeld.nl'
  },
  {
    name: 'Jeugdfonds Sport & Cultuur',
    forWhom: 'kinderen tot 18 jaar',
    what: 'contributie, lesgeld, kleding en materiaal voor sport en cultuur',
    asks: 'een intermediair, zoals een professional die het kind kent',
    url: 'https://jeugdfondssportencultuur.nl'
  },
  {
    name: 'Nationaal Fonds Kinderhulp',
    forWhom: 'kinderen en jongeren tot 21 jaar',
    what: 'wat andere fondsen niet betalen: een fiets, een bed, kleding, zwemles, een uitje',
    asks: 'een intermediair',
    url: 'https://kinderhulp.nl'
  },
  {
    name: 'Stichting Jarige Job',
    forWhom: 'kinderen van 4 tot en met 12 jaar',
    what: 'een doos met traktatie, cadeau en versiering voor de verjaardag',
    asks: 'ouders of een intermediair, zes weken vooraf',
    url: 'https://www.stichtingjarigejob.nl'
  },
  {
    name: 'Sam&',
    forWhom: 'alle kinderen',
    what: 'één plek om aan te vragen bij Leergeld, Jeugdfonds, Kinderhulp en Jarige Job',
    asks: 'ouders of een intermediair',
    url: 'https://www.samenvoorallekinderen.nl'
  },
  {
    name: 'Jeugdeducatiefonds',
    forWhom: 'kinderen op de basisschool',
    what: 'bijles, excursies, een laptop, sport en cultuur',
    asks: 'de basisschool',
    url: 'https://www.jeugdeducatiefonds.nl'
  },
  {
    name: 'Kinderen van de Voedselbank',
    forWhom: 'kinderen van gezinnen bij de voedselbank',
    what: 'nieuwe kleding, schoenen en een cadeautje',
    url: 'https://www.kinderenvandevoedselbank.nl'
  },
  {
    name: 'Voedselbanken Nederland',
    forWhom: 'gezinnen die na de vaste lasten te weinig overhouden',
    what: 'een voedselpakket; de site zegt waar en voor wie',
    url: 'https://voedselbankennederland.nl'
  },
  {
    name: 'Nationaal Jeugd Ontbijt',
    forWhom: 'gezinnen die geen ontbijt kunnen betalen',
    what: 'elke week een tas met ontbijt voor elk kind, zonder naam',
    url: 'https://www.nationaaljeugdontbijt.nl'
  },
  {
    name: 'ANWB Kinderfietsenplan',
    forWhom: 'kinderen zonder fiets',
    what: 'een opgeknapte fiets',
    url: 'https://www.anwb.nl/over-anwb/anwb-kinderfietsenplan'
  },
  {
    name: 'Stichting Urgente Noden Nederland',
    forWhom: 'mensen met een dringend geldprobleem',
    what: 'wat nu nodig is en niemand anders betaalt, zoals een bed of koelkast',
    asks: 'een professionele hulpverlener',
    url: 'https://www.sunnederland.nl'
  },
  {
    name: 'Stichting Armoedefonds',
    forWhom: 'plaatselijke organisaties',
    what: 'geld voor eten, kleding, schoolspullen en menstruatieproducten',
    url: 'https://www.armoedefonds.nl'
  }
];
