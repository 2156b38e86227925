/** Little money, by each of its measures, and income. */
import type { Definition } from '../../indicator';
import { definition } from './definition';

/** All measures of little money: none of them may be read as another. */
const MONEY_MEASURES = [
  'armoede2024',
  'armoede2024_105',
  'armoede2024_net_boven',
  'laag_inkomen',
  'laag_inkomen_4_jaar',
  'sociaal_minimum_101',
  'sociaal_minimum_110',
  'sociaal_minimum_120',
  'sociaal_minimum_120_nji',
  'sociaal_minimum_120_thuiswonend',
  'sociaal_minimum_130',
  'sociaal_minimum_140',
  'sociaal_minimum_150',
  'bijstand',
  'bijstand_kinderen'
] as const;

type MoneyMeasure = (typeof MONEY_MEASURES)[number];

function moneyMeasure(id: MoneyMeasure, text: string, not: string): Definition {
  return { id, text, not, incomparable: MONEY_MEASURES.filter((other) => other !== id) };
}

const SOCIAL_MINIMUM_NOT =
  'Het sociaal minimum is een norm van de overheid en verandert elk jaar. Vergelijk jaren dus voorzichtig. Vermogen en vaste lasten tellen niet mee.';

export const GELD: readonly Definition[] = [
  moneyMeasure(
    'armoede2024',
    'Armoede zoals CBS, SCP en Nibud die sinds 2024 meten: het inkomen en het geld dat direct beschikbaar is, zijn samen te laag voor een minimaal budget. De echte kosten voor wonen en energie tellen mee.',
    'Het cijfer zegt niet hoe lang iemand al weinig geld heeft. Het is niet te vergelijken met cijfers over een laag inkomen of het sociaal minimum.'
  ),
  moneyMeasure(
    'armoede2024_105',
    'Mensen met een budget tot 105% van de armoedegrens van 2024. Wie onder de armoedegrens leeft, telt mee.',
    'Het is geen aparte groep naast armoede: de mensen onder de armoedegrens zitten erin. Tel de twee cijfers dus niet op.'
  ),
  moneyMeasure(
    'armoede2024_net_boven',
    'Mensen met een budget dat net boven de armoedegrens van 2024 ligt: hooguit een kwart erboven.',
    'Deze mensen tellen niet mee bij armoede. Toch kan een tegenvaller voor hen al te veel zijn.'
  ),
  moneyMeasure(
    'laag_inkomen',
    'Het inkomen van het huishouden ligt onder de lage-inkomensgrens van CBS. Die grens volgt alleen de prijzen en is in elk jaar evenveel waard. Huurtoeslag telt niet mee.',
    'Spaargeld, schulden en vaste lasten tellen niet mee. CBS is na 2023 gestopt met deze meting.'
  ),
  moneyMeasure(
    'laag_inkomen_4_jaar',
    'Het inkomen van het huishouden ligt al vier jaar of langer onder de lage-inkomensgrens van CBS.',
    'Wie korter dan vier jaar een laag inkomen heeft, telt niet mee. CBS is na 2023 gestopt met deze meting.'
  ),
  moneyMeasure(
    'sociaal_minimum_101',
    'Het inkomen van het huishouden is hooguit 101% van het sociaal minimum. Dat is ongeveer de bijstand met kinderbijslag en toeslagen.',
    SOCIAL_MINIMUM_NOT
  ),
  moneyMeasure(
    'sociaal_minimum_110',
    'Het inkomen van het huishouden is hooguit 110% van het sociaal minimum.',
    SOCIAL_MINIMUM_NOT
  ),
  moneyMeasure(
    'sociaal_minimum_120',
    'Het inkomen van het huishouden is hooguit 120% van het sociaal minimum. Veel gemeenten gebruiken deze grens voor hun regelingen.',
    SOCIAL_MINIMUM_NOT
  ),
  moneyMeasure(
    'sociaal_minimum_120_nji',
    'Kinderen tot 18 jaar in een huishouden met een inkomen onder 120% van het sociaal minimum, zoals de Staat van de jeugd ze telt. Het cijfer is van 31 december van het jaar ervoor.',
    'Het jaar ligt anders dan bij CBS, en alle kinderen in de gemeente tellen mee. Zet het niet op één lijn met de cijfers van CBS.'
  ),
  moneyMeasure(
    'sociaal_minimum_120_thuiswonend',
    'Kinderen die op 1 januari thuis wonen, in een huishouden met een inkomen tot 120% van het sociaal minimum. CBS maakte deze cijfers één keer, ook per wijk.',
    'Ook kinderen van 18 jaar en ouder die thuis wonen, kunnen meetellen. De cijfers stoppen bij 2019.'
  ),
  moneyMeasure(
    'sociaal_minimum_130',
    'Het inkomen van het huishouden is hooguit 130% van het sociaal minimum.',
    SOCIAL_MINIMUM_NOT
  ),
  moneyMeasure(
    'sociaal_minimum_140',
    'Het inkomen van het huishouden is hooguit 140% van het sociaal minimum.',
    SOCIAL_MINIMUM_NOT
  ),
  moneyMeasure(
    'sociaal_minimum_150',
    'Het inkomen van het huishouden is hooguit 150% van het sociaal minimum.',
    SOCIAL_MINIMUM_NOT
  ),
  moneyMeasure(
    'bijstand',
    'Mensen tot de AOW-leeftijd die een bijstandsuitkering krijgen.',
    'Bijstand is een uitkering en geen armoedegrens. Ook werkende ouders kunnen te weinig geld hebben.'
  ),
  moneyMeasure(
    'bijstand_kinderen',
    'Kinderen tot 18 jaar van wie minstens één ouder op 31 december bijstand krijgt.',
    'Bijstand is een uitkering en geen armoedegrens. Kinderen van werkende ouders met weinig geld tellen niet mee.'
  ),
  definition(
    'moeite_rondkomen',
    'Volwassenen die in de gezondheidsenquête zeggen dat zij moeite hebben om rond te komen. Voor gemeenten en wijken is dit een schatting met een model.',
    'Het is geen telling. Het model kent de wijk via kenmerken van de inwoners, niet via antwoorden uit elke wijk.'
  ),
  definition(
    'besteedbaar_inkomen',
    'Het gemiddelde bedrag dat een huishouden in een jaar kan uitgeven, na belastingen en premies.',
    'Het houdt geen rekening met hoeveel mensen van het inkomen leven. Een gemiddelde zegt niets over de verschillen.',
    ['inkomen_per_inwoner', 'inkomen_gestandaardiseerd']
  ),
  definition(
    'inkomen_per_inwoner',
    'Het gemiddelde inkomen per inwoner in een jaar. Ook kinderen en andere mensen zonder inkomen tellen mee.',
    'In een wijk met veel kinderen is dit bedrag al snel lager. Het zegt niets over de verschillen.',
    ['besteedbaar_inkomen', 'inkomen_gestandaardiseerd']
  ),
  definition(
    'inkomen_gestandaardiseerd',
    'Het gemiddelde inkomen dat een huishouden kan uitgeven, omgerekend naar het aantal mensen dat ervan leeft.',
    'Een gemiddelde zegt niets over de verschillen tussen huishoudens.',
    ['besteedbaar_inkomen', 'inkomen_per_inwoner']
  )
];
