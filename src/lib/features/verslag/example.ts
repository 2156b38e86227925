/** A talk for tests: every part that a report may have, about an area that does not exist. */
import type { AreaCode } from '$lib/domain/coalition';
import type { Talk } from '$lib/domain/talk/talk';

export const EXAMPLE: Talk = {
  version: 2,
  id: 'een-gesprek',
  areas: [
    {
      code: 'GM9901' as AreaCode,
      name: 'Voorbeeldstad',
      sentence: 'In Voorbeeldstad hadden in 2021 ongeveer 12 van de 100 huishoudens een laag inkomen.'
    },
    {
      code: 'WK990101' as AreaCode,
      name: 'Voorbeeldwijk',
      sentence: 'In Voorbeeldwijk kregen in 2023 ongeveer 50 van de 1.000 inwoners bijstand.'
    }
  ],
  minutes: 60,
  made: '2026-01-02T09:00:00.000Z',
  changed: '2026-01-02T09:30:00.000Z',
  questions: [
    {
      id: 'herkennen-beeld',
      group: 'herkennen',
      text: 'Herkent u dit beeld? Wat ziet u in uw werk dat niet in de cijfers staat?',
      figure: {
        name: 'Laag inkomen',
        value: '12,1%',
        of: 'van de huishoudens, 2021',
        area: 'Voorbeeldstad',
        source: 'Voorbeeldbureau, 12345NED',
        definition: 'Huishoudens die minder te besteden hebben dan een vaste grens.',
        beside: [
          { name: 'Nederland', value: '6,3%' },
          { name: 'Gebieden die erop lijken', value: '9,8%' }
        ]
      }
    },
    {
      id: 'WK990101_herkennen-bijstand',
      group: 'herkennen',
      text: 'Bereiken we ouders die werken en weinig verdienen even goed als ouders met bijstand?',
      figure: {
        name: 'Wat samenkomt',
        value: '3 cijfers',
        of: 'in minstens 4 van de 5 gebieden lager: bijstand (50,1, 2023) en schulden (11,2%, 2024)',
        area: 'Voorbeeldwijk',
        source: 'Voorbeeldbureau, 54321NED'
      }
    },
    { id: 'ontbreekt-tafel', group: 'wie-ontbreekt', text: 'Wie missen we aan tafel?' },
    { id: 'opgave-wie', group: 'opgave', text: 'Wie trekt het?', idea: 'Een handvat' }
  ],
  notes: {
    volgorde: 'herkennen-beeld WK990101_herkennen-bijstand ontbreekt-tafel opgave-wie',
    aanwezig: 'Verloskundigen Aan de Singel\nwijkteam Noord',
    'partner:jgz': 'er',
    'partner:voedselbank': 'gemist',
    geparkeerd: 'De kosten van kinderopvang',
    'antwoord:herkennen-beeld':
      '# Ja,\n*vooral* bij jonge ouders die net iets meer verdienen dan de grens voor hulp.',
    'reactie:herkennen-beeld': 'herkend',
    'reactie:WK990101_herkennen-bijstand': 'niet-herkend',
    'antwoord:WK990101_herkennen-bijstand': 'De cijfers zijn van 2023; sindsdien is er veel gebouwd.',
    'dia:titel:notitie': 'Kijk ook naar de dorpen.',
    'taak:1:wat': 'Een spreekuur over geld bij de verloskundige',
    'taak:1:voor-wie': 'zwangere vrouwen en hun partners',
    'taak:1:wie': 'de gemeente',
    'taak:1:wanneer': 'na de zomer',
    'taak:1:zichtbaar': 'meer gezinnen met schuldhulp in Voorbeeldwijk',
    'taak:2:wat': 'Samen een training volgen'
  }
};
