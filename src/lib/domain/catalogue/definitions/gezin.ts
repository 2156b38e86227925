/** Families, birth and health. */
import type { Definition } from '../../indicator';
import { definition } from './definition';

const ANONYMOUS = 'Anonieme prikken tellen niet mee in het cijfer per gemeente.';

const FEW_BABIES = 'Het gaat om kleine aantallen. Een verschil tussen gemeenten kan toeval zijn.';

export const GEZIN: readonly Definition[] = [
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
  )
];
