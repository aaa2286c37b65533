import type { Words } from '../words.ts';

/** Who reads is addressed as "Sie". After the greeting's comma a letter goes on in lower case. */
export const german: Words = {
  tag: 'de',
  alphabet: 'basic',
  gap: ' ',
  phrases: {
    /** As the subject or the object; `itDat` after "von", "mit", "zu". */
    it: '{parcel, select, split {Paket {place} von {count} Ihrer Bestellung {order}} other {Ihre Bestellung {order}}}',
    itDat:
      '{parcel, select, split {Paket {place} von {count} Ihrer Bestellung {order}} other {Ihrer Bestellung {order}}}',
    short: '{parcel, select, split {Paket {place} von {count}} other {Ihre Bestellung}}',
    shortDat: '{parcel, select, split {Paket {place} von {count}} other {Ihrer Bestellung}}',
    pron: '{parcel, select, split {es} other {sie}}',
    theCarrier: '{carrier, select, none {der Paketdienst} other {{carrier}}}',
    TheCarrier: '{carrier, select, none {Der Paketdienst} other {{carrier}}}',
    theCarrierDat: '{carrier, select, none {dem Paketdienst} other {{carrier}}}',
    accordingTo: '{carrier, select, none {laut Paketdienst} other {laut {carrier}}}',
    atPickup:
      '{carrier, select, none {in einer Abholstelle des Paketdienstes} other {in einer Abholstelle von {carrier}}}',
    WriteToUs: '{contact, select, reply {Antworten Sie einfach auf diese E-Mail} other {Schreiben Sie an {address}}}',
    questions:
      '{contact, select, reply {Fragen? Antworten Sie einfach auf diese E-Mail.} address {Fragen? Schreiben Sie an {address}.} other {}}',
    expectation:
      '{expected, select, none {{promised, select, none {} other {Wir haben Ihnen die Lieferung bis {promised}, zugesagt und behalten das im Auge.}}} other {Der Paketdienst rechnet mit der Zustellung am {expected}.}}',
    told: 'Unser Team hat die Meldung im selben Moment bekommen wie Sie.',
    watching: 'Wir bleiben dran und schreiben Ihnen wieder, sobald es weitergeht.',
    newest: 'Den neuesten Stand finden Sie auf Ihrer Bestellseite.',
    noNeed: 'Sie müssen jetzt nichts tun. Den neuesten Stand finden Sie jederzeit auf Ihrer Bestellseite.',
    unfollowed: '{handedOver, select, yes {{followed}} other {yes}}',
    missing:
      '{parcel, select, none {{arrived, plural, =0 {Ihre Bestellung {order}} =1 {Ihre Bestellung {order}} other {ein Paket Ihrer Bestellung {order}}}} other {{it}}}',
    over: `{cleared, select,
      delay {Die Verzögerung bei {itDat} ist vorbei.}
      attempt_failed {{step, select, delivered {Nach dem gescheiterten Zustellversuch ist {it} angekommen.} other {Nach dem gescheiterten Zustellversuch geht es mit {itDat} weiter.}}}
      exception {Was {it} aufgehalten hat, ist geklärt.}
      returned {Wir hatten geschrieben, dass {it} auf dem Weg zurück zu uns ist. Inzwischen hat {pron} kehrtgemacht.}
      lost {Wir hatten befürchtet, dass {it} verloren gegangen ist. Jetzt wurde {pron} gefunden.}
      damaged {Wir hatten geschrieben, dass {it} beschädigt wurde. Das ist inzwischen geklärt.}
      disputed {Sie hatten uns gemeldet, dass {it} nicht angekommen ist. Jetzt gibt es Neues vom Paketdienst.}
      silence {Von {itDat} hatten wir zu lange nichts gehört. Jetzt gibt es Neues.}
      other {Das Problem mit {itDat} ist gelöst.}}`,
    /** The same, as short as a text message wants it. */
    overBriefly: `{cleared, select,
      delay {Die Verzögerung bei {itDat} ist vorbei.}
      attempt_failed {{step, select, delivered {Nach dem Zustellversuch ist {it} angekommen.} other {Nach dem Zustellversuch geht es mit {itDat} weiter.}}}
      exception {Was {it} aufgehalten hat, ist geklärt.}
      returned {{it} war auf dem Weg zurück zu uns und hat kehrtgemacht.}
      lost {{it} ist nicht verloren, sondern wurde gefunden.}
      damaged {Wir hatten {it} als beschädigt gemeldet. Das ist geklärt.}
      disputed {Zu {itDat} gibt es Neues vom Paketdienst.}
      silence {Zu {itDat} gibt es endlich Neues.}
      other {Das Problem mit {itDat} ist gelöst.}}`,
  },
  reasons: {
    address_issue: 'Es gibt eine Frage zur Adresse.',
    appointment: 'Der Paketdienst vereinbart gerade einen Tag für die Zustellung.',
    awaiting_information: 'Der Paketdienst wartet auf eine Auskunft.',
    closed: 'Vor Ort war geschlossen.',
    customs: 'Der Zoll prüft die Sendung.',
    damaged_in_transit: 'Die Sendung wurde unterwegs beschädigt.',
    disposed: 'Laut Paketdienst wurde die Sendung entsorgt.',
    documents_missing: 'Es fehlen Unterlagen, die der Paketdienst braucht.',
    held: 'Der Paketdienst hält die Sendung zurück.',
    identification_failed: 'Der Paketdienst konnte nicht prüfen, wer die Sendung annimmt.',
    lost_by_carrier: 'Der Paketdienst kann die Sendung nicht finden.',
    missorted: 'Die Sendung ist beim Paketdienst falsch abgebogen und muss erst zurück.',
    no_access: 'Der Paketdienst kam nicht bis zur Tür.',
    not_at_home: 'Es war niemand da, um die Sendung anzunehmen.',
    outside_of_carrier: 'Der Grund ist etwas, auf das der Paketdienst keinen Einfluss hat.',
    partly_delivered: 'Nur ein Teil der Sendung wurde zugestellt.',
    payment_due: 'Beim Paketdienst ist noch eine Zahlung offen.',
    pickup_failed: 'Der Paketdienst konnte die Sendung nicht bei uns abholen.',
    recipient_moved: 'Laut Paketdienst ist der Empfänger umgezogen.',
    redirected: 'Die Sendung geht an eine andere Adresse.',
    refused: 'Die Sendung wurde an der Tür abgelehnt.',
    rescheduled: 'Die Zustellung wurde auf einen anderen Tag verschoben.',
    security: 'Die Sendung steckt in einer Sicherheitskontrolle.',
    unclaimed: 'Die Sendung wurde nicht rechtzeitig abgeholt.',
    undeliverable: 'Der Paketdienst konnte die Sendung nicht zustellen.',
    weather: 'Grund ist schlechtes Wetter.',
    wrong_parcel: 'Der Paketdienst hat zwei Pakete verwechselt.',
  },
  news: {
    confirmed: {
      version: 1,
      subject: 'Wir haben Ihre Bestellung {order} erhalten',
      heading: 'Wir haben Ihre Bestellung erhalten',
      body: [
        [
          'vielen Dank für Ihre Bestellung bei {brand}. Sie ist gut bei uns angekommen, und wir bereiten gerade alles für den Versand vor.',
        ],
        ['{promised, select, none {} other {Die Lieferung soll bis {promised}, bei Ihnen sein.}}'],
        ['Wir schreiben Ihnen, sobald sie unterwegs ist. Bis dahin müssen Sie nichts tun.'],
      ],
      sms: 'danke, Ihre Bestellung {order} ist gut bei uns angekommen. Wir bereiten sie vor. Mehr:',
    },
    shipped: {
      version: 1,
      subject: '{it} ist unterwegs',
      heading: '{short} ist unterwegs',
      body: [
        [
          '{parcel, select, none {{it} hat unser Haus verlassen.} other {{it} hat unser Haus verlassen und ist mit {theCarrierDat} unterwegs.}}',
        ],
        ['{expectation}'],
        [
          '{followed, select, yes {Wir schreiben Ihnen wieder an dem Tag, an dem die Sendung zu Ihnen gebracht wird, und sofort, wenn etwas schiefgeht.} other {Es gibt keine Sendungsnummer, deshalb können wir den Weg nicht für Sie verfolgen.}}',
          '{followed, select, yes {} other {{contact, select, none {} other {{WriteToUs}, wenn es länger dauert, als Sie erwarten.}}}}',
        ],
      ],
      sms: '{it} ist unterwegs zu Ihnen. Mehr:',
    },
    'out-for-delivery': {
      version: 1,
      subject: 'Kommt heute: {it}',
      heading: 'Kommt heute',
      body: [
        ['{it} ist mit {theCarrierDat} auf dem Weg zu Ihnen und soll heute ankommen.'],
        [
          'Wenn niemand zu Hause ist, gibt der Paketdienst die Sendung vielleicht bei Nachbarn ab oder kommt noch einmal. Wir sagen Ihnen Bescheid, sobald wir davon hören.',
        ],
      ],
      sms: '{parcel, select, split {Paket {place} von {count} der Bestellung {order}} other {Ihre Bestellung {order}}} soll heute ankommen. Mehr:',
    },
    'ready-for-pickup': {
      version: 1,
      subject: 'Zur Abholung bereit: {it}',
      heading: 'Zur Abholung bereit',
      body: [
        ['{it} liegt {atPickup} für Sie bereit.'],
        [
          'Bitte nehmen Sie die Sendungsnummer unten und einen Ausweis mit. Abholstellen bewahren Pakete nur einige Tage auf, gehen Sie also am besten bald hin.',
        ],
      ],
      sms: '{it} liegt zur Abholung bereit. Bitte die Sendungsnummer mitbringen:',
    },
    delivered: {
      version: 1,
      subject: 'Zugestellt: {it}',
      heading: '{short} ist angekommen',
      body: [
        [
          '{theCarrier} meldet uns, dass {it} zugestellt wurde.',
          '{others, plural, =0 {{arrived, plural, =0 {} other {Das war das letzte Paket: Alles ist angekommen.}}} other {}}',
        ],
        [
          'Die Sendung ist nicht da, wo Sie sie suchen würden? Vielleicht ist sie bei Nachbarn oder liegt an einem sicheren Platz bei der Tür. Wenn Sie sie nicht finden, genügt ein Klick auf Ihrer Bestellseite: Dann geht ein Mensch der Sache nach.',
        ],
      ],
      sms: '{it} wurde zugestellt. Nicht da? Sagen Sie es uns:',
    },
    cancelled: {
      version: 1,
      subject: 'Ihre Bestellung {order} ist storniert',
      heading: 'Ihre Bestellung ist storniert',
      body: [
        ['Ihre Bestellung {order} bei {brand} wurde storniert. Sie bekommen daraus nichts mehr zugeschickt.'],
        ['Wenn Sie das nicht erwartet haben oder eine Frage zu einer Zahlung haben, melden Sie sich bitte bei uns.'],
      ],
      sms: 'Ihre Bestellung {order} wurde storniert. Sie bekommen daraus nichts mehr zugeschickt. Mehr:',
    },
    'good-news': {
      version: 2,
      subject: 'Gute Nachrichten zu {itDat}',
      heading: 'Gute Nachrichten',
      body: [
        [
          'es gibt gute Nachrichten. {over}',
          `{step, select,
            known {Die Sendung wird gerade für die Übergabe an den Paketdienst vorbereitet.}
            shipped {Die Sendung ist unterwegs zu Ihnen.}
            out_for_delivery {Die Sendung wird gerade zugestellt.}
            ready_for_pickup {Die Sendung liegt zur Abholung bereit.}
            delivered {Die Sendung wurde zugestellt.}
            other {}}`,
        ],
        ['{step, select, none {} delivered {} other {{expectation}}}'],
        ['Danke für Ihre Geduld.'],
      ],
      sms: 'gute Nachrichten. {overBriefly} Mehr:',
    },
    redirected: {
      version: 1,
      subject: 'Neue Lieferadresse: {it}',
      heading: 'Neue Lieferadresse',
      body: [
        [
          '{parcel, select, none {die Lieferadresse Ihrer Bestellung {order} wurde geändert.} other {{theCarrier} meldet uns, dass {it} an eine andere Adresse geht als ursprünglich vorgesehen.}}',
        ],
        ['Wenn Sie darum gebeten haben, ist alles in Ordnung, und Sie müssen nichts tun.'],
        [
          '{contact, select, none {} other {Sie haben nicht darum gebeten? {WriteToUs}, am besten sofort.}}',
          '{newest}',
        ],
      ],
      sms: '{parcel, select, none {die Lieferadresse Ihrer Bestellung {order} wurde geändert.} other {{it} geht an eine andere Adresse als vorgesehen.}} Nicht von Ihnen gewünscht? Mehr:',
    },
  },
  problems: {
    delay: {
      version: 1,
      subject: 'Verspätet: {it}',
      heading: '{short} verspätet sich',
      happened: [
        '{parcel, select, none {{promised, select, none {{it} kommt später als geplant.} other {wir haben Ihnen {it} bis {promised}, zugesagt, und sie ist nicht bei Ihnen angekommen.}}} other {{it} kommt später als geplant.}}',
        '{parcel, select, none {{promised, select, none {{why}} other {}}} other {{why}}}',
      ],
      next: [
        '{told}',
        '{watching}',
        '{expected, select, none {} other {Der Paketdienst rechnet jetzt mit der Zustellung am {expected}.}}',
      ],
      youCan: ['{noNeed}', '{questions}'],
      sms: 'es tut uns leid, {it} verspätet sich. Wir kümmern uns darum. Mehr:',
    },
    'attempt-failed': {
      version: 1,
      subject: 'Nicht zugestellt: {it}',
      heading: 'Die Zustellung hat nicht geklappt',
      happened: ['{theCarrier} wollte {it} zustellen, aber das hat nicht geklappt.', '{why}'],
      next: [
        '{told}',
        'Meist versucht es der Paketdienst am nächsten Werktag noch einmal oder bringt das Paket in eine Abholstelle. Sobald wir wissen, wie es weitergeht, schreiben wir Ihnen.',
      ],
      youCan: [
        'Wenn {theCarrier} eine Karte hinterlassen hat, steht darauf, was Sie wählen können.',
        '{newest}',
        '{contact, select, none {} other {{WriteToUs}, wenn zur Adresse ein Hinweis fehlt, etwa der Name an der Klingel.}}',
      ],
      sms: 'es tut uns leid, {it} konnte nicht zugestellt werden. So geht es weiter:',
    },
    exception: {
      version: 1,
      subject: 'Aufgehalten: {it}',
      heading: '{short} wird aufgehalten',
      happened: ['{it} wird aufgehalten.', '{why}'],
      next: ['{told}', '{watching}'],
      youCan: [
        `{reason, select,
          address_issue {{contact, select, none {} other {{WriteToUs} und nennen Sie uns die vollständige Lieferadresse.}}}
          awaiting_information {{contact, select, none {} other {{WriteToUs}, wenn der Paketdienst Sie etwas gefragt hat und Sie unsicher sind.}}}
          customs {{contact, select, none {} other {{WriteToUs}, wenn der Zoll von Ihnen ein Dokument oder eine Zahlung verlangt, mit der Sie nicht gerechnet haben.}}}
          payment_due {{contact, select, none {} other {{WriteToUs}, wenn Sie nicht mit einer Zahlung gerechnet haben.}}}
          no_access {{contact, select, none {} other {{WriteToUs} und beschreiben Sie uns, wie man zu Ihrer Tür kommt.}}}
          other {{noNeed}}}`,
        `{reason, select,
          address_issue {{newest}} awaiting_information {{newest}} customs {{newest}} payment_due {{newest}} no_access {{newest}}
          other {{questions}}}`,
      ],
      sms: 'es tut uns leid, {it} wird aufgehalten. Wir kümmern uns darum. Mehr:',
    },
    returned: {
      version: 1,
      subject: 'Auf dem Weg zurück zu uns: {it}',
      heading: '{short} kommt zu uns zurück',
      happened: ['{theCarrier} schickt {it} an uns zurück.', '{why}'],
      next: [
        '{told}',
        'Wir finden heraus, woran es liegt, und melden uns bei Ihnen, um zu besprechen, wie wir das in Ordnung bringen.',
      ],
      youCan: [
        '{contact, select, none {} other {{WriteToUs}, wenn Sie wissen, was schiefgegangen sein könnte.}}',
        '{newest}',
      ],
      sms: 'es tut uns leid, {it} geht an uns zurück. Wir melden uns bei Ihnen. Mehr:',
    },
    lost: {
      version: 1,
      subject: 'Wir können {it} nicht finden',
      heading: '{short} ist wohl verloren gegangen',
      happened: [
        '{theCarrier} kann {it} nicht finden. Wir müssen deshalb annehmen, dass die Sendung verloren gegangen ist.',
        '{why}',
      ],
      next: ['{told}', 'Wir melden uns bei Ihnen, um zu besprechen, wie wir das in Ordnung bringen.'],
      youCan: [
        '{contact, select, none {} other {{WriteToUs}, wenn die Sendung doch noch bei Ihnen auftaucht oder wenn Sie sie dringend brauchen.}}',
        '{newest}',
      ],
      sms: 'es tut uns leid, {it} ist wohl verloren gegangen. Wir melden uns. Mehr:',
    },
    damaged: {
      version: 1,
      subject: 'Unterwegs beschädigt: {it}',
      heading: '{short} wurde beschädigt',
      happened: ['{it} wurde auf dem Weg zu Ihnen beschädigt.', '{why}'],
      next: [
        '{told}',
        'Wir finden heraus, wie groß der Schaden ist, und melden uns bei Ihnen, um zu besprechen, wie wir das in Ordnung bringen.',
      ],
      youCan: [
        'Wenn die Sendung trotzdem bei Ihnen ankommt, heben Sie bitte die Verpackung auf.',
        '{contact, select, none {} other {{WriteToUs}, wenn möglich mit einem Foto.}}',
      ],
      sms: 'es tut uns leid, {it} wurde unterwegs beschädigt. Wir melden uns. Mehr:',
    },
    silence: {
      version: 1,
      subject: 'Keine Neuigkeiten zu {itDat}',
      heading: 'Keine Neuigkeiten zu {shortDat}',
      happened: [
        `{step, select,
          shipped {{it} ist mit {theCarrierDat} unterwegs, aber wir haben zu lange nichts Neues gehört.}
          out_for_delivery {{it} war in Zustellung, aber dass {pron} angekommen ist, haben wir nicht gehört.}
          ready_for_pickup {{it} liegt, soweit wir wissen, noch immer {atPickup} bereit.}
          other {{unfollowed, select,
            no {{it} hat unser Haus vor einigen Tagen verlassen, und es gibt keine Sendungsnummer, mit der wir den Weg verfolgen könnten.}
            other {{it} müsste inzwischen beim Paketdienst sein, aber eine Bestätigung dafür haben wir noch nicht.}}}}`,
      ],
      next: ['{told}', 'Wir fragen nach, wo die Sendung ist, und schreiben Ihnen wieder, sobald wir es wissen.'],
      youCan: [
        `{step, select,
          ready_for_pickup {Bitte holen Sie die Sendung bald ab: Abholstellen bewahren Pakete nur einige Tage auf.}
          out_for_delivery {Wenn die Sendung schon da ist, ist alles in Ordnung.}
          other {{unfollowed, select, no {Wenn die Sendung schon da ist, ist alles in Ordnung.} other {{noNeed}}}}}`,
        `{step, select,
          ready_for_pickup {{questions}}
          out_for_delivery {{contact, select, none {} other {Falls nicht: {WriteToUs}.}}}
          other {{unfollowed, select, no {{contact, select, none {} other {Falls nicht: {WriteToUs}.}}} other {{questions}}}}}`,
      ],
      sms: 'leider haben wir zu lange nichts von {itDat} gehört. Wir kümmern uns darum. Mehr:',
    },
    disputed: {
      version: 1,
      subject: 'Wir suchen {missing}',
      heading:
        '{parcel, select, none {{arrived, plural, =0 {Ihre Bestellung ist nicht angekommen} =1 {Ihre Bestellung ist nicht angekommen} other {Ein Paket ist nicht angekommen}}} other {{short} ist nicht angekommen}}',
      happened: [
        'Sie haben uns gemeldet, dass {missing} nicht angekommen ist, obwohl die Sendung {accordingTo} zugestellt wurde.',
      ],
      next: [
        'Unser Team hat sofort davon erfahren. Wir fragen beim Paketdienst nach, wo die Sendung abgegeben wurde, und melden uns bei Ihnen.',
      ],
      youCan: [
        'Oft sind Pakete bei Nachbarn oder an einem sicheren Platz bei der Tür. Wenn die Sendung auftaucht, genügt ein Klick auf Ihrer Bestellseite.',
        '{questions}',
      ],
      sms: 'danke für Ihre Meldung: Wir suchen {missing}. Gefunden? Sagen Sie es uns:',
    },
  },
  care: {
    'check-in': {
      version: 1,
      subject: 'Ist mit Ihrer Bestellung {order} alles in Ordnung?',
      question: 'Ist alles in Ordnung?',
      why: 'Ihre Bestellung wurde zugestellt, und wir möchten gern wissen, wie es gelaufen ist. Wenn etwas nicht stimmt, möchten wir helfen. Ein Klick genügt.',
      happy: 'Ja, alles in Ordnung',
      unhappy: 'Nein, etwas stimmt nicht',
      sms: 'Ihre Bestellung {order} wurde zugestellt. Ist alles in Ordnung? Sagen Sie es uns:',
    },
  },
  marketing: {
    invitation: {
      version: 1,
      subject: 'Möchten Sie anderen von Ihrer Bestellung {order} erzählen?',
      heading: 'Möchten Sie anderen erzählen, wie es war?',
      body: [
        ['vielen Dank für Ihre Antwort.', 'Es freut uns, dass mit Ihrer Bestellung {order} alles in Ordnung ist.'],
        ['Wenn Sie mögen, erzählen Sie anderen in Ihren eigenen Worten, wie es war.', 'Ein paar Zeilen genügen.'],
        [
          'Wenn Sie das lieber nicht möchten, verstehen wir das gut.',
          'Zu dieser Bestellung fragen wir nur dieses eine Mal.',
        ],
      ],
      button: 'Anderen erzählen',
      why: 'Sie bekommen diese E-Mail, weil Sie {brand} um solche Nachrichten gebeten haben.',
    },
  },
  labels: {
    manners: {
      warm: {
        greeting: '{name, select, none {Guten Tag,} other {Guten Tag {name},}}',
        apology: 'Das tut uns leid.',
      },
      plain: {
        greeting: '{name, select, none {Sehr geehrte Damen und Herren,} other {Guten Tag {name},}}',
        apology: 'Wir bitten um Entschuldigung.',
      },
    },
    since: 'Bekannt ist uns das seit {since} Uhr.',
    contact: '{questions}',
    follow: 'Sendung verfolgen',
    whole: 'Bestellung ansehen',
    preferences: 'Auswählen, welche Nachrichten Sie bekommen',
    order: 'Ihre Bestellung',
    total: 'Gesamt',
    pieces: '{quantity, plural, =1 {{price}} other {{quantity} × {price}}}',
    parcel:
      '{parcel, select, split {Paket {place} von {count}, {carrier, select, none {Sendungsnummer} other {{carrier}}} {tracking}} other {{carrier, select, none {Sendungsnummer} other {{carrier}}} {tracking}}}',
    expected: 'Voraussichtlich da',
    stillToCome: 'Was noch kommt',
    otherParcel:
      'Paket {place}: {step, select, shipped {unterwegs} out_for_delivery {in Zustellung} ready_for_pickup {zur Abholung bereit} delivered {zugestellt} other {noch nicht beim Paketdienst}}',
    arrived: '{arrived, plural, one {Ein Paket ist schon angekommen.} other {# Pakete sind schon angekommen.}}',
    tips: 'Pflegetipps',
    tipLink: 'Mehr dazu',
  },
  page: {
    title: 'Bestellung {order}',
    order: 'Ihre Bestellung {order}',
    headline: {
      placed: 'Wir haben Ihre Bestellung',
      shipped: 'Unterwegs zu Ihnen',
      'out-for-delivery': 'In Zustellung',
      'arriving-today': 'Kommt heute',
      'ready-for-pickup': 'Zur Abholung bereit',
      'partly-delivered': 'Teilweise zugestellt',
      delivered: 'Zugestellt',
      asked: 'Zugestellt',
      settled: 'Zugestellt',
      closed: 'Diese Bestellung ist abgeschlossen',
      cancelled: 'Diese Bestellung ist storniert',
    },
    ladder: {
      placed: 'Bestellt',
      shipped: 'Unterwegs',
      'out-for-delivery': 'In Zustellung',
      'ready-for-pickup': 'Abholbereit',
      'partly-delivered': 'Teilweise zugestellt',
      delivered: 'Zugestellt',
    },
    ladderName: 'Wie weit Ihre Bestellung ist',
    parcel: '{count, plural, =1 {Ihr Paket} other {Paket {place} von {count}}}',
    status: {
      label_created: 'Beim Paketdienst angekündigt',
      in_transit: 'Unterwegs',
      out_for_delivery: 'In Zustellung',
      available_for_pickup: 'Zur Abholung bereit',
      delivery_attempt_failed: 'Nicht zugestellt',
      delivered: 'Zugestellt',
      delayed: 'Verspätet',
      exception: 'Aufgehalten',
      returned_to_sender: 'Auf dem Weg zurück zu uns',
      lost: 'Nicht auffindbar',
      damaged: 'Unterwegs beschädigt',
      cancelled: 'Storniert',
      expired: 'Vom Paketdienst nicht mehr verfolgt',
      unknown: 'Noch nichts Neues vom Paketdienst',
    },
    lastNews: 'Letzte Meldung: {age}',
    expected: 'Voraussichtlich da',
    promised: 'Zugesagt bis',
    noParcel: 'Sobald ein Paket unser Haus verlässt, können Sie es hier verfolgen.',
    noNumber:
      'Ihre Bestellung hat unser Haus verlassen. Es gibt keine Sendungsnummer dazu, deshalb lässt sich hier nichts weiter verfolgen.',
    problem: {
      delay: 'Die Lieferung verspätet sich',
      'attempt-failed': 'Die Zustellung hat nicht geklappt',
      exception: 'Die Sendung wird aufgehalten',
      returned: 'Die Sendung kommt zu uns zurück',
      lost: 'Die Sendung ist wohl verloren gegangen',
      damaged: 'Die Sendung wurde unterwegs beschädigt',
      silence: 'Wir haben zu lange nichts gehört',
      disputed: 'Sie haben gemeldet, dass etwas nicht angekommen ist',
    },
    since: 'Bekannt seit {since} Uhr.',
    weAct: 'Das tut uns leid. Unser Team weiß Bescheid, und wir schreiben Ihnen, sobald es etwas Neues gibt.',
    write: 'Schreiben Sie uns',
    doubted: 'Der Paketdienst hat die Zustellung gemeldet und später, dass die Sendung wieder unterwegs ist.',
    redirected: 'Die Sendung geht an eine andere Adresse als ursprünglich vorgesehen.',
    check: {
      question: 'Ist alles in Ordnung?',
      lead: 'Ein Klick genügt. Wenn etwas nicht stimmt, sieht es sich ein Mensch an.',
      chosen: 'Bitte drücken Sie einmal auf die Schaltfläche, um Ihre Antwort zu senden.',
      answer: { happy: 'Ja, alles in Ordnung', unhappy: 'Nein, etwas stimmt nicht' },
      words: 'Möchten Sie etwas dazu sagen?',
      wordsHint: 'Wenn Sie mögen',
      thanks: { happy: 'Danke, das freut uns!', unhappy: 'Danke, dass Sie uns das sagen' },
      thanksText: {
        happy: 'Wir haben notiert, dass alles in Ordnung ist.',
        unhappy: 'Ein Mensch aus unserem Team sieht es sich an und meldet sich bei Ihnen.',
      },
      change: 'Antwort ändern',
    },
    arrival: {
      deniable: {
        question: 'Nicht da?',
        lead: 'Vielleicht ist die Sendung bei Nachbarn oder liegt an einem sicheren Platz bei der Tür. Wenn Sie sie nicht finden, sagen Sie es uns: Ein Mensch geht der Sache nach.',
        button: 'Nicht angekommen',
      },
      denied: {
        question: 'Ist die Sendung aufgetaucht?',
        lead: 'Wir suchen danach. Wenn Sie die Sendung jetzt haben, genügt ein Klick.',
        button: 'Doch angekommen',
      },
    },
    gone: {
      title: 'Dieser Link funktioniert nicht mehr',
      text: 'Vielleicht ist er abgelaufen, oder beim Kopieren ist ein Teil verloren gegangen. Bitte versuchen Sie es mit dem Link aus der neuesten Nachricht zu Ihrer Bestellung.',
    },
  },
  preferences: {
    title: 'Welche Nachrichten Sie bekommen',
    intro: 'Wählen Sie, welche Nachrichten {brand} Ihnen schickt.',
    always:
      'Manche kommen immer: wenn etwas schiefgeht, wenn eine Bestellung storniert wird oder wenn Sie etwas tun müssen.',
    topic: {
      progress: {
        name: 'Der Weg Ihrer Bestellung',
        means: 'Wenn sie unterwegs ist, wenn sie zugestellt wird und wenn sie da ist.',
      },
      care: { name: 'Nach der Lieferung', means: 'Wir fragen, ob alles in Ordnung ist, und geben Tipps.' },
      marketing: { name: 'Einladungen', means: 'Wir laden Sie ein, anderen zu erzählen, wie es war.' },
    },
    channel: { email: 'E-Mail', sms: 'SMS' },
    save: 'Speichern',
    saved: 'Ihre Auswahl ist gespeichert.',
    unreachable: {
      email: 'E-Mails an Ihre Adresse kamen zurück, oder Sie wollten keine mehr. Deshalb schicken wir nichts dorthin.',
      sms: 'SMS an Ihre Nummer kamen nicht an, oder Sie wollten keine mehr. Deshalb schicken wir nichts dorthin.',
    },
    stopCare: 'Diese E-Mails nicht mehr schicken',
    stopMarketing: 'Keine Einladungen mehr schicken',
    back: 'Zurück zu Ihrer Bestellung',
  },
};
