/** Werkwijzen to support families that have little money. */
import type { Werkwijze } from '../../domain/werkwijze';

export const ONDERSTEUNEN: readonly Werkwijze[] = [
  {
    id: 'integrale-steun',
    group: 'ondersteunen',
    name: 'Integrale steun',
    what: 'Met het hele gezin kijken wat er speelt, doelen kiezen die voor hen belangrijk zijn, en die stap voor stap halen.',
    why: 'Geldzorgen hangen vaak samen met wonen, werk, gezondheid en opvoeden. Kinderen merken veel van de spanning. Eén plan met één vast gezicht geeft rust.',
    steps: [
      'Zorg eerst voor iets kleins dat snel lukt, zoals een vergoeding of een voedselpakket.',
      'Vraag elk gezinslid, ook de kinderen, hoe zij graag willen leven.',
      'Maak van grote doelen kleine stappen, en bedenk samen wat in de weg kan komen.',
      'Spreek af wie het vaste aanspreekpunt is, voor het gezin en voor de hulp.',
      'Blijf contact houden als de grootste zorgen voorbij zijn.'
    ],
    partners: ['wijkteam', 'maatschappelijk werk', 'JGZ', 'schuldhulp', 'vrijwilligers'],
    conditions:
      'Ruimte om van regels af te wijken als dat voor het gezin nodig is, weinig wachttijd, en hulp die bij dezelfde persoon blijft.',
    indicators: [
      'kinderen_laag_inkomen_lang',
      'meervoudig_kwetsbare_zwangeren',
      'kinderen_bijstand',
      'bijstand_per_1000',
      'jeugdzorg',
      'jeugdbescherming'
    ]
  },
  {
    id: 'steun-bij-opvoeden',
    group: 'ondersteunen',
    name: 'Steun bij opvoeden',
    what: 'Ouders helpen om er voor hun kind te zijn, ook als geld hun hoofd vol maakt.',
    why: 'Stress over geld kost aandacht en geduld. Steun bij het ouderschap maakt het thuis rustiger, en dat helpt een kind om zich te ontwikkelen.',
    steps: [
      'Zeg dat vragen over opvoeden erbij horen, bij elke ouder.',
      'Bied activiteiten voor ouder en kind samen, bijvoorbeeld met de bibliotheek of de peuteropvang.',
      'Breng ouders met elkaar in contact, bijvoorbeeld in een groep voor alleenstaande ouders.',
      'Geef ouders af en toe lucht: opvang, een buurtgezin of een steunouder.',
      'Is een kind misschien niet veilig? Volg de meldcode en overleg met Veilig Thuis.'
    ],
    partners: [
      'JGZ',
      'kraamzorg',
      'kinderopvang',
      'bibliotheek',
      'Home-Start',
      'Centrum voor Jeugd en Gezin'
    ],
    conditions: 'Tijd en geld voor lichte steun, vóór er grote problemen zijn.',
    indicators: [
      'eenouder_hh',
      'eenouder_gezinnen',
      'tienermoeders',
      'jong_ouderschap',
      'jeugdzorg',
      'jeugdbescherming',
      'psychische_problemen_ouders_ks'
    ]
  },
  {
    id: 'informele-steun',
    group: 'ondersteunen',
    name: '(In)formele steun',
    what: 'Een maatje of mentor die een ouder, kind of jongere langere tijd bijstaat. Soms iemand uit de eigen kring, soms een getrainde vrijwilliger.',
    why: 'Niet iedereen heeft mensen om op terug te vallen. Een maatje geeft aandacht en moed, naast de hulp van een professional.',
    steps: [
      'Vraag eerst of er in de eigen kring iemand is die wil helpen.',
      'Zoek anders een vrijwilliger die bij het gezin past, liefst uit de buurt.',
      'Spreek samen af wat ieders rol is en wat u van elkaar mag weten.',
      'Begin met een proeftijd, en stop als het niet klikt.',
      'Maak ook ruimte voor plezier.'
    ],
    partners: [
      'vrijwilligersorganisaties',
      'buurtgezinnen',
      'welzijnswerk',
      'kerken en moskeeën',
      'wijkteam'
    ],
    conditions: 'Een vast aanspreekpunt en begeleiding voor de maatjes, en duidelijke afspraken op papier.',
    indicators: ['eenouder_hh', 'eenouder_gezinnen', 'tienermoeders', 'herkomst_buiten_europa']
  },
  {
    id: 'materiele-steun',
    group: 'ondersteunen',
    name: 'Materiële steun',
    what: 'Gezinnen helpen aan spullen, eten en uitjes die er al voor hen zijn.',
    why: 'Een bed, een winterjas of een babypakket lost armoede niet op. Het geeft wel lucht, en een kind kan meedoen.',
    steps: [
      'Wijs aanstaande ouders op een gratis babystartpakket.',
      'Reken samen uit of het gezin naar de voedselbank kan, en ga de eerste keer mee.',
      'Vraag bij een fonds aan wat het gezin niet kan betalen, zoals een fiets of een bed.',
      'Maak een plek waar gezinnen spullen kunnen ruilen of weggeven, zonder vragen.',
      'Kijk of er een kindpakket, stadspas of witgoedregeling is in uw gemeente.'
    ],
    partners: [
      'voedselbank',
      'kledingbank',
      'Sam& en andere fondsen',
      'kerken en moskeeën',
      'scholen',
      'ondernemers'
    ],
    conditions: 'Een lijst van fondsen en plekken die klopt, en mensen die de weg ernaartoe kennen.',
    indicators: [
      'kinderen_armoede',
      'kinderen_laag_inkomen',
      'laag_inkomen_hh',
      'kinderen_sociaal_minimum_120',
      'sociaal_minimum_101_hh',
      'moeite_rondkomen',
      'personen_armoede',
      'kinderen_bijstand'
    ]
  },
  {
    id: 'financiele-zelfredzaamheid',
    group: 'ondersteunen',
    name: 'Steun bij financiële zelfredzaamheid',
    what: 'Ouders en jongeren helpen om grip te krijgen op hun geld en om te krijgen waar zij recht op hebben.',
    why: 'Regelingen zijn er veel en ze zijn lastig te vinden. Vroege hulp bij geldzaken voorkomt schulden en geeft rust.',
    steps: [
      'Kijk samen op welke toeslagen en regelingen het gezin recht heeft.',
      'Help bij het aanvragen, of ga mee naar het spreekuur.',
      'Wijs op hulp bij de administratie, zoals thuisadministratie of een budgetmaatje.',
      'Vraag een regeling bij de eerste achterstand, en wacht niet op de tweede.',
      'Zorg voor een geldloket op een plek waar ouders toch al komen, zoals de verloskundige.'
    ],
    partners: [
      'consulenten geldzaken',
      'sociaal raadslieden',
      'Humanitas Thuisadministratie',
      'bibliotheek',
      'verloskundigen'
    ],
    conditions:
      'Formulieren in eenvoudige taal, één aanvraag voor meer regelingen, en een overzicht dat iedere professional kent.',
    indicators: [
      'sociaal_minimum_101_hh',
      'sociaal_minimum_110_hh',
      'sociaal_minimum_120_hh',
      'sociaal_minimum_130_hh',
      'kinderen_sociaal_minimum_110',
      'kinderen_sociaal_minimum_120',
      'personen_net_boven_armoede',
      'personen_armoede_105',
      'moeite_rondkomen',
      'besteedbaar_inkomen_hh'
    ]
  },
  {
    id: 'steun-bij-schulden',
    group: 'ondersteunen',
    name: 'Steun bij schulden',
    what: 'Hulp om schulden te stoppen of af te lossen, met oog voor de kinderen in het gezin.',
    why: 'Ouders zoeken vaak pas na jaren hulp, uit schaamte. Schulden geven veel stress, en kinderen voelen dat. Eerst rust, dan pas regelen.',
    steps: [
      'Zoek mensen met geldstress zelf op, bijvoorbeeld na een melding van een achterstand.',
      'Neem zo nodig tijdelijk dingen over, zoals het betalen van vaste lasten.',
      'Dreigt afsluiting van energie of water? Meld het meteen bij de schuldhulp.',
      'Wordt een gezin niet toegelaten tot schuldhulp? Vraag het besluit en schakel sociaal raadslieden in.',
      'Plan gesprekken onder schooltijd, zodat kinderen er niet bij hoeven te zitten.'
    ],
    partners: [
      'schuldhulpverlening',
      'SchuldHulpMaatje',
      'sociaal raadslieden',
      'woningcorporaties',
      'huisartsen'
    ],
    conditions:
      'Afspraken over vroegsignalering, huisbezoek, ervaringsdeskundigen en genoeg kennis van schulden in het wijkteam.',
    indicators: ['schuld_hh', 'schuld_ouders_ks', 'kansenkaart_schulden']
  }
];
