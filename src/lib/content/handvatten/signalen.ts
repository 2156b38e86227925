/** What may point to little money at home. A signal is a reason to ask, never a proof. */

export interface SignalGroup {
  readonly title: string;
  readonly signals: readonly string[];
}

export const SIGNALEN: readonly SignalGroup[] = [
  {
    title: 'Momenten waarop het snel kan veranderen',
    signals: [
      'een zwangerschap of een nieuwe baby',
      'een scheiding, een overlijden of een lange ziekte',
      'werk kwijt, een bedrijf dat stopt, minder uren',
      'verhuizen, net in Nederland wonen',
      'een kind dat 18 jaar wordt'
    ]
  },
  {
    title: 'Bij ouders',
    signals: [
      'post die niet open gaat, rekeningen die blijven liggen',
      'zorg uitstellen, niet naar de tandarts gaan',
      'afspraken vergeten, slecht slapen, veel spanning',
      'weinig bezoek willen, weinig mensen om zich heen',
      'moeite met lezen, formulieren of Nederlands'
    ]
  },
  {
    title: 'Bij kinderen en jongeren',
    signals: [
      'geen ontbijt of lunch, kleren die niet passen bij het weer',
      'niet mee op schoolreis, geen zwemles, niet op een club',
      'geen vriendjes mee naar huis nemen',
      'afwezig op de eigen verjaardag of op een feestje',
      'moe, stil of juist snel boos',
      'veel bijbaantjes naast school'
    ]
  },
  {
    title: 'Bij een bezoek thuis',
    signals: [
      'weinig of kapotte meubels, een matras op de grond',
      'koud in huis',
      'weinig eten in huis',
      'weinig speelgoed en kinderboeken'
    ]
  }
];
