/**
 * What each series counts, in plain Dutch. Two definitions never share a line or an axis; the ones
 * that people are tempted to compare name each other as incomparable.
 */
import type { Definition } from '../indicator';

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

function definition(id: string, text: string, not: string, incomparable: readonly string[] = []): Definition {
  return { id, text, not, incomparable };
}

const SOCIAL_MINIMUM_NOT =
  'Het sociaal minimum is een norm van de overheid en verandert elk jaar. Vergelijk jaren dus voorzichtig. Vermogen en vaste lasten tellen niet mee.';

const ANONYMOUS = 'Anonieme prikken tellen niet mee in het cijfer per gemeente.';
const FEW_BABIES = 'Het gaat om kleine aantallen. Een verschil tussen gemeenten kan toeval zijn.';

export const DEFINITIONS: readonly Definition[] = [
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
  ),
  definition(
    'schuld_hh',
    'Huishoudens waarvan minstens één lid met grote schulden of betalingsachterstanden bekend is bij een officiële instantie.',
    'Schulden bij familie, winkels of de verhuurder staan meestal niet in deze registraties.',
    ['schuld_ouders']
  ),
  definition(
    'schuld_ouders',
    'Zwangere vrouwen en hun partners met een wettelijke schuldsanering of minstens zes maanden achterstand bij de zorgpremie.',
    'Alleen deze twee soorten schulden tellen mee. Het echte aantal ouders met schulden is hoger.',
    ['schuld_hh']
  ),
  definition(
    'psychische_problemen_ouders',
    'Zwangere vrouwen en hun partners die zorg of medicijnen krijgen voor psychische problemen.',
    'Ouders met klachten die geen zorg krijgen, tellen niet mee.'
  ),
  definition(
    'meervoudig_kwetsbare_zwangeren',
    'Zwangere vrouwen die volgens een model op meer dan één gebied kwetsbaar zijn, zoals geld, gezondheid en werk.',
    'Het is een schatting per gebied. Het zegt niets over één vrouw.'
  ),
  definition(
    'jeugdzorg',
    'Jongeren tot 23 jaar die in een jaar jeugdhulp, jeugdbescherming of jeugdreclassering kregen van een zorgaanbieder.',
    'Het cijfer telt gebruik van hulp. Meer hulp betekent niet dat er meer problemen zijn.',
    ['jeugdbescherming_opgroeien']
  ),
  definition(
    'jeugdbescherming_opgroeien',
    'Kinderen die jeugdbescherming kregen toen zij in groep 8 zaten, geteld op de plaats waar zij werden geboren.',
    'Het gaat om een groep uit een ander jaar dan nu. Het is niet te vergelijken met jeugdzorg per jaar.',
    ['jeugdzorg']
  ),
  definition(
    'eenouder_hh',
    'Huishoudens met één ouder en een of meer kinderen die thuis wonen, als deel van alle huishoudens.',
    'Het zegt niets over geld of zorg in het gezin. Kinderen kunnen ook deels bij de andere ouder wonen.',
    ['eenouder_gezinnen']
  ),
  definition(
    'eenouder_gezinnen',
    'Huishoudens met één ouder, als deel van alle huishoudens met kinderen die thuis wonen.',
    'Het zegt niets over geld of zorg in het gezin. Kinderen kunnen ook deels bij de andere ouder wonen.',
    ['eenouder_hh']
  ),
  definition(
    'big2',
    'Baby’s die voor 37 weken zijn geboren of die licht waren voor de duur van de zwangerschap.',
    'Het cijfer zegt niet wat de oorzaak is.',
    ['vroeggeboorte', 'laag_geboortegewicht']
  ),
  definition(
    'vroeggeboorte',
    'Baby’s die voor 37 weken zwangerschap zijn geboren.',
    'Het cijfer zegt niet wat de oorzaak is.',
    ['big2']
  ),
  definition(
    'laag_geboortegewicht',
    'Baby’s die licht waren voor de duur van de zwangerschap: lichter dan negen van de tien baby’s bij dezelfde duur.',
    'Dit is iets anders dan een gewicht onder 2.500 gram.',
    ['big2']
  ),
  definition(
    'perinatale_sterfte',
    'Baby’s die zijn overleden tussen 24 weken zwangerschap en een week na de geboorte.',
    FEW_BABIES,
    ['neonatale_sterfte', 'zuigelingensterfte']
  ),
  definition(
    'neonatale_sterfte',
    'Baby’s die zijn overleden tussen 24 weken zwangerschap en vier weken na de geboorte.',
    FEW_BABIES,
    ['perinatale_sterfte', 'zuigelingensterfte']
  ),
  definition(
    'zuigelingensterfte',
    'Baby’s die zijn overleden tussen 24 weken zwangerschap en een jaar na de geboorte.',
    FEW_BABIES,
    ['perinatale_sterfte', 'neonatale_sterfte']
  ),
  definition(
    'tienermoeders',
    'Moeders van 15 tot en met 19 jaar, per 1.000 meisjes van die leeftijd.',
    'Andere bronnen tellen de leeftijd bij de geboorte. Die cijfers zijn anders.',
    ['jong_ouderschap']
  ),
  definition(
    'jong_ouderschap',
    'Mensen die voor hun 20ste een kind kregen, geteld op de plaats waar zij zelf opgroeiden.',
    'Het gaat om de plaats van opgroeien, niet om de plaats waar zij nu wonen.',
    ['tienermoeders']
  ),
  definition(
    'roken_vrouwen',
    'Vrouwen van 19 tot en met 45 jaar die roken.',
    'Het cijfer gaat niet alleen over zwangere vrouwen.'
  ),
  definition(
    'vaccinatiegraad',
    'Kinderen uit een geboortejaar die de prikken van het vaccinatieprogramma hebben gekregen.',
    ANONYMOUS,
    ['vaccinatiegraad_dktp', 'vaccinatiegraad_bmr']
  ),
  definition(
    'vaccinatiegraad_dktp',
    'Kinderen uit een geboortejaar die de prikken tegen difterie, kinkhoest, tetanus en polio hebben gekregen.',
    ANONYMOUS,
    ['vaccinatiegraad', 'vaccinatiegraad_bmr']
  ),
  definition(
    'vaccinatiegraad_bmr',
    'Kinderen uit een geboortejaar die de prik tegen bof, mazelen en rodehond hebben gekregen.',
    ANONYMOUS,
    ['vaccinatiegraad', 'vaccinatiegraad_dktp']
  ),
  definition(
    'inwoners',
    'Mensen die op 1 januari in het gebied staan ingeschreven.',
    'Wie niet staat ingeschreven, telt niet mee.'
  ),
  definition(
    'inwoners_0_5',
    'Kinderen van 0 tot 5 jaar die op 1 januari in het gebied staan ingeschreven.',
    'Ook kinderen in een tehuis of pleeggezin tellen mee.',
    ['thuiswonende_kinderen_0_4']
  ),
  definition(
    'inwoners_0_15',
    'Kinderen van 0 tot 15 jaar die op 1 januari in het gebied staan ingeschreven.',
    'Kinderen van 15 tot 18 jaar tellen niet mee: CBS geeft per wijk andere groepen.'
  ),
  definition(
    'aandeel_0_15',
    'Kinderen van 0 tot 15 jaar als deel van alle inwoners op 1 januari.',
    'Kinderen van 15 tot 18 jaar tellen niet mee.'
  ),
  definition(
    'huishoudens',
    'Huishoudens op 1 januari: iemand die alleen woont, of mensen die samen wonen.',
    'Tehuizen tellen niet mee.'
  ),
  definition(
    'eenouder_huishoudens',
    'Huishoudens op 1 januari met één ouder en een of meer kinderen die thuis wonen.',
    'De leeftijd van de kinderen maakt niet uit: ook volwassen kinderen tellen mee.'
  ),
  definition('woningen', 'Woningen op 1 januari.', 'Ook woningen die leeg staan, tellen mee.'),
  definition(
    'thuiswonende_kinderen_0_4',
    'Kinderen van 0 tot 5 jaar die op 1 januari thuis wonen.',
    'Het zegt niets over het geld in het gezin.',
    ['inwoners_0_5']
  ),
  definition(
    'herkomst_buiten_europa',
    'Inwoners die zelf buiten Europa zijn geboren, of van wie een ouder daar is geboren. CBS deelt herkomst sinds 2022 zo in.',
    'Herkomst zegt niets over geld. Het helpt om te zien welke gezinnen er wonen en wie u nog mist in het gesprek.',
    ['herkomst_niet_westers']
  ),
  definition(
    'herkomst_niet_westers',
    'De oude indeling van CBS naar achtergrond, in gebruik tot 2022.',
    'CBS heeft deze indeling vervangen. De oude en de nieuwe cijfers zijn niet te vergelijken.',
    ['herkomst_buiten_europa']
  ),
  definition(
    'koopwoningen',
    'Woningen die bewoond of bedoeld zijn als koopwoning.',
    'Een eigen huis zegt niet hoeveel geld er overblijft.'
  ),
  definition(
    'corporatiewoningen',
    'Huurwoningen van een woningcorporatie.',
    'Een huurhuis van een corporatie zegt niets over één gezin.'
  ),
  definition(
    'woz',
    'De gemiddelde waarde van een woning volgens de gemeente.',
    'Een dure woning betekent niet dat een gezin veel kan uitgeven.'
  ),
  definition(
    'ses_woa',
    'Een score van CBS voor welvaart, opleiding en werk van de huishoudens in een gebied. Rond 0 is gemiddeld voor Nederland.',
    'De score gaat over het gebied en is geen armoedegrens.'
  ),
  definition(
    'kansenkaart_persoonlijk_inkomen',
    'Het eigen inkomen rond 35 jaar van mensen die in dit gebied opgroeiden.',
    'Het gaat om de plaats van opgroeien. Het zegt niets over kinderen die er nu wonen.',
    ['kansenkaart_huishoudinkomen']
  ),
  definition(
    'kansenkaart_huishoudinkomen',
    'Het inkomen van het huishouden rond 35 jaar van mensen die in dit gebied opgroeiden.',
    'Het gaat om de plaats van opgroeien. Het zegt niets over kinderen die er nu wonen.',
    ['kansenkaart_persoonlijk_inkomen']
  ),
  definition(
    'kansenkaart_onder_armoedegrens',
    'Mensen die in dit gebied opgroeiden en rond 35 jaar een inkomen onder een armoedegrens hebben.',
    'Het gaat om de plaats van opgroeien. De grens is een andere dan die van CBS in 2024.',
    ['armoede2024', 'laag_inkomen']
  ),
  definition(
    'kansenkaart_bijstand',
    'Mensen die in dit gebied opgroeiden en rond 35 jaar bijstand krijgen.',
    'Het gaat om de plaats van opgroeien, niet om de plaats waar iemand nu woont.',
    ['bijstand']
  ),
  definition(
    'kansenkaart_schulden',
    'Mensen die in dit gebied opgroeiden en rond 35 jaar schulden hebben.',
    'Het gaat om de plaats van opgroeien, niet om de plaats waar iemand nu woont.',
    ['schuld_hh']
  )
];
