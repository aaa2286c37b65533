import type { Words } from '../words.ts';

/** "Paczka" throughout, so that verbs and adjectives have one gender; dates stand in the nominative, as they are given. */
export const polish: Words = {
  tag: 'pl',
  alphabet: 'basic',
  gap: ' ',
  phrases: {
    it: '{parcel, select, split {paczka {place} z {count} z Twojego zamówienia {order}} other {paczka z Twoim zamówieniem {order}}}',
    It: '{parcel, select, split {Paczka {place} z {count} z Twojego zamówienia {order}} other {Paczka z Twoim zamówieniem {order}}}',
    it_gen:
      '{parcel, select, split {paczki {place} z {count} z Twojego zamówienia {order}} other {paczki z Twoim zamówieniem {order}}}',
    it_acc:
      '{parcel, select, split {paczkę {place} z {count} z Twojego zamówienia {order}} other {paczkę z Twoim zamówieniem {order}}}',
    it_loc:
      '{parcel, select, split {paczce {place} z {count} z Twojego zamówienia {order}} other {paczce z Twoim zamówieniem {order}}}',
    Short: '{parcel, select, split {Paczka {place} z {count}} other {Twoja paczka}}',
    short_loc: '{parcel, select, split {paczce {place} z {count}} other {Twojej paczce}}',
    theCarrier: '{carrier, select, none {przewoźnik} other {przewoźnik {carrier}}}',
    TheCarrier: '{carrier, select, none {Przewoźnik} other {Przewoźnik {carrier}}}',
    theCarrier_gen: '{carrier, select, none {przewoźnika} other {przewoźnika {carrier}}}',
    write: '{contact, select, reply {odpowiedz na tę wiadomość} other {napisz do nas na adres {address}}}',
    Write: '{contact, select, reply {Odpowiedz na tę wiadomość} other {Napisz do nas na adres {address}}}',
    questions:
      '{contact, select, reply {Masz pytania? Wystarczy odpowiedzieć na tę wiadomość.} address {Masz pytania? Napisz do nas: {address}.} other {}}',
    expectation:
      '{expected, select, none {{promised, select, none {} other {Obiecany termin dostawy to najpóźniej {promised}. Będziemy tego pilnować.}}} other {Planowany przez przewoźnika dzień doręczenia to {expected}.}}',
    told: 'Nasz zespół dowiedział się o tym w tej samej chwili co Ty.',
    watching: 'Pilnujemy sprawy i napiszemy ponownie, gdy tylko coś się ruszy.',
    newest: 'Najnowsze informacje są na stronie Twojego zamówienia.',
    noNeed: 'Nie musisz teraz nic robić. Najnowsze informacje są zawsze na stronie Twojego zamówienia.',
    /** Handed over without a parcel: whether it arrived only the buyer knows. */
    unfollowed: '{handedOver, select, yes {{followed}} other {yes}}',
    /** Of several parcels that were delivered nobody knows which one is missing. */
    missing:
      '{parcel, select, none {{arrived, plural, =0 {paczka z Twoim zamówieniem {order}} =1 {paczka z Twoim zamówieniem {order}} other {jedna z paczek z Twojego zamówienia {order}}}} other {{it}}}',
    missing_gen:
      '{parcel, select, none {{arrived, plural, =0 {paczki z Twoim zamówieniem {order}} =1 {paczki z Twoim zamówieniem {order}} other {jednej z paczek z Twojego zamówienia {order}}}} other {{it_gen}}}',
    over: `{cleared, select,
      delay {Opóźnienie {it_gen} to już przeszłość.}
      attempt_failed {{step, select, delivered {Po nieudanym doręczeniu {it} jest już na miejscu.} other {Po nieudanym doręczeniu {it} znów jest w drodze.}}}
      exception {To, co zatrzymywało {it_acc}, jest już wyjaśnione.}
      returned {Pisaliśmy, że {it} wraca do nas. Już zawróciła.}
      lost {Obawialiśmy się, że {it} zaginęła. Odnalazła się.}
      damaged {Pisaliśmy, że {it} jest uszkodzona. To już załatwione.}
      disputed {Wiemy od Ciebie, że {it} nie dotarła. Teraz są o niej wieści od przewoźnika.}
      silence {Zbyt długo nie mieliśmy wieści o {it_loc}. Teraz już są.}
      other {Kłopot, który dotyczył {it_gen}, jest już rozwiązany.}}`,
  },
  reasons: {
    address_issue: 'Adres wymaga wyjaśnienia.',
    appointment: 'Przewoźnik ustala dzień doręczenia.',
    awaiting_information: 'Przewoźnik czeka na informacje.',
    closed: 'Na miejscu było zamknięte.',
    customs: 'Paczkę sprawdza urząd celny.',
    damaged_in_transit: 'Paczka została uszkodzona po drodze.',
    disposed: 'Według przewoźnika paczka została zutylizowana.',
    documents_missing: 'Brakuje dokumentów, których potrzebuje przewoźnik.',
    held: 'Przewoźnik wstrzymał paczkę.',
    identification_failed: 'Przewoźnik nie mógł sprawdzić, kto odbiera paczkę.',
    lost_by_carrier: 'Przewoźnik nie może znaleźć paczki.',
    missorted: 'Paczka pojechała u przewoźnika w złą stronę i musi wrócić.',
    no_access: 'Kurier nie mógł dostać się do drzwi.',
    not_at_home: 'Nie było nikogo, kto mógłby odebrać paczkę.',
    outside_of_carrier: 'Na przeszkodzie stanęło coś, na co przewoźnik nie ma wpływu.',
    partly_delivered: 'Doręczono tylko część przesyłki.',
    payment_due: 'Przewoźnik czeka jeszcze na płatność.',
    pickup_failed: 'Przewoźnik nie mógł odebrać od nas paczki.',
    recipient_moved: 'Według przewoźnika odbiorca się przeprowadził.',
    redirected: 'Paczka jedzie pod inny adres.',
    refused: 'Przy drzwiach odmówiono przyjęcia paczki.',
    rescheduled: 'Doręczenie przełożono na inny dzień.',
    security: 'Paczka przechodzi kontrolę bezpieczeństwa.',
    unclaimed: 'Paczka nie została odebrana na czas.',
    undeliverable: 'Przewoźnik nie mógł doręczyć paczki.',
    weather: 'Przeszkodziła zła pogoda.',
    wrong_parcel: 'Przewoźnik pomylił dwie paczki.',
  },
  news: {
    confirmed: {
      version: 1,
      subject: 'Mamy Twoje zamówienie {order}',
      heading: 'Mamy Twoje zamówienie',
      body: [
        ['Dziękujemy za zamówienie w {brand}. Dotarło do nas i już je przygotowujemy.'],
        ['{promised, select, none {} other {Planowany termin dostawy to najpóźniej {promised}.}}'],
        ['Napiszemy ponownie, gdy tylko wyruszy w drogę. Do tego czasu nie musisz nic robić.'],
      ],
      sms: 'dziękujemy, mamy Twoje zamówienie {order} i już je przygotowujemy. Więcej:',
    },
    shipped: {
      version: 1,
      subject: '{It} jest w drodze',
      heading: '{Short} jest w drodze',
      body: [
        [
          '{parcel, select, none {{It} już od nas wyruszyła.} other {{It} już od nas wyruszyła. Wiezie ją {theCarrier}.}}',
        ],
        ['{expectation}'],
        [
          '{followed, select, yes {Napiszemy ponownie w dniu doręczenia, a jeśli coś pójdzie nie tak, to od razu.} other {Nie ma dla niej numeru śledzenia, więc nie możemy śledzić jej drogi.}}',
          '{followed, select, yes {} other {{contact, select, none {} other {Jeśli potrwa to dłużej, niż się spodziewasz, {write}.}}}}',
        ],
      ],
      sms: '{it} jest w drodze. Więcej:',
    },
    'out-for-delivery': {
      version: 1,
      subject: 'Dziś doręczenie: {it}',
      heading: 'Doręczenie dzisiaj',
      body: [
        ['{TheCarrier} wiezie już {it_acc}. Powinna dotrzeć do Ciebie dzisiaj.'],
        [
          'Jeśli nikogo nie będzie w domu, przewoźnik może zostawić ją u sąsiadów albo przyjechać ponownie. Damy znać, gdy tylko się czegoś dowiemy.',
        ],
      ],
      sms: '{it} powinna dotrzeć dzisiaj. Szczegóły:',
    },
    'ready-for-pickup': {
      version: 1,
      subject: 'Czeka na odbiór: {it}',
      heading: '{Short} czeka na odbiór',
      body: [
        ['{It} czeka na Ciebie w punkcie odbioru {theCarrier_gen}.'],
        [
          'Weź ze sobą podany niżej numer śledzenia i coś, co potwierdzi Twoją tożsamość. Punkty odbioru przechowują paczki tylko przez kilka dni, więc najlepiej zajrzyj tam wkrótce.',
        ],
      ],
      sms: '{it} czeka na odbiór. Weź ze sobą numer śledzenia:',
    },
    delivered: {
      version: 1,
      subject: 'Doręczona: {it}',
      heading: '{Short} dotarła',
      body: [
        [
          '{TheCarrier} informuje, że {it} została doręczona.',
          '{others, plural, =0 {{arrived, plural, =0 {} other {To była ostatnia paczka: wszystko już dotarło.}}} other {}}',
        ],
        [
          'Nie ma jej tam, gdzie zwykle zostawia się paczki? Może być u sąsiadów albo w bezpiecznym miejscu przy drzwiach. Jeśli nie możesz jej znaleźć, wystarczy jedno dotknięcie na stronie zamówienia: ktoś z nas się tym zajmie.',
        ],
      ],
      sms: '{it} została doręczona. Nie ma jej? Daj znać:',
    },
    cancelled: {
      version: 1,
      subject: 'Twoje zamówienie {order} zostało anulowane',
      heading: 'Twoje zamówienie zostało anulowane',
      body: [
        ['Twoje zamówienie {order} w {brand} zostało anulowane. Nic z niego nie wyślemy.'],
        ['Jeśli to dla Ciebie niespodzianka albo masz pytanie o płatność, skontaktuj się z nami.'],
      ],
      sms: 'Twoje zamówienie {order} zostało anulowane. Nic z niego nie wyślemy. Więcej:',
    },
    'good-news': {
      version: 2,
      subject: 'Dobra wiadomość: {it}',
      heading: 'Dobra wiadomość',
      body: [
        [
          '{over}',
          `{step, select,
            known {Paczka jest przygotowywana dla przewoźnika.}
            shipped {Paczka jest w drodze do Ciebie.}
            out_for_delivery {Kurier już ją wiezie.}
            ready_for_pickup {Paczka czeka na odbiór.}
            delivered {Paczka została doręczona.}
            other {}}`,
        ],
        ['{step, select, none {} delivered {} other {{expectation}}}'],
        ['Dziękujemy za cierpliwość.'],
      ],
      sms: 'dobra wiadomość. {cleared, select, disputed {Są wieści od przewoźnika o brakującej {it_loc}.} other {{over}}}',
    },
    redirected: {
      version: 1,
      subject: 'Nowy adres dostawy: {it}',
      heading: '{parcel, select, none {Nowy adres dostawy} other {Paczka jedzie pod inny adres}}',
      body: [
        [
          '{parcel, select, none {Adres dostawy Twojego zamówienia {order} został zmieniony.} other {{TheCarrier} informuje, że {it} jedzie pod inny adres niż na początku.}}',
        ],
        ['Jeśli to Twoja prośba, wszystko w porządku i nie musisz nic robić.'],
        ['{contact, select, none {} other {Jeśli nie, od razu {write}.}}', '{newest}'],
      ],
      sms: '{parcel, select, none {adres dostawy Twojego zamówienia {order} został zmieniony.} other {{it} jedzie pod inny adres niż na początku.}} To nie Twoja prośba? Więcej:',
    },
  },
  problems: {
    delay: {
      version: 1,
      subject: 'Opóźnienie: {parcel, select, none {Twoje zamówienie {order}} other {{it}}}',
      heading: '{parcel, select, none {Twoje zamówienie się opóźnia} other {{Short} się opóźnia}}',
      happened: [
        '{parcel, select, none {{promised, select, none {Twoje zamówienie {order} dotrze później, niż planowaliśmy.} other {Obiecany termin dostawy Twojego zamówienia {order} to najpóźniej {promised}, a ono jeszcze do Ciebie nie dotarło.}}} other {{It} dotrze później, niż planowano.}}',
        '{parcel, select, none {{promised, select, none {{why}} other {}}} other {{why}}}',
      ],
      next: [
        '{told}',
        '{watching}',
        '{expected, select, none {} other {Nowy termin według przewoźnika to {expected}.}}',
      ],
      youCan: ['{noNeed}', '{questions}'],
      sms: 'przepraszamy, {parcel, select, none {Twoje zamówienie {order}} other {{it}}} się opóźnia. Działamy. Więcej:',
    },
    'attempt-failed': {
      version: 1,
      subject: 'Nieudane doręczenie: {it}',
      heading: 'Doręczenie się nie udało',
      happened: ['{TheCarrier} próbował doręczyć {it_acc}, ale się nie udało.', '{why}'],
      next: [
        '{told}',
        'Zwykle przewoźnik próbuje ponownie w następnym dniu roboczym albo zawozi paczkę do punktu odbioru. Napiszemy, gdy tylko będziemy wiedzieć, co wybrał.',
      ],
      youCan: [
        'Jeśli {theCarrier} zostawił awizo, przeczytasz na nim, co możesz wybrać.',
        '{newest}',
        '{contact, select, none {} other {Jeśli do adresu przyda się wskazówka, na przykład nazwisko na domofonie, {write}.}}',
      ],
      sms: 'przepraszamy, {it} nie mogła zostać doręczona. Co dalej:',
    },
    exception: {
      version: 1,
      subject: 'Zatrzymana: {it}',
      heading: '{Short} utknęła po drodze',
      happened: ['Coś zatrzymuje {it_acc}.', '{why}'],
      next: ['{told}', '{watching}'],
      /** What the buyer alone can help with. */
      youCan: [
        `{reason, select,
          address_issue {{contact, select, none {} other {{Write} i podaj pełny adres, pod który paczka ma trafić.}}}
          awaiting_information {{contact, select, none {} other {Jeśli przewoźnik o coś Cię zapytał i nie wiesz, co odpowiedzieć, {write}.}}}
          customs {{contact, select, none {} other {Jeśli urząd celny poprosił Cię o dokument albo płatność, których się nie spodziewasz, {write}.}}}
          payment_due {{contact, select, none {} other {Jeśli ta płatność jest dla Ciebie niespodzianką, {write}.}}}
          no_access {{contact, select, none {} other {{Write} i podpowiedz, jak dotrzeć do Twoich drzwi.}}}
          other {{noNeed}}}`,
        `{reason, select,
          address_issue {{newest}} awaiting_information {{newest}} customs {{newest}} payment_due {{newest}} no_access {{newest}}
          other {{questions}}}`,
      ],
      sms: 'przepraszamy, {it} utknęła po drodze. Działamy. Więcej:',
    },
    returned: {
      version: 1,
      subject: 'Wraca do nas: {it}',
      heading: '{Short} wraca do nas',
      happened: ['{TheCarrier} odsyła do nas {it_acc}.', '{why}'],
      next: ['{told}', 'Ustalamy przyczynę i skontaktujemy się z Tobą w sprawie rozwiązania.'],
      youCan: ['{contact, select, none {} other {Jeśli wiesz, co mogło pójść nie tak, {write}.}}', '{newest}'],
      sms: 'przepraszamy, {it} wraca do nas. Odezwiemy się. Więcej:',
    },
    lost: {
      version: 1,
      subject: 'Nie możemy znaleźć {it_gen}',
      heading: '{Short} prawdopodobnie zaginęła',
      happened: ['{TheCarrier} nie może znaleźć {it_gen}, więc musimy uznać, że zaginęła.', '{why}'],
      next: ['{told}', 'Skontaktujemy się z Tobą w sprawie rozwiązania.'],
      youCan: [
        '{contact, select, none {} other {Jeśli jednak do Ciebie trafi albo pilnie jej potrzebujesz, {write}.}}',
        '{newest}',
      ],
      sms: 'przepraszamy, {it} chyba zaginęła. Odezwiemy się. Więcej:',
    },
    damaged: {
      version: 1,
      subject: 'Uszkodzona po drodze: {it}',
      heading: '{Short} została uszkodzona',
      happened: ['{It} została uszkodzona w drodze do Ciebie.', '{why}'],
      next: ['{told}', 'Ustalamy, jak duża jest szkoda, i skontaktujemy się z Tobą w sprawie rozwiązania.'],
      youCan: [
        'Jeśli mimo to do Ciebie dotrze, zachowaj, proszę, opakowanie.',
        '{contact, select, none {} other {Jeśli możesz, zrób zdjęcie i {write}.}}',
      ],
      sms: 'przepraszamy, {it} została uszkodzona. Odezwiemy się. Więcej:',
    },
    silence: {
      version: 1,
      subject: 'Brak wieści: {it}',
      heading: 'Nie mamy wieści o {short_loc}',
      happened: [
        `{step, select,
          shipped {{It} jest w drodze, ale od zbyt dawna nie mamy o niej nowych wieści od {theCarrier_gen}.}
          out_for_delivery {Kurier wiózł już {it_acc}, a my nie mamy informacji, że dotarła.}
          ready_for_pickup {O ile nam wiadomo, {it} nadal czeka w punkcie odbioru {theCarrier_gen}.}
          other {{unfollowed, select,
            no {{It} wyruszyła od nas kilka dni temu i nie ma numeru śledzenia, po którym moglibyśmy sprawdzić jej drogę.}
            other {{It} powinna już być u przewoźnika, a my nie mamy informacji, że tam jest.}}}}`,
      ],
      next: ['{told}', 'Pytamy, gdzie jest, i napiszemy ponownie, gdy tylko się dowiemy.'],
      youCan: [
        `{step, select,
          ready_for_pickup {Odbierz ją, proszę, wkrótce: punkty odbioru przechowują paczki tylko przez kilka dni.}
          out_for_delivery {Jeśli jest już u Ciebie, wszystko w porządku.}
          other {{unfollowed, select, no {Jeśli jest już u Ciebie, wszystko w porządku.} other {{noNeed}}}}}`,
        `{step, select,
          ready_for_pickup {{questions}}
          out_for_delivery {{contact, select, none {} other {Jeśli nie, {write}.}}}
          other {{unfollowed, select, no {{contact, select, none {} other {Jeśli nie, {write}.}}} other {{questions}}}}}`,
      ],
      sms: 'przepraszamy, zbyt długo brak wieści o {it_loc}. Działamy. Więcej:',
    },
    disputed: {
      version: 1,
      subject: 'Szukamy {missing_gen}',
      heading:
        '{parcel, select, none {{arrived, plural, =0 {Twoja paczka do Ciebie nie dotarła} =1 {Twoja paczka do Ciebie nie dotarła} other {Jedna z paczek do Ciebie nie dotarła}}} other {{Short} do Ciebie nie dotarła}}',
      happened: ['Wiemy od Ciebie, że {missing} nie dotarła, choć {theCarrier} podaje, że została doręczona.'],
      next: [
        'Nasz zespół dowiedział się o tym od razu. Pytamy przewoźnika, gdzie ją zostawił, i skontaktujemy się z Tobą.',
      ],
      youCan: [
        'Paczki często są u sąsiadów albo w bezpiecznym miejscu przy drzwiach. Jeśli Twoja się znajdzie, wystarczy jedno dotknięcie na stronie zamówienia.',
        '{questions}',
      ],
      sms: 'dziękujemy za wiadomość. Szukamy {missing_gen}. Jest już? Daj znać:',
    },
  },
  care: {
    'check-in': {
      version: 1,
      subject: 'Czy z Twoim zamówieniem {order} wszystko w porządku?',
      question: 'Czy wszystko w porządku?',
      why: 'Twoje zamówienie zostało doręczone i chcemy wiedzieć, jak poszło. Jeśli coś jest nie tak, chcemy pomóc. Wystarczy jedno dotknięcie.',
      happy: 'Tak, wszystko dobrze',
      unhappy: 'Nie, coś jest nie tak',
      sms: 'Twoje zamówienie {order} zostało doręczone. Czy wszystko w porządku? Daj znać:',
    },
  },
  marketing: {
    invitation: {
      version: 1,
      subject: 'Czy opowiesz innym o swoim zamówieniu {order}?',
      heading: 'Opowiesz innym, jak było?',
      body: [
        ['Dziękujemy za odpowiedź.', 'Cieszymy się, że z Twoim zamówieniem {order} wszystko w porządku.'],
        ['Jeśli masz ochotę, opowiedz innym własnymi słowami, jak było.', 'Wystarczy kilka zdań.'],
        ['Jeśli wolisz tego nie robić, w pełni to rozumiemy.', 'O to zamówienie pytamy tylko ten jeden raz.'],
      ],
      button: 'Opowiedz innym',
      why: 'Dostajesz tę wiadomość, ponieważ {brand} ma Twoją zgodę na takie e-maile.',
    },
  },
  labels: {
    manners: {
      warm: {
        greeting: '{name, select, none {Dzień dobry!} other {Dzień dobry, {name}!}}',
        apology: 'Przepraszamy za kłopot.',
      },
      plain: {
        greeting: '{name, select, none {Dzień dobry.} other {Dzień dobry, {name}.}}',
        apology: 'Przepraszamy za niedogodności.',
      },
    },
    since: 'Pierwszy sygnał: {since}.',
    contact: '{questions}',
    follow: 'Zobacz, gdzie jest',
    whole: 'Zobacz zamówienie',
    preferences: 'Wybierz, jakie wiadomości dostajesz',
    order: 'Twoje zamówienie',
    total: 'Razem',
    pieces: '{quantity, plural, =1 {{price}} other {{quantity} × {price}}}',
    parcel:
      '{parcel, select, split {Paczka {place} z {count}, {carrier, select, none {przewoźnik} other {{carrier}}} {tracking}} other {{carrier, select, none {Przewoźnik} other {{carrier}}} {tracking}}}',
    expected: 'Planowane doręczenie',
    stillToCome: 'Jeszcze do doręczenia',
    otherParcel:
      'Paczka {place}: {step, select, shipped {w drodze} out_for_delivery {u kuriera} ready_for_pickup {czeka na odbiór} delivered {doręczona} other {jeszcze nie u przewoźnika}}',
    arrived:
      '{arrived, plural, one {Jedna paczka już dotarła.} few {# paczki już dotarły.} many {# paczek już dotarło.} other {# paczki już dotarło.}}',
    tips: 'Wskazówki pielęgnacyjne',
    tipLink: 'Więcej informacji',
  },
  page: {
    title: 'Zamówienie {order}',
    order: 'Twoje zamówienie {order}',
    headline: {
      placed: 'Mamy Twoje zamówienie',
      shipped: 'W drodze do Ciebie',
      'out-for-delivery': 'U kuriera',
      'arriving-today': 'Doręczenie dzisiaj',
      'ready-for-pickup': 'Czeka na odbiór',
      'partly-delivered': 'Doręczone w części',
      delivered: 'Doręczone',
      asked: 'Doręczone',
      settled: 'Doręczone',
      closed: 'To zamówienie jest zakończone',
      cancelled: 'To zamówienie jest anulowane',
    },
    ladder: {
      placed: 'Złożone',
      shipped: 'W drodze',
      'out-for-delivery': 'U kuriera',
      'ready-for-pickup': 'Czeka na odbiór',
      'partly-delivered': 'Doręczone w części',
      delivered: 'Doręczone',
    },
    ladderName: 'Etap Twojego zamówienia',
    parcel: '{count, plural, =1 {Twoja paczka} other {Paczka {place} z {count}}}',
    status: {
      label_created: 'Zgłoszona u przewoźnika',
      in_transit: 'W drodze',
      out_for_delivery: 'U kuriera',
      available_for_pickup: 'Czeka na odbiór',
      delivery_attempt_failed: 'Nieudane doręczenie',
      delivered: 'Doręczona',
      delayed: 'Opóźniona',
      exception: 'Zatrzymana',
      returned_to_sender: 'Wraca do nas',
      lost: 'Nie można jej znaleźć',
      damaged: 'Uszkodzona po drodze',
      cancelled: 'Anulowana',
      expired: 'Przewoźnik już jej nie śledzi',
      unknown: 'Brak wieści od przewoźnika',
    },
    lastNews: 'Ostatnie wieści: {age}',
    expected: 'Planowane doręczenie',
    promised: 'Obiecany termin: najpóźniej',
    noParcel: 'Gdy tylko paczka od nas wyruszy, będzie można ją tu śledzić.',
    noNumber: 'Paczka już od nas wyruszyła. Nie ma dla niej numeru śledzenia, więc nic więcej tu nie zobaczysz.',
    problem: {
      delay: 'Dostawa się opóźnia',
      'attempt-failed': 'Doręczenie się nie udało',
      exception: 'Paczka utknęła po drodze',
      returned: 'Paczka wraca do nas',
      lost: 'Paczka prawdopodobnie zaginęła',
      damaged: 'Paczka została uszkodzona po drodze',
      silence: 'Zbyt długo nie mamy wieści',
      disputed: 'Wiemy od Ciebie, że paczka nie dotarła',
    },
    since: 'Pierwszy sygnał: {since}.',
    weAct: 'Przepraszamy. Nasz zespół o tym wie i napiszemy do Ciebie, gdy tylko będą wieści.',
    write: 'Napisz do nas',
    doubted: 'Przewoźnik podał, że paczka jest doręczona, a później, że znów jest w drodze.',
    redirected: 'Paczka jedzie pod inny adres niż na początku.',
    check: {
      question: 'Czy wszystko w porządku?',
      lead: 'Wystarczy jedno dotknięcie. Jeśli coś jest nie tak, zajmie się tym człowiek.',
      chosen: 'Naciśnij raz przycisk, aby wysłać odpowiedź.',
      answer: { happy: 'Tak, wszystko dobrze', unhappy: 'Nie, coś jest nie tak' },
      words: 'Chcesz coś dodać?',
      wordsHint: 'Jeśli chcesz',
      thanks: { happy: 'Dziękujemy. Miło to słyszeć!', unhappy: 'Dziękujemy za wiadomość' },
      thanksText: {
        happy: 'Zapisaliśmy, że wszystko jest dobrze.',
        unhappy: 'Ktoś z naszego zespołu się temu przyjrzy i skontaktuje się z Tobą.',
      },
      change: 'Zmień odpowiedź',
    },
    arrival: {
      deniable: {
        question: 'Nie ma jej?',
        lead: 'Paczka może być u sąsiadów albo w bezpiecznym miejscu przy drzwiach. Jeśli nie możesz jej znaleźć, daj nam znać, a ktoś z nas się tym zajmie.',
        button: 'Paczka nie dotarła',
      },
      denied: {
        question: 'Już się znalazła?',
        lead: 'Szukamy jej. Jeśli masz ją już u siebie, wystarczy jedno dotknięcie.',
        button: 'Paczka jednak jest',
      },
    },
    gone: {
      title: 'Ten link już nie działa',
      text: 'Mógł wygasnąć albo jego część zgubiła się przy kopiowaniu. Spróbuj linku z najnowszej wiadomości o Twoim zamówieniu.',
    },
  },
  preferences: {
    title: 'Jakie wiadomości dostajesz',
    intro: 'Wybierz, które wiadomości od {brand} chcesz dostawać.',
    always:
      'Niektóre wysyłamy zawsze: gdy coś pójdzie nie tak, gdy zamówienie zostanie anulowane albo gdy trzeba coś zrobić.',
    topic: {
      progress: { name: 'Droga Twojej paczki', means: 'Gdy jest w drodze, gdy ma ją kurier i gdy zostanie doręczona.' },
      care: { name: 'Po doręczeniu', means: 'Pytamy, jak poszło, i dajemy wskazówki.' },
      marketing: { name: 'Zaproszenia', means: 'Zapraszamy do opowiedzenia innym, jak było.' },
    },
    channel: { email: 'E-mail', sms: 'SMS' },
    save: 'Zapisz',
    saved: 'Twój wybór jest zapisany.',
    unreachable: {
      email: 'E-maile na Twój adres do nas wracały albo nie chcesz ich już dostawać. Dlatego ich nie wysyłamy.',
      sms: 'SMS-y na Twój numer nie dochodziły albo nie chcesz ich już dostawać. Dlatego ich nie wysyłamy.',
    },
    stopCare: 'Nie chcę już tych e-maili',
    stopMarketing: 'Nie chcę już zaproszeń',
    back: 'Wróć do zamówienia',
  },
};
