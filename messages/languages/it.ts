import type { Words } from '../words.ts';

export const italian: Words = {
  tag: 'it',
  alphabet: 'basic',
  gap: ' ',
  phrases: {
    it: '{parcel, select, split {il pacco {place} di {count} del tuo ordine {order}} other {il tuo ordine {order}}}',
    It: '{parcel, select, split {Il pacco {place} di {count} del tuo ordine {order}} other {Il tuo ordine {order}}}',
    ofIt: '{parcel, select, split {del pacco {place} di {count} del tuo ordine {order}} other {del tuo ordine {order}}}',
    onIt: '{parcel, select, split {sul pacco {place} di {count} del tuo ordine {order}} other {sul tuo ordine {order}}}',
    Short: '{parcel, select, split {Il pacco {place} di {count}} other {Il tuo ordine}}',
    ofShort: '{parcel, select, split {del pacco {place} di {count}} other {del tuo ordine}}',
    theCarrier: '{carrier, select, none {il corriere} other {{carrier}}}',
    TheCarrier: '{carrier, select, none {Il corriere} other {{carrier}}}',
    ofCarrier: '{carrier, select, none {del corriere} other {di {carrier}}}',
    writeToUs: '{contact, select, reply {Rispondi a questa email} other {Scrivici a {address}}}',
    writeAtOnce: '{contact, select, reply {Rispondi subito a questa email} other {Scrivici subito a {address}}}',
    questions:
      '{contact, select, reply {Hai domande? Rispondi pure a questa email.} address {Hai domande? Scrivici a {address}.} other {}}',
    expectation:
      '{expected, select, none {{promised, select, none {} other {Ti abbiamo promesso la consegna entro {promised}, e teniamo d’occhio i tempi.}}} other {Il corriere prevede la consegna per {expected}.}}',
    told: 'Il nostro team è stato avvisato insieme a te.',
    watching: 'Lo seguiamo da vicino e ti scriveremo di nuovo appena si muove.',
    newest: 'Sulla tua pagina trovi l’ultimo aggiornamento.',
    noNeed: 'Per ora non devi fare nulla. Sulla tua pagina trovi sempre l’ultimo aggiornamento.',
    /** Handed over without a parcel: whether it arrived only the buyer knows. */
    unfollowed: '{handedOver, select, yes {{followed}} other {yes}}',
    /** Of several parcels that were delivered nobody knows which one is missing. */
    missing:
      '{parcel, select, none {{arrived, plural, =0 {il tuo ordine {order}} =1 {il tuo ordine {order}} other {un pacco del tuo ordine {order}}}} other {{it}}}',
    over: `{cleared, select,
      delay {Il ritardo {ofIt} è rientrato.}
      attempt_failed {{step, select, delivered {Dopo la consegna non riuscita, {it} è arrivato.} other {Dopo la consegna non riuscita, {it} è di nuovo in movimento.}}}
      exception {Quello che bloccava {it} è stato risolto.}
      returned {Ti avevamo scritto che {it} tornava da noi: ora ha cambiato rotta.}
      lost {Temevamo che {it} fosse andato perso, ma è stato ritrovato.}
      damaged {Ti avevamo scritto che {it} era danneggiato. Il problema è risolto.}
      disputed {Ci avevi detto che {it} non era arrivato. Ora il corriere ha novità.}
      silence {Per troppo tempo non abbiamo avuto notizie {ofIt}. Ora ci sono novità.}
      other {Il problema con {it} è stato risolto.}}`,
  },
  reasons: {
    address_issue: 'C’è un dubbio sull’indirizzo.',
    appointment: 'Il corriere sta fissando un giorno per la consegna.',
    awaiting_information: 'Il corriere è in attesa di informazioni.',
    closed: 'Il luogo di consegna era chiuso.',
    customs: 'La dogana lo sta controllando.',
    damaged_in_transit: 'Si è danneggiato durante il viaggio.',
    disposed: 'Secondo il corriere è stato smaltito.',
    documents_missing: 'Mancano dei documenti di cui il corriere ha bisogno.',
    held: 'È fermo presso il corriere.',
    identification_failed: 'Il corriere non ha potuto verificare l’identità di chi doveva riceverlo.',
    lost_by_carrier: 'Il corriere non riesce a trovarlo.',
    missorted: 'È stato mandato dal corriere nella direzione sbagliata e deve tornare indietro.',
    no_access: 'Il corriere non è riuscito ad arrivare alla porta.',
    not_at_home: 'Non c’era nessuno per riceverlo.',
    outside_of_carrier: 'C’è un ostacolo che non dipende dal corriere.',
    partly_delivered: 'Ne è stata consegnata solo una parte.',
    payment_due: 'C’è ancora un pagamento in sospeso con il corriere.',
    pickup_failed: 'Il corriere non è riuscito a ritirarlo da noi.',
    recipient_moved: 'Secondo il corriere il destinatario ha cambiato casa.',
    redirected: 'Sta andando a un altro indirizzo.',
    refused: 'È stato rifiutato alla consegna.',
    rescheduled: 'La consegna è stata spostata a un altro giorno.',
    security: 'È fermo per un controllo di sicurezza.',
    unclaimed: 'Non è stato ritirato in tempo.',
    undeliverable: 'Il corriere non è riuscito a consegnarlo.',
    weather: 'La causa è il maltempo.',
    wrong_parcel: 'Il corriere ha scambiato due pacchi.',
  },
  news: {
    confirmed: {
      version: 1,
      subject: 'Abbiamo ricevuto il tuo ordine {order}',
      heading: 'Abbiamo ricevuto il tuo ordine',
      body: [
        ['Grazie per aver ordinato da {brand}. Il tuo ordine ci è arrivato e lo stiamo preparando.'],
        ['{promised, select, none {} other {Dovresti riceverlo entro {promised}.}}'],
        ['Ti scriveremo di nuovo appena sarà in viaggio. Fino ad allora non devi fare nulla.'],
      ],
      sms: 'grazie, abbiamo ricevuto il tuo ordine {order} e lo stiamo preparando. Dettagli:',
    },
    shipped: {
      version: 1,
      subject: '{It} è in viaggio',
      heading: '{Short} è in viaggio',
      body: [
        ['{parcel, select, none {{It} è partito da noi.} other {{It} è partito da noi e viaggia con {theCarrier}.}}'],
        ['{expectation}'],
        [
          '{followed, select, yes {Ti scriveremo di nuovo il giorno della consegna, e subito se qualcosa va storto.} other {Per questo ordine non c’è un numero di tracciamento, quindi non possiamo seguirlo per te.}}',
          '{followed, select, yes {} other {{contact, select, none {} other {{writeToUs} se ci mette più tempo di quanto ti aspetti.}}}}',
        ],
      ],
      sms: '{it} è in viaggio. {followed, select, yes {Seguilo qui:} other {Dettagli:}}',
    },
    'out-for-delivery': {
      version: 1,
      subject: 'In arrivo oggi: {it}',
      heading: 'In arrivo oggi',
      body: [
        ['{It} è in consegna con {theCarrier} e dovrebbe arrivare oggi.'],
        [
          'Se in casa non c’è nessuno, il corriere può lasciarlo a un vicino o ripassare. Ti faremo sapere appena abbiamo notizie.',
        ],
      ],
      sms: '{it} dovrebbe arrivare oggi. Seguilo qui:',
    },
    'ready-for-pickup': {
      version: 1,
      subject: 'Pronto per il ritiro: {it}',
      heading: 'Pronto per il ritiro',
      body: [
        ['{It} ti aspetta in un punto di ritiro {ofCarrier}.'],
        [
          'Porta con te il numero di tracciamento qui sotto e un documento d’identità. I punti di ritiro conservano i pacchi solo per alcuni giorni: meglio andarci presto.',
        ],
      ],
      sms: '{it} è pronto per il ritiro. Porta con te il numero di tracciamento:',
    },
    delivered: {
      version: 1,
      subject: 'Consegnato: {it}',
      heading: '{Short} è arrivato',
      body: [
        [
          '{TheCarrier} ci comunica che {it} è stato consegnato.',
          '{others, plural, =0 {{arrived, plural, =0 {} other {Era l’ultimo: ora è arrivato tutto.}}} other {}}',
        ],
        [
          'Non è dove te lo aspetti? Potrebbe averlo un vicino, o trovarsi in un posto sicuro accanto alla porta. Se non lo trovi, basta un tocco sulla tua pagina: se ne occuperà una persona.',
        ],
      ],
      sms: '{it} è stato consegnato. Non lo trovi? Diccelo qui:',
    },
    cancelled: {
      version: 1,
      subject: 'Il tuo ordine {order} è stato annullato',
      heading: 'Il tuo ordine è stato annullato',
      body: [
        ['Il tuo ordine {order} da {brand} è stato annullato. Non ne verrà spedito nulla.'],
        ['Se non te lo aspettavi, o se hai una domanda su un pagamento, contattaci.'],
      ],
      sms: 'il tuo ordine {order} è stato annullato. Non ne verrà spedito nulla. Dettagli:',
    },
    'good-news': {
      version: 2,
      subject: 'Buone notizie {onIt}',
      heading: 'Buone notizie',
      body: [
        [
          '{over}',
          `{step, select,
            known {{Short} è in preparazione per il corriere.}
            shipped {{Short} è in viaggio verso di te.}
            out_for_delivery {{Short} è in consegna.}
            ready_for_pickup {{Short} è pronto per il ritiro.}
            delivered {{Short} è stato consegnato.}
            other {}}`,
        ],
        ['{step, select, none {} delivered {} other {{expectation}}}'],
        ['Grazie per la pazienza.'],
      ],
      sms: 'buone notizie. {over}',
    },
    redirected: {
      version: 1,
      subject: 'Nuovo indirizzo di consegna: {it}',
      heading: 'Consegna a un altro indirizzo',
      body: [
        [
          '{parcel, select, none {L’indirizzo di consegna {ofIt} è stato cambiato.} other {{TheCarrier} ci comunica che {it} sta andando a un indirizzo diverso da quello iniziale.}}',
        ],
        ['Se lo hai chiesto tu, va tutto bene e non devi fare nulla.'],
        ['{contact, select, none {} other {{writeAtOnce} se non lo hai chiesto tu.}}', '{newest}'],
      ],
      sms: '{parcel, select, none {l’indirizzo di consegna {ofIt} è stato cambiato.} other {{it} va a un indirizzo diverso da quello iniziale.}} Non lo hai chiesto tu? Dettagli:',
    },
  },
  problems: {
    delay: {
      version: 1,
      subject: 'In ritardo: {it}',
      heading: '{Short} è in ritardo',
      happened: [
        '{parcel, select, none {{promised, select, none {{It} arriverà più tardi del previsto.} other {Ti avevamo promesso {it} entro {promised}, ma non ti è arrivato.}}} other {{It} arriverà più tardi del previsto.}}',
        '{parcel, select, none {{promised, select, none {{why}} other {}}} other {{why}}}',
      ],
      next: [
        '{told}',
        '{watching}',
        '{expected, select, none {} other {Ora il corriere prevede la consegna per {expected}.}}',
      ],
      youCan: ['{noNeed}', '{questions}'],
      sms: 'ci dispiace, {it} è in ritardo. Ce ne stiamo occupando. Dettagli:',
    },
    'attempt-failed': {
      version: 1,
      subject: 'Consegna non riuscita: {it}',
      heading: 'La consegna non è riuscita',
      happened: ['{TheCarrier} ha provato a consegnare {it}, ma senza riuscirci.', '{why}'],
      next: [
        '{told}',
        'Di solito il corriere riprova il giorno lavorativo successivo, oppure porta il pacco in un punto di ritiro. Ti scriveremo appena sapremo quale delle due.',
      ],
      youCan: [
        'Se {theCarrier} ha lasciato un avviso, lì trovi le possibilità tra cui scegliere.',
        '{newest}',
        '{contact, select, none {} other {{writeToUs} se all’indirizzo manca un’indicazione, per esempio il nome sul citofono.}}',
      ],
      sms: 'ci dispiace, non è stato possibile consegnare {it}. Ecco cosa succede ora:',
    },
    exception: {
      version: 1,
      subject: 'Fermo: {it}',
      heading: '{Short} è fermo',
      happened: ['Qualcosa sta bloccando {it}.', '{why}'],
      next: ['{told}', '{watching}'],
      /** What the buyer alone can help with. */
      youCan: [
        `{reason, select,
          address_issue {{contact, select, none {} other {{writeToUs} con l’indirizzo completo a cui va consegnato.}}}
          awaiting_information {{contact, select, none {} other {{writeToUs} se il corriere ti ha chiesto qualcosa e non sai bene cosa rispondere.}}}
          customs {{contact, select, none {} other {{writeToUs} se la dogana ti ha chiesto un documento o un pagamento che non ti aspettavi.}}}
          payment_due {{contact, select, none {} other {{writeToUs} se non ti aspettavi un pagamento.}}}
          no_access {{contact, select, none {} other {{writeToUs} con un’indicazione su come arrivare alla tua porta.}}}
          other {{noNeed}}}`,
        `{reason, select,
          address_issue {{newest}} awaiting_information {{newest}} customs {{newest}} payment_due {{newest}} no_access {{newest}}
          other {{questions}}}`,
      ],
      sms: 'ci dispiace, {it} è fermo. Ce ne stiamo occupando. Dettagli:',
    },
    returned: {
      version: 1,
      subject: 'Sta tornando da noi: {it}',
      heading: '{Short} sta tornando da noi',
      happened: ['{TheCarrier} ci sta rispedendo {it}.', '{why}'],
      next: ['{told}', 'Stiamo cercando di capire perché e ti contatteremo per vedere come rimediare.'],
      youCan: ['{contact, select, none {} other {{writeToUs} se sai cosa può essere andato storto.}}', '{newest}'],
      sms: 'ci dispiace, {it} sta tornando da noi. Ti contatteremo. Dettagli:',
    },
    lost: {
      version: 1,
      subject: 'Non troviamo {it}',
      heading: '{Short} sembra andato perso',
      happened: ['{TheCarrier} non riesce a trovare {it}, quindi dobbiamo pensare che sia andato perso.', '{why}'],
      next: ['{told}', 'Ti contatteremo per vedere come rimediare.'],
      youCan: [
        '{contact, select, none {} other {{writeToUs} se alla fine ti arriva, o se ti serve con urgenza.}}',
        '{newest}',
      ],
      sms: 'ci dispiace, {it} sembra andato perso. Ti contatteremo. Dettagli:',
    },
    damaged: {
      version: 1,
      subject: 'Danneggiato in viaggio: {it}',
      heading: '{Short} si è danneggiato',
      happened: ['{It} si è danneggiato durante il viaggio verso di te.', '{why}'],
      next: ['{told}', 'Stiamo verificando quanto è grave il danno e ti contatteremo per vedere come rimediare.'],
      youCan: [
        'Se ti arriva comunque, conserva l’imballaggio.',
        '{contact, select, none {} other {{writeToUs} con una foto, se puoi.}}',
      ],
      sms: 'ci dispiace, {it} si è danneggiato in viaggio. Ti contatteremo. Dettagli:',
    },
    silence: {
      version: 1,
      subject: 'Nessuna notizia {ofIt}',
      heading: 'Non abbiamo notizie {ofShort}',
      happened: [
        `{step, select,
          shipped {{It} è in viaggio con {theCarrier}, ma da troppo tempo non ne abbiamo nuove notizie.}
          out_for_delivery {{It} era in consegna, ma non abbiamo avuto conferma del suo arrivo.}
          ready_for_pickup {A quanto ci risulta, {it} ti aspetta ancora in un punto di ritiro {ofCarrier}.}
          other {{unfollowed, select,
            no {{It} è partito da noi alcuni giorni fa e non c’è un numero di tracciamento con cui seguirlo.}
            other {{It} dovrebbe già essere in mano al corriere, ma non ne abbiamo conferma.}}}}`,
      ],
      next: ['{told}', 'Stiamo chiedendo dove si trova e ti scriveremo di nuovo appena lo sapremo.'],
      youCan: [
        `{step, select,
          ready_for_pickup {Ritiralo presto: i punti di ritiro conservano i pacchi solo per alcuni giorni.}
          out_for_delivery {Se è già arrivato, va tutto bene.}
          other {{unfollowed, select, no {Se è già arrivato, va tutto bene.} other {{noNeed}}}}}`,
        `{step, select,
          ready_for_pickup {{questions}}
          out_for_delivery {{contact, select, none {} other {{writeToUs} se invece non c’è.}}}
          other {{unfollowed, select, no {{contact, select, none {} other {{writeToUs} se invece non c’è.}}} other {{questions}}}}}`,
      ],
      sms: 'ci dispiace, da troppo tempo non abbiamo notizie {ofIt}. Ce ne occupiamo. Dettagli:',
    },
    disputed: {
      version: 1,
      subject: 'Stiamo cercando {missing}',
      heading:
        '{parcel, select, none {{arrived, plural, =0 {Il tuo ordine non ti è arrivato} =1 {Il tuo ordine non ti è arrivato} other {Un pacco non ti è arrivato}}} other {{Short} non ti è arrivato}}',
      happened: ['Ci hai detto che {missing} non è arrivato, anche se secondo {theCarrier} è stato consegnato.'],
      next: [
        'Il nostro team è stato avvisato subito. Stiamo chiedendo al corriere dove lo ha lasciato, e ti contatteremo.',
      ],
      youCan: [
        'Spesso i pacchi sono da un vicino, o in un posto sicuro accanto alla porta. Se salta fuori, basta un tocco sulla tua pagina.',
        '{questions}',
      ],
      sms: 'grazie per avercelo detto: stiamo cercando {missing}. Lo hai trovato? Diccelo qui:',
    },
  },
  care: {
    'check-in': {
      version: 1,
      subject: 'Tutto a posto con il tuo ordine {order}?',
      question: 'Tutto a posto?',
      why: 'Il tuo ordine è stato consegnato e vorremmo sapere com’è andata. Se qualcosa non va, vogliamo aiutarti. Basta un tocco.',
      happy: 'Sì, tutto a posto',
      unhappy: 'No, qualcosa non va',
      sms: 'il tuo ordine {order} è stato consegnato. Tutto a posto? Diccelo qui:',
    },
  },
  marketing: {
    invitation: {
      version: 1,
      subject: 'Vuoi raccontare com’è andata con il tuo ordine {order}?',
      heading: 'Vuoi raccontare ad altri com’è andata?',
      body: [
        ['Grazie per la tua risposta.', 'Siamo felici che sia tutto a posto con il tuo ordine {order}.'],
        ['Se ti va, racconta ad altri com’è andata, con parole tue.', 'Bastano poche righe.'],
        ['Se preferisci di no, va benissimo così.', 'Per questo ordine te lo chiediamo una volta sola.'],
      ],
      button: 'Racconta com’è andata',
      why: 'Ricevi questa email perché hai chiesto a {brand} di mandarti messaggi come questo.',
    },
  },
  labels: {
    manners: {
      warm: {
        greeting: '{name, select, none {Ciao,} other {Ciao {name},}}',
        apology: 'Ci dispiace.',
      },
      plain: {
        greeting: '{name, select, none {Buongiorno,} other {Buongiorno {name},}}',
        apology: 'Ci scusiamo per l’inconveniente.',
      },
    },
    since: 'Lo sappiamo da {since}.',
    contact: '{questions}',
    follow: 'Vedi dove si trova',
    whole: 'Vedi il tuo ordine',
    preferences: 'Scegli quali messaggi ricevere',
    order: 'Il tuo ordine',
    total: 'Totale',
    pieces: '{quantity, plural, =1 {{price}} other {{quantity} × {price}}}',
    parcel:
      '{parcel, select, split {Pacco {place} di {count}, {theCarrier} {tracking}} other {{carrier, select, none {Corriere} other {{carrier}}} {tracking}}}',
    expected: 'Consegna prevista',
    stillToCome: 'Deve ancora arrivare',
    otherParcel:
      'Pacco {place}: {step, select, shipped {in viaggio} out_for_delivery {in consegna} ready_for_pickup {pronto per il ritiro} delivered {consegnato} other {non ancora in mano al corriere}}',
    arrived: '{arrived, plural, one {Un pacco è già arrivato.} other {# pacchi sono già arrivati.}}',
    tips: 'Come prendersene cura',
    tipLink: 'Maggiori informazioni',
  },
  page: {
    title: 'Ordine {order}',
    order: 'Il tuo ordine {order}',
    headline: {
      placed: 'Abbiamo ricevuto il tuo ordine',
      shipped: 'In viaggio verso di te',
      'out-for-delivery': 'In consegna',
      'arriving-today': 'In arrivo oggi',
      'ready-for-pickup': 'Pronto per il ritiro',
      'partly-delivered': 'Consegnato in parte',
      delivered: 'Consegnato',
      asked: 'Consegnato',
      settled: 'Consegnato',
      closed: 'Questo ordine è concluso',
      cancelled: 'Questo ordine è annullato',
    },
    ladder: {
      placed: 'Ordinato',
      shipped: 'In viaggio',
      'out-for-delivery': 'In consegna',
      'ready-for-pickup': 'Pronto per il ritiro',
      'partly-delivered': 'Consegnato in parte',
      delivered: 'Consegnato',
    },
    ladderName: 'A che punto è il tuo ordine',
    parcel: '{count, plural, =1 {Il tuo pacco} other {Pacco {place} di {count}}}',
    status: {
      label_created: 'Annunciato al corriere',
      in_transit: 'In viaggio',
      out_for_delivery: 'In consegna',
      available_for_pickup: 'Pronto per il ritiro',
      delivery_attempt_failed: 'Consegna non riuscita',
      delivered: 'Consegnato',
      delayed: 'In ritardo',
      exception: 'Fermo',
      returned_to_sender: 'Sta tornando da noi',
      lost: 'Non si trova',
      damaged: 'Danneggiato in viaggio',
      cancelled: 'Annullato',
      expired: 'Non più seguito dal corriere',
      unknown: 'Ancora nessuna notizia dal corriere',
    },
    lastNews: 'Ultima notizia: {age}',
    expected: 'Consegna prevista',
    promised: 'Promesso entro',
    noParcel: 'Appena un pacco parte da noi, puoi seguirlo qui.',
    noNumber: 'È partito da noi. Non ha un numero di tracciamento, quindi qui non c’è altro da seguire.',
    problem: {
      delay: 'È in ritardo',
      'attempt-failed': 'La consegna non è riuscita',
      exception: 'È fermo',
      returned: 'Sta tornando da noi',
      lost: 'Sembra andato perso',
      damaged: 'Si è danneggiato in viaggio',
      silence: 'Non abbiamo notizie da troppo tempo',
      disputed: 'Ci hai detto che non è arrivato',
    },
    since: 'Lo sappiamo da {since}.',
    weAct: 'Ci dispiace. Il nostro team è al corrente e ti scriveremo appena ci saranno novità.',
    write: 'Scrivici',
    doubted: 'Il corriere ha detto che è stato consegnato, e più tardi che è di nuovo in viaggio.',
    redirected: 'Sta andando a un indirizzo diverso da quello iniziale.',
    check: {
      question: 'Tutto a posto?',
      lead: 'Basta un tocco. Se qualcosa non va, se ne occuperà una persona.',
      chosen: 'Premi una volta il pulsante per inviare la tua risposta.',
      answer: { happy: 'Sì, tutto a posto', unhappy: 'No, qualcosa non va' },
      words: 'Vuoi aggiungere qualcosa?',
      wordsHint: 'Se ti va',
      thanks: { happy: 'Grazie. Ci fa piacere!', unhappy: 'Grazie per avercelo detto' },
      thanksText: {
        happy: 'Abbiamo annotato che è tutto a posto.',
        unhappy: 'Una persona del nostro team se ne occuperà e ti contatterà.',
      },
      change: 'Cambia la tua risposta',
    },
    arrival: {
      deniable: {
        question: 'Non c’è?',
        lead: 'Potrebbe averlo un vicino, o trovarsi in un posto sicuro accanto alla porta. Se non lo trovi, diccelo: se ne occuperà una persona.',
        button: 'Non è arrivato',
      },
      denied: {
        question: 'È saltato fuori?',
        lead: 'Lo stiamo cercando. Se ora ce l’hai, basta un tocco.',
        button: 'Alla fine è arrivato',
      },
    },
    gone: {
      title: 'Questo link non funziona più',
      text: 'Forse è scaduto, o copiandolo se n’è persa una parte. Prova il link nel messaggio più recente sul tuo ordine.',
    },
  },
  preferences: {
    title: 'Quali messaggi ricevi',
    intro: 'Scegli quali messaggi ti manda {brand}.',
    always: 'Alcuni arrivano sempre: se qualcosa va storto, se un ordine viene annullato o se devi fare qualcosa.',
    topic: {
      progress: { name: 'Il viaggio del tuo ordine', means: 'Quando parte, quando è in consegna e quando arriva.' },
      care: { name: 'Dopo la consegna', means: 'Ti chiediamo com’è andata e ti diamo qualche consiglio.' },
      marketing: { name: 'Inviti', means: 'Ti invitiamo a raccontare ad altri com’è andata.' },
    },
    channel: { email: 'Email', sms: 'SMS' },
    save: 'Salva',
    saved: 'La tua scelta è salvata.',
    unreachable: {
      email: 'Le email al tuo indirizzo sono tornate indietro, o non ne volevi più. Per questo non ne mandiamo.',
      sms: 'Gli SMS al tuo numero non sono arrivati, o non ne volevi più. Per questo non ne mandiamo.',
    },
    stopCare: 'Non ricevere più queste email',
    stopMarketing: 'Non ricevere più inviti',
    back: 'Torna al tuo ordine',
  },
};
