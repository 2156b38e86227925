/** Werkwijzen that give children, young people and parents more chances. */
import type { Werkwijze } from '../../domain/werkwijze';

export const STIMULEREN: readonly Werkwijze[] = [
  {
    id: 'financiele-opvoeding',
    group: 'stimuleren',
    name: 'Financiële opvoeding',
    what: 'Kinderen en jongeren leren omgaan met geld, en ouders helpen om daarin voor te gaan.',
    why: 'Wie jong leert kiezen en sparen, heeft later minder vaak betalingsproblemen. Wat ouders laten zien, telt het meest.',
    steps: [
      'Help ouders om zakgeld te geven op een manier die bij hen past.',
      'Laat kinderen zelf een klein bedrag beheren, bijvoorbeeld voor een feestje.',
      'Praat met jongeren over achteraf betalen en reclame.',
      'Schrijf jongeren aan voordat zij 18 jaar worden: dan verandert er veel.',
      'Vraag scholen om lessen over geld.'
    ],
    partners: ['scholen', 'jongerenwerk', 'Nibud', 'gemeente', 'ervaringsdeskundigen'],
    conditions: 'Een vaste plek in het onderwijs, en programma’s die kennis én vertrouwen geven.',
    indicators: ['jong_ouderschap', 'tienermoeders', 'kansenkaart_schulden']
  },
  {
    id: 'gezonde-leefstijl',
    group: 'stimuleren',
    name: 'Gezonde leefstijl',
    what: 'Gezinnen helpen om gezond te eten, te bewegen, te slapen en tot rust te komen.',
    why: 'Stress over geld maakt gezond leven moeilijker, ook tijdens een zwangerschap. Minder stress is dus de eerste stap.',
    steps: [
      'Neem eerst de oorzaak van de stress weg als dat kan.',
      'Wijs de weg naar eten: de voedselbank en een ontbijt voor kinderen.',
      'Kook en tuinier samen met ouders en kinderen.',
      'Vraag of elk kind een eigen bed heeft.',
      'Maak sporten en zwemles betaalbaar via een fonds.'
    ],
    partners: ['verloskundigen', 'JGZ', 'buurtsportcoach', 'scholen', 'huisartsen', 'diëtisten'],
    conditions:
      'Een plan voor langere tijd, geen kosten voor gezinnen, en een buurt waar kinderen veilig buiten spelen.',
    indicators: [
      'big2',
      'vroeggeboorte',
      'laag_geboortegewicht',
      'perinatale_sterfte',
      'roken_vrouwen_19_45',
      'vaccinatiegraad',
      'vaccinatiegraad_dktp',
      'vaccinatiegraad_bmr'
    ]
  },
  {
    id: 'veerkracht',
    group: 'stimuleren',
    name: 'Veerkracht',
    what: 'Versterken wat kinderen, jongeren en ouders helpt om met tegenslag om te gaan.',
    why: 'Een kind dat iemand vertrouwt en merkt dat iets lukt, staat steviger. Het neemt geldzorgen niet weg: gewone hulp blijft nodig.',
    steps: [
      'Zoek samen uit wat een kind al kan, wie er voor hem of haar is en wat helpt.',
      'Kies samen één probleem en kleine stappen.',
      'Geef complimenten over wat iemand doet, en verwacht veel van kinderen.',
      'Laat kinderen zelf de regels maken bij een activiteit.',
      'Gebruik in de wijk met elkaar dezelfde aanpak.'
    ],
    partners: ['scholen', 'JGZ', 'jongerenwerk', 'sportclubs', 'Home-Start'],
    conditions: 'Een gemeente die dit als haar taak ziet, en partners die dezelfde taal spreken.',
    indicators: ['psychische_problemen_ouders_ks', 'jeugdzorg', 'kinderen_laag_inkomen_lang']
  },
  {
    id: 'aanvullend-leren',
    group: 'stimuleren',
    name: 'Aanvullend leren',
    what: 'Extra kansen om te leren en talent te ontdekken, naast opvang en school.',
    why: 'Niet iedere ouder kan thuis helpen met taal en leren. Voorlezen, spelen en ontdekken geven een kind een goede start.',
    steps: [
      'Geef gezinnen met jonge kinderen boeken en speelgoed, bijvoorbeeld via BoekStart en de speelotheek.',
      'Bied een programma aan huis, zoals voorlezen of samen spelen.',
      'Wijs op de bibliotheek: lenen is voor kinderen gratis.',
      'Help met huiswerk en bijles zonder kosten.',
      'Laat kinderen kennismaken met sport, cultuur en beroepen.'
    ],
    partners: ['bibliotheek', 'kinderopvang', 'scholen', 'vrijwilligers', 'weekendscholen'],
    conditions: 'Geen kosten voor ouders, en goede afstemming met de school.',
    indicators: [
      'kinderen_laag_inkomen',
      'kinderen_armoede',
      'ses_woa',
      'kansenkaart_persoonlijk_inkomen',
      'kansenkaart_huishoudinkomen'
    ]
  },
  {
    id: 'participatie',
    group: 'stimuleren',
    name: 'Participatie',
    what: 'Zorgen dat kinderen, jongeren en ouders kunnen meedoen: vrije tijd, vrijwilligerswerk, opleiding en werk.',
    why: 'Niet mee kunnen doen raakt hoe een kind zich voelt en wat het later kan. Ouders die meedoen, geven dat door.',
    steps: [
      'Begin met een kleine stap: iemand ontmoeten, ergens binnenlopen.',
      'Vraag wat iemand kan en graag doet.',
      'Neem weg wat in de weg zit: kosten, oppas, vervoer of taal.',
      'Vraag een fonds om sport, muziek of een schoolreis te betalen.',
      'Help ouders naar een opleiding of werk dat bij het gezin past.'
    ],
    partners: [
      'gemeente (werk en inkomen)',
      'sport- en cultuurclubs',
      'taalhuis',
      'werkgevers',
      'Jeugdfonds Sport & Cultuur',
      'Leergeld'
    ],
    conditions:
      'Werk en regelingen waarbij een gezin er echt op vooruitgaat, en opvang die past bij de werktijden.',
    indicators: [
      'bijstand_per_1000',
      'kinderen_bijstand',
      'kansenkaart_bijstand',
      'kansenkaart_onder_armoedegrens',
      'inkomen_per_inwoner',
      'herkomst_buiten_europa'
    ]
  }
];
