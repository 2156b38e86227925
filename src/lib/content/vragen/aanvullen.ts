/** To add: what do people know that no table holds? */
import type { Question } from '../../domain/questions';
import { HANDVAT_1, HANDVAT_2 } from './bronnen';

export const AANVULLEN: readonly Question[] = [
  {
    id: 'aanvullen-net-te-veel',
    group: 'aanvullen',
    beside: 'laag_inkomen_hh',
    when: { kind: 'known', indicator: 'laag_inkomen_hh' },
    text: 'Welke gezinnen hebben net te veel inkomen voor hulp, en toch te weinig om van te leven?'
  },
  {
    id: 'aanvullen-eigen-cijfers',
    group: 'aanvullen',
    when: { kind: 'always' },
    text: 'Welke cijfers houdt u zelf bij die hier nog niet staan? Denk aan de JGZ, het wijkteam of de voedselbank.',
    source: HANDVAT_1
  },
  {
    id: 'aanvullen-kinderen',
    group: 'aanvullen',
    beside: 'kinderen_armoede',
    when: { kind: 'no-figure', indicator: 'kinderen_armoede' },
    text: 'Dit cijfer is er nog niet. Wat weten we zelf al over jonge kinderen in gezinnen met weinig geld?'
  },
  {
    id: 'aanvullen-schulden',
    group: 'aanvullen',
    beside: 'schuld_hh',
    when: { kind: 'no-figure', indicator: 'schuld_hh' },
    text: 'Over schulden is hier nog geen cijfer. Welke schulden ziet u bij ouders: huur, zorgpremie, toeslagen, of geld van familie?'
  },
  {
    id: 'aanvullen-schulden-bekend',
    group: 'aanvullen',
    beside: 'schuld_hh',
    when: { kind: 'known', indicator: 'schuld_hh' },
    text: 'Dit zijn alleen schulden die ergens geregistreerd staan. Welke schulden ziet u die daar niet bij zitten?'
  },
  {
    id: 'aanvullen-geen-geldcijfer',
    group: 'aanvullen',
    when: {
      kind: 'both',
      conditions: [
        { kind: 'no-figure', indicator: 'laag_inkomen_hh' },
        { kind: 'no-figure', indicator: 'bijstand_per_1000' }
      ]
    },
    text: 'Over geld is hier bijna geen cijfer. Wie {plaats} kan vertellen hoe het met de gezinnen gaat?'
  },
  {
    id: 'aanvullen-signalen',
    group: 'aanvullen',
    when: { kind: 'always' },
    text: 'Waaraan merkt u als eerste dat een zwangere vrouw of een jong gezin geldzorgen heeft?',
    source: HANDVAT_2
  },
  {
    id: 'aanvullen-tussen',
    group: 'aanvullen',
    beside: 'sociaal_minimum_120_hh',
    when: { kind: 'gap', indicator: 'sociaal_minimum_120_hh', less: 'sociaal_minimum_101_hh', by: 5 },
    text: 'Veel huishoudens zitten net boven het minimum. Welke van hen ziet u wel, en vallen ze buiten de regelingen?'
  },
  {
    id: 'aanvullen-jgz',
    group: 'aanvullen',
    when: { kind: 'always' },
    text: 'Wat vraagt de JGZ aan ouders over geld? Kunnen we daar samen iets van leren, zonder namen?',
    source: HANDVAT_1
  },
  {
    id: 'aanvullen-voedselbank',
    group: 'aanvullen',
    when: { kind: 'always' },
    text: 'Hoeveel gezinnen met een baby komen bij de voedselbank of vragen een babypakket?'
  },
  {
    id: 'aanvullen-regelingen',
    group: 'aanvullen',
    when: { kind: 'always' },
    text: 'Hoeveel gezinnen gebruiken de regelingen van de gemeente? En hoeveel hebben er recht op?',
    source: HANDVAT_1
  },
  {
    id: 'aanvullen-ouders-schulden',
    group: 'aanvullen',
    beside: 'schuld_ouders_ks',
    when: { kind: 'no-figure', indicator: 'schuld_ouders_ks' },
    text: 'Over schulden van aanstaande ouders staat hier geen cijfer. Welke lokale bron heeft dit wel?'
  },
  {
    id: 'aanvullen-kwetsbaar',
    group: 'aanvullen',
    beside: 'meervoudig_kwetsbare_zwangeren',
    when: { kind: 'no-figure', indicator: 'meervoudig_kwetsbare_zwangeren' },
    text: 'Wat weten de verloskundigen over zwangere vrouwen met zorgen op meer gebieden? Welke bron heeft dit wel?'
  }
];
