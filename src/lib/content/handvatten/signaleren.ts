/** Werkwijzen to see poverty and to talk about it. */
import type { Werkwijze } from '../../domain/werkwijze';

export const SIGNALEREN: readonly Werkwijze[] = [
  {
    id: 'relatie-opbouwen',
    group: 'signaleren',
    name: 'Relatie opbouwen',
    what: 'Zorgen dat ouders, kinderen en jongeren u kennen en vertrouwen, zodat zij over geldzorgen durven te praten.',
    why: 'Uit schaamte houden veel gezinnen geldzorgen voor zich. Wie een vertrouwd gezicht kent, vraagt eerder om hulp. Mensen die elke dag in de buurt zijn, zoals in het buurthuis of de kinderopvang, kunnen dat vertrouwen goed opbouwen.',
    steps: [
      'Wees te vinden op plekken waar gezinnen al komen: het plein, de supermarkt, de school, het buurthuis.',
      'Stap zelf op mensen af en haal hen bij een ontmoeting letterlijk over de drempel.',
      'Luister zonder oordeel en benoem ook wat goed gaat.',
      'Doe wat u belooft, en help snel als er vandaag iets nodig is.',
      'Vraag toestemming voordat u iets doorvertelt, ook aan andere gezinsleden.'
    ],
    partners: ['welzijnswerk', 'kinderopvang', 'buurthuis', 'kerken en moskeeën', 'ervaringsdeskundigen'],
    conditions:
      'Vaste gezichten: organisaties die langer in de wijk kunnen blijven, ruimte voor ervaringsdeskundigen, en training om zonder oordeel te luisteren.',
    indicators: ['moeite_rondkomen', 'herkomst_buiten_europa', 'tienermoeders', 'jong_ouderschap']
  },
  {
    id: 'herkennen-en-bespreken',
    group: 'signaleren',
    name: 'Herkennen en bespreken',
    what: 'Geldzorgen vroeg opmerken en er met ouders, kinderen en jongeren over praten.',
    why: 'Hoe eerder geldzorgen in beeld zijn, hoe korter een kind met de spanning leeft. Ouders beginnen er zelf vaak niet over. Praten helpt kinderen om ermee om te gaan.',
    steps: [
      'Leer met elkaar welke signalen en momenten kunnen wijzen op geldzorgen. Een signaal is nog geen bewijs.',
      'Twijfelt u? Overleg met een collega die het gezin ook kent.',
      'Benoem wat u ziet en stel een open vraag. Zeg dat veel gezinnen dit meemaken.',
      'Vraag bij elke intake of geld een reden is om niet mee te doen.',
      'Noem wat anderen heeft geholpen, en vraag later hoe het is gegaan.'
    ],
    partners: [
      'verloskundigen en kraamzorg',
      'JGZ',
      'huisartsen',
      'wijkteam',
      'woningcorporaties',
      'energiebedrijven en zorgverzekeraars'
    ],
    conditions:
      'Een gezamenlijke training in gesprekken over geld, en afspraken om achterstanden bij huur, energie en zorgpremie vroeg te delen.',
    indicators: [
      'kinderen_armoede',
      'kinderen_laag_inkomen',
      'laag_inkomen_hh',
      'personen_armoede',
      'personen_armoede_105',
      'personen_net_boven_armoede',
      'moeite_rondkomen',
      'meervoudig_kwetsbare_zwangeren',
      'psychische_problemen_ouders_ks'
    ]
  },
  {
    id: 'sociale-omgeving',
    group: 'signaleren',
    name: 'Sociale omgeving versterken',
    what: 'Een netwerk in de wijk of het dorp waar gezinnen elkaar en anderen makkelijk ontmoeten.',
    why: 'Weinig geld maakt de wereld snel klein. Wie anderen ontmoet, ontspant, hoort wat er is en kan zelf ook iets bijdragen. In een vertrouwde omgeving vallen geldzorgen eerder op.',
    steps: [
      'Maak een plek waar gezinnen zonder afspraak kunnen binnenlopen.',
      'Bedenk activiteiten samen met ouders en kinderen, en zorg voor oppas.',
      'Houd een spreekuur op de plek waar mensen toch al zijn.',
      'Laat ouders zelf meedoen als gastvrouw of gastheer, maar maak het niet te zwaar.',
      'Breng de mensen die in de wijk werken regelmatig bij elkaar.'
    ],
    partners: [
      'welzijnswerk',
      'scholen',
      'sportclubs',
      'speeltuinverenigingen',
      'kerken en moskeeën',
      'huisartsen'
    ],
    conditions:
      'Een overzicht van alles wat er in de wijk is, dat bewoners en partners kennen, en vast geld voor wat bewoners zelf dragen.',
    indicators: [
      'eenouder_hh',
      'eenouder_gezinnen',
      'herkomst_buiten_europa',
      'ses_woa',
      'corporatiewoningen'
    ]
  }
];
