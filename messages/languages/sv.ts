import type { Words } from '../words.ts';

/** "Paket" throughout, so that adjectives and pronouns have one gender. */
export const swedish: Words = {
  tag: 'sv',
  alphabet: 'basic',
  gap: ' ',
  phrases: {
    it: '{parcel, select, split {paket {place} av {count} i din beställning {order}} other {paketet med din beställning {order}}}',
    It: '{parcel, select, split {Paket {place} av {count} i din beställning {order}} other {Paketet med din beställning {order}}}',
    short: '{parcel, select, split {paket {place} av {count}} other {ditt paket}}',
    Short: '{parcel, select, split {Paket {place} av {count}} other {Ditt paket}}',
    theCarrier: '{carrier, select, none {fraktbolaget} other {{carrier}}}',
    TheCarrier: '{carrier, select, none {Fraktbolaget} other {{carrier}}}',
    write: '{contact, select, reply {svara på det här mejlet} other {skriv till {address}}}',
    writeToUs: '{contact, select, reply {Svara på det här mejlet} other {Skriv till {address}}}',
    questions:
      '{contact, select, reply {Har du frågor? Det är bara att svara på det här mejlet.} address {Har du frågor? Skriv till {address}.} other {}}',
    expectation:
      '{expected, select, none {{promised, select, none {} other {Vi har lovat leverans senast {promised}, och det håller vi ett öga på.}}} other {{TheCarrier} räknar med att leverera det {expected}.}}',
    told: 'Vårt team fick veta det i samma stund som du.',
    watching: 'Vi följer läget och skriver igen så snart något händer.',
    newest: 'På din ordersida ser du det senaste.',
    noNeed: 'Du behöver inte göra något just nu. På din ordersida ser du alltid det senaste.',
    /** Handed over without a parcel: whether it arrived only the buyer knows. */
    unfollowed: '{handedOver, select, yes {{followed}} other {yes}}',
    /** Of several parcels that were delivered nobody knows which one is missing. */
    missing:
      '{parcel, select, none {{arrived, plural, =0 {paketet med din beställning {order}} =1 {paketet med din beställning {order}} other {ett paket i din beställning {order}}}} other {{it}}}',
    /** What is late may not have been packed yet. */
    late: '{parcel, select, none {din beställning {order}} other {{it}}}',
    over: `{cleared, select,
      delay {Förseningen av {it} är över.}
      attempt_failed {{step, select, delivered {Efter det missade leveransförsöket har {it} kommit fram.} other {Efter det missade leveransförsöket är {it} på väg igen.}}}
      exception {Det som fördröjde {it} är löst.}
      returned {Vi skrev att {it} var på väg tillbaka. Nu har det vänt.}
      lost {Vi var rädda att {it} var borta. Nu är det hittat.}
      damaged {Vi skrev att {it} var skadat. Det är nu löst.}
      disputed {Du sa att {it} saknades. Fraktbolaget har hört av sig.}
      silence {Vi hörde inget om {it} på för länge. Nu finns det nytt.}
      other {Problemet med {it} är löst.}}`,
  },
  reasons: {
    address_issue: 'Det finns ett frågetecken kring adressen.',
    appointment: 'Fraktbolaget håller på att bestämma en dag för leveransen.',
    awaiting_information: 'Fraktbolaget väntar på uppgifter.',
    closed: 'Det var stängt på platsen.',
    customs: 'Tullen kontrollerar det.',
    damaged_in_transit: 'Det skadades på vägen.',
    disposed: 'Fraktbolaget uppger att det har kasserats.',
    documents_missing: 'Det saknas papper som fraktbolaget behöver.',
    held: 'Fraktbolaget håller kvar det.',
    identification_failed: 'Fraktbolaget kunde inte kontrollera vem som tog emot det.',
    lost_by_carrier: 'Fraktbolaget hittar det inte.',
    missorted: 'Det hamnade fel hos fraktbolaget och måste tillbaka.',
    no_access: 'Chauffören kom inte fram till dörren.',
    not_at_home: 'Ingen var där för att ta emot det.',
    outside_of_carrier: 'Något som fraktbolaget inte råder över är i vägen.',
    partly_delivered: 'Bara en del av det levererades.',
    payment_due: 'En betalning till fraktbolaget återstår.',
    pickup_failed: 'Fraktbolaget kunde inte hämta det hos oss.',
    recipient_moved: 'Fraktbolaget uppger att mottagaren har flyttat.',
    redirected: 'Det skickas till en annan adress.',
    refused: 'Någon vid dörren tackade nej till det.',
    rescheduled: 'Leveransen har flyttats till en annan dag.',
    security: 'Det hålls kvar för en säkerhetskontroll.',
    unclaimed: 'Det hämtades inte ut i tid.',
    undeliverable: 'Fraktbolaget kunde inte leverera det.',
    weather: 'Dåligt väder ställer till det.',
    wrong_parcel: 'Fraktbolaget förväxlade två paket.',
  },
  news: {
    confirmed: {
      version: 1,
      subject: 'Vi har tagit emot din beställning {order}',
      heading: 'Vi har tagit emot din beställning',
      body: [
        ['Tack för att du handlar hos {brand}. Din beställning har kommit in och vi gör den i ordning.'],
        ['{promised, select, none {} other {Den bör vara hos dig senast {promised}.}}'],
        ['Vi skriver igen så fort den är på väg. Fram till dess behöver du inte göra något.'],
      ],
      sms: 'tack, vi har tagit emot din beställning {order} och gör den i ordning. Mer:',
    },
    shipped: {
      version: 1,
      subject: '{It} är på väg',
      heading: '{Short} är på väg',
      body: [
        ['{parcel, select, none {{It} har lämnat oss.} other {{It} har lämnat oss och är på väg med {theCarrier}.}}'],
        ['{expectation}'],
        [
          '{followed, select, yes {Vi skriver igen samma dag som det körs ut till dig, och direkt om något går fel.} other {Det har inget kollinummer, så vi kan inte följa det åt dig.}}',
          '{followed, select, yes {} other {{contact, select, none {} other {{writeToUs} om det dröjer längre än du väntat dig.}}}}',
        ],
      ],
      sms: '{it} är på väg. {followed, select, yes {Se var det är:} other {Mer:}}',
    },
    'out-for-delivery': {
      version: 1,
      subject: 'Kommer i dag: {it}',
      heading: 'Kommer i dag',
      body: [
        ['{TheCarrier} är på väg ut med {it}. Det bör nå dig i dag.'],
        [
          'Om ingen är hemma kan fraktbolaget lämna det hos en granne eller komma tillbaka. Vi hör av oss så snart vi vet.',
        ],
      ],
      sms: '{it} bör komma i dag. Se mer:',
    },
    'ready-for-pickup': {
      version: 1,
      subject: 'Redo att hämtas: {it}',
      heading: '{Short} är redo att hämtas',
      body: [
        ['{It} väntar på dig hos ett ombud för {theCarrier}.'],
        [
          'Ta med kollinumret här nedanför och legitimation. Ombuden sparar paket bara några dagar, så hämta det gärna snart.',
        ],
      ],
      sms: '{it} är redo att hämtas. Ta med kollinumret:',
    },
    delivered: {
      version: 1,
      subject: 'Levererat: {it}',
      heading: '{Short} har kommit fram',
      body: [
        [
          '{TheCarrier} meddelar att {it} har levererats.',
          '{others, plural, =0 {{arrived, plural, =0 {} other {Det var det sista: nu har allt kommit fram.}}} other {}}',
        ],
        [
          'Ligger det inte där det brukar? Det kan vara hos en granne eller på en trygg plats vid dörren. Om du ändå inte hittar det räcker det med ett tryck på din ordersida, så tar en av oss hand om det.',
        ],
      ],
      sms: '{it} har levererats. Hittar du det inte? Berätta:',
    },
    cancelled: {
      version: 1,
      subject: 'Din beställning {order} är avbeställd',
      heading: 'Din beställning är avbeställd',
      body: [
        ['Din beställning {order} hos {brand} har avbeställts. Inget av den kommer att skickas till dig.'],
        ['Om det här kommer oväntat, eller om du undrar över en betalning, är du välkommen att höra av dig.'],
      ],
      sms: 'din beställning {order} har avbeställts. Inget av den kommer att skickas till dig. Mer:',
    },
    'good-news': {
      version: 2,
      subject: 'Goda nyheter om {it}',
      heading: 'Goda nyheter',
      body: [
        [
          '{over}',
          `{step, select,
            known {Paketet görs i ordning för fraktbolaget.}
            shipped {Paketet är på väg till dig.}
            out_for_delivery {Paketet är ute för leverans.}
            ready_for_pickup {Paketet är redo att hämtas.}
            delivered {Paketet har levererats.}
            other {}}`,
        ],
        ['{step, select, none {} delivered {} other {{expectation}}}'],
        ['Tack för ditt tålamod.'],
      ],
      sms: 'goda nyheter. {over}',
    },
    redirected: {
      version: 1,
      subject: 'Ny leveransadress: {it}',
      heading: '{parcel, select, none {Ny leveransadress} other {Paketet går till en annan adress}}',
      body: [
        [
          '{parcel, select, none {Leveransadressen för din beställning {order} har ändrats.} other {{TheCarrier} meddelar att {it} går till en annan adress än från början.}}',
        ],
        ['Om du har bett om det är allt som det ska, och du behöver inte göra något.'],
        ['{contact, select, none {} other {{writeToUs} direkt om du inte har bett om det.}}', '{newest}'],
      ],
      sms: '{parcel, select, none {leveransadressen för din beställning {order} har ändrats.} other {{it} går till en annan adress än från början.}} Har du inte bett om det? Mer:',
    },
  },
  problems: {
    delay: {
      version: 1,
      subject: 'Försenat: {late}',
      heading: '{parcel, select, none {Din beställning är försenad} other {{Short} är försenat}}',
      happened: [
        '{parcel, select, none {{promised, select, none {Din beställning {order} kommer senare än planerat.} other {Vi lovade att din beställning {order} skulle vara framme senast {promised}, men den har inte nått dig.}}} other {{It} kommer senare än planerat.}}',
        '{parcel, select, none {{promised, select, none {{why}} other {}}} other {{why}}}',
      ],
      next: ['{told}', '{watching}', '{expected, select, none {} other {{TheCarrier} räknar nu med {expected}.}}'],
      youCan: ['{noNeed}', '{questions}'],
      sms: 'tyvärr kommer {late} senare än planerat. Vi jobbar på det. Mer:',
    },
    'attempt-failed': {
      version: 1,
      subject: 'Kunde inte levereras: {it}',
      heading: 'Leveransen gick inte som den skulle',
      happened: ['{TheCarrier} försökte leverera {it}, men det gick inte.', '{why}'],
      next: [
        '{told}',
        'Oftast gör fraktbolaget ett nytt försök nästa arbetsdag eller lämnar paketet hos ett ombud. Vi skriver så snart vi vet vilket.',
      ],
      youCan: [
        'Om {theCarrier} lämnade en avi står det där vad du kan välja.',
        '{newest}',
        '{contact, select, none {} other {{writeToUs} om adressen behöver förtydligas, till exempel med ett namn på dörren.}}',
      ],
      sms: 'tyvärr kunde {it} inte levereras. Det här händer nu:',
    },
    exception: {
      version: 1,
      subject: 'Fördröjt på vägen: {it}',
      heading: '{Short} har stannat upp',
      happened: ['Något fördröjer {it}.', '{why}'],
      next: ['{told}', '{watching}'],
      /** What the buyer alone can help with. */
      youCan: [
        `{reason, select,
          address_issue {{contact, select, none {} other {{writeToUs} med den fullständiga adress som det ska till.}}}
          awaiting_information {{contact, select, none {} other {{writeToUs} om fraktbolaget har frågat dig om något och du är osäker på vad du ska svara.}}}
          customs {{contact, select, none {} other {{writeToUs} om tullen har bett dig om ett dokument eller en betalning som du inte hade väntat dig.}}}
          payment_due {{contact, select, none {} other {{writeToUs} om du inte hade väntat dig någon betalning.}}}
          no_access {{contact, select, none {} other {{writeToUs} och berätta hur man hittar till din dörr.}}}
          other {{noNeed}}}`,
        `{reason, select,
          address_issue {{newest}} awaiting_information {{newest}} customs {{newest}} payment_due {{newest}} no_access {{newest}}
          other {{questions}}}`,
      ],
      sms: 'tyvärr har {it} stannat upp. Vi jobbar på det. Mer:',
    },
    returned: {
      version: 1,
      subject: 'På väg tillbaka till oss: {it}',
      heading: '{Short} är på väg tillbaka till oss',
      happened: ['{TheCarrier} skickar tillbaka {it} till oss.', '{why}'],
      next: ['{told}', 'Vi tar reda på varför och hör av oss till dig om hur vi löser det.'],
      youCan: ['{contact, select, none {} other {{writeToUs} om du vet vad som kan ha gått fel.}}', '{newest}'],
      sms: 'tyvärr är {it} på väg tillbaka till oss. Vi hör av oss. Mer:',
    },
    lost: {
      version: 1,
      subject: 'Vi hittar inte {it}',
      heading: '{Short} verkar ha kommit bort',
      happened: ['{TheCarrier} hittar inte {it}, så vi måste utgå från att det har kommit bort.', '{why}'],
      next: ['{told}', 'Vi hör av oss till dig om hur vi löser det.'],
      youCan: [
        '{contact, select, none {} other {{writeToUs} om det ändå dyker upp hos dig, eller om det är bråttom.}}',
        '{newest}',
      ],
      sms: 'tyvärr verkar {it} ha kommit bort. Vi hör av oss. Mer:',
    },
    damaged: {
      version: 1,
      subject: 'Skadat på vägen: {it}',
      heading: '{Short} har skadats',
      happened: ['{It} skadades på väg till dig.', '{why}'],
      next: ['{told}', 'Vi tar reda på hur illa det är och hör av oss till dig om hur vi löser det.'],
      youCan: [
        'Spara gärna förpackningen om det ändå når dig.',
        '{contact, select, none {} other {{writeToUs} med ett foto om du kan.}}',
      ],
      sms: 'tyvärr skadades {it} på vägen. Vi hör av oss. Mer:',
    },
    silence: {
      version: 1,
      subject: 'Inget nytt om {it}',
      heading: 'Vi har inte hört något om {short}',
      happened: [
        `{step, select,
          shipped {{It} är på väg med {theCarrier}, men vi har inte hört något nytt om det på för länge.}
          out_for_delivery {{It} var ute för leverans, men vi har inte hört att det kom fram.}
          ready_for_pickup {{It} väntar fortfarande hos ett ombud för {theCarrier}, så vitt vi vet.}
          other {{unfollowed, select,
            no {{It} lämnade oss för några dagar sedan, och det har inget kollinummer som vi kan följa det med.}
            other {{It} borde vara hos fraktbolaget vid det här laget, men vi har inte hört att det är där.}}}}`,
      ],
      next: ['{told}', 'Vi frågar var det är och skriver igen så snart vi vet.'],
      youCan: [
        `{step, select,
          ready_for_pickup {Hämta det gärna snart: ombuden sparar paket bara några dagar.}
          out_for_delivery {Har du redan fått det är allt som det ska.}
          other {{unfollowed, select, no {Har du redan fått det är allt som det ska.} other {{noNeed}}}}}`,
        `{step, select,
          ready_for_pickup {{questions}}
          out_for_delivery {{contact, select, none {} other {Om inte, {write}.}}}
          other {{unfollowed, select, no {{contact, select, none {} other {Om inte, {write}.}}} other {{questions}}}}}`,
      ],
      sms: 'tyvärr har vi inte hört något om {it} på för länge. Vi kollar. Mer:',
    },
    disputed: {
      version: 1,
      subject: 'Vi letar efter {missing}',
      heading:
        '{parcel, select, none {{arrived, plural, =0 {Ditt paket har inte nått dig} =1 {Ditt paket har inte nått dig} other {Ett paket har inte nått dig}}} other {{Short} har inte nått dig}}',
      happened: ['Du berättade att {missing} inte har kommit, fast {theCarrier} uppger att det har levererats.'],
      next: ['Vårt team fick veta det direkt. Vi frågar fraktbolaget var det lämnades och hör av oss till dig.'],
      youCan: [
        'Paket finns ofta hos en granne eller på en trygg plats vid dörren. Dyker det upp räcker det med ett tryck på din ordersida.',
        '{questions}',
      ],
      sms: 'tack för att du berättade. Vi letar efter {missing}. Hittat det? Säg till:',
    },
  },
  care: {
    'check-in': {
      version: 1,
      subject: 'Är allt bra med din beställning {order}?',
      question: 'Är allt bra?',
      why: 'Din beställning har levererats, och vi vill gärna veta hur det gick. Är något fel vill vi hjälpa till. Ett tryck räcker.',
      happy: 'Ja, allt är bra',
      unhappy: 'Nej, något är fel',
      sms: 'din beställning {order} har levererats. Är allt bra? Berätta:',
    },
  },
  marketing: {
    invitation: {
      version: 1,
      subject: 'Vill du berätta för andra om din beställning {order}?',
      heading: 'Vill du berätta för andra hur det var?',
      body: [
        ['Tack för ditt svar.', 'Vad roligt att allt är bra med din beställning {order}.'],
        ['Berätta gärna för andra hur det var, med dina egna ord.', 'Några rader räcker.'],
        [
          'Vill du hellre låta bli går det precis lika bra.',
          'Vi frågar bara den här enda gången om den här beställningen.',
        ],
      ],
      button: 'Berätta för andra',
      why: 'Du får det här mejlet eftersom du har bett {brand} om sådana meddelanden.',
    },
  },
  labels: {
    manners: {
      warm: {
        greeting: '{name, select, none {Hej!} other {Hej {name}!}}',
        apology: 'Vi ber om ursäkt för det här.',
      },
      plain: {
        greeting: '{name, select, none {Hej.} other {Hej {name}.}}',
        apology: 'Vi beklagar det inträffade.',
      },
    },
    since: 'Vi har känt till det sedan {since}.',
    contact: '{questions}',
    follow: 'Se var det är',
    whole: 'Se din beställning',
    preferences: 'Välj vilka meddelanden du får',
    order: 'Din beställning',
    total: 'Totalt',
    pieces: '{quantity, plural, =1 {{price}} other {{quantity} × {price}}}',
    parcel:
      '{parcel, select, split {Paket {place} av {count}, {theCarrier} {tracking}} other {{TheCarrier} {tracking}}}',
    expected: 'Beräknad leverans',
    stillToCome: 'Återstår',
    otherParcel:
      'Paket {place}: {step, select, shipped {på väg} out_for_delivery {ute för leverans} ready_for_pickup {redo att hämtas} delivered {levererat} other {inte hos fraktbolaget än}}',
    arrived: '{arrived, plural, one {Ett paket har redan kommit fram.} other {# paket har redan kommit fram.}}',
    tips: 'Skötselråd',
    tipLink: 'Läs mer',
  },
  page: {
    title: 'Beställning {order}',
    order: 'Din beställning {order}',
    headline: {
      placed: 'Vi har tagit emot din beställning',
      shipped: 'På väg till dig',
      'out-for-delivery': 'Ute för leverans',
      'arriving-today': 'Kommer i dag',
      'ready-for-pickup': 'Redo att hämtas',
      'partly-delivered': 'Delvis levererad',
      delivered: 'Levererad',
      asked: 'Levererad',
      settled: 'Levererad',
      closed: 'Den här beställningen är avslutad',
      cancelled: 'Den här beställningen är avbeställd',
    },
    ladder: {
      placed: 'Beställd',
      shipped: 'På väg',
      'out-for-delivery': 'Ute för leverans',
      'ready-for-pickup': 'Redo att hämtas',
      'partly-delivered': 'Delvis levererad',
      delivered: 'Levererad',
    },
    ladderName: 'Hur långt din beställning har kommit',
    parcel: '{count, plural, =1 {Ditt paket} other {Paket {place} av {count}}}',
    status: {
      label_created: 'Anmält till fraktbolaget',
      in_transit: 'På väg',
      out_for_delivery: 'Ute för leverans',
      available_for_pickup: 'Redo att hämtas',
      delivery_attempt_failed: 'Kunde inte levereras',
      delivered: 'Levererat',
      delayed: 'Försenat',
      exception: 'Har stannat upp',
      returned_to_sender: 'På väg tillbaka till oss',
      lost: 'Går inte att hitta',
      damaged: 'Skadat på vägen',
      cancelled: 'Avbeställt',
      expired: 'Följs inte längre av fraktbolaget',
      unknown: 'Inget nytt från fraktbolaget än',
    },
    lastNews: 'Senaste nytt {age}',
    expected: 'Beräknad leverans',
    promised: 'Utlovat senast',
    noParcel: 'Så snart ett paket lämnar oss kan du följa det här.',
    noNumber: 'Paketet har lämnat oss. Det har inget kollinummer, så det finns inget mer att följa här.',
    problem: {
      delay: 'Leveransen är försenad',
      'attempt-failed': 'Leveransen gick inte som den skulle',
      exception: 'Paketet har stannat upp',
      returned: 'Paketet är på väg tillbaka till oss',
      lost: 'Paketet verkar ha kommit bort',
      damaged: 'Paketet skadades på vägen',
      silence: 'Vi har inte hört något på för länge',
      disputed: 'Du berättade att det inte har kommit',
    },
    since: 'Känt sedan {since}.',
    weAct: 'Vi ber om ursäkt. Vårt team vet om det, och vi skriver till dig så snart det finns något nytt.',
    write: 'Skriv till oss',
    doubted: 'Fraktbolaget uppgav att det var levererat, och senare att det är på väg igen.',
    redirected: 'Paketet går till en annan adress än från början.',
    check: {
      question: 'Är allt bra?',
      lead: 'Ett tryck räcker. Är något fel tittar en människa på det.',
      chosen: 'Tryck en gång på knappen för att skicka ditt svar.',
      answer: { happy: 'Ja, allt är bra', unhappy: 'Nej, något är fel' },
      words: 'Vill du lägga till något?',
      wordsHint: 'Om du vill',
      thanks: { happy: 'Tack. Kul att höra!', unhappy: 'Tack för att du berättar' },
      thanksText: {
        happy: 'Vi har noterat att allt är bra.',
        unhappy: 'Någon i vårt team tittar på det och hör av sig till dig.',
      },
      change: 'Ändra ditt svar',
    },
    arrival: {
      deniable: {
        question: 'Hittar du det inte?',
        lead: 'Det kan vara hos en granne eller på en trygg plats vid dörren. Hittar du det inte, säg till, så tar en av oss hand om det.',
        button: 'Det har inte kommit',
      },
      denied: {
        question: 'Har det dykt upp?',
        lead: 'Vi letar efter det. Har du det nu räcker det med ett tryck.',
        button: 'Det har kommit ändå',
      },
    },
    gone: {
      title: 'Den här länken fungerar inte längre',
      text: 'Den kan ha gått ut, eller så försvann en del av den när den kopierades. Prova länken i det senaste meddelandet om din beställning.',
    },
  },
  preferences: {
    title: 'Vilka meddelanden du får',
    intro: 'Välj vilka meddelanden {brand} skickar till dig.',
    always: 'Vissa kommer alltid: om något går fel, om en beställning avbeställs eller om du behöver göra något.',
    topic: {
      progress: {
        name: 'Paketets väg till dig',
        means: 'När det är på väg, när det körs ut och när det har levererats.',
      },
      care: { name: 'Efter leveransen', means: 'Vi frågar hur det gick och ger tips.' },
      marketing: { name: 'Inbjudningar', means: 'Vi bjuder in dig att berätta för andra hur det var.' },
    },
    channel: { email: 'Mejl', sms: 'Sms' },
    save: 'Spara',
    saved: 'Ditt val är sparat.',
    unreachable: {
      email: 'Mejlen till din adress kom tillbaka, eller så ville du inte ha fler. Därför skickar vi inga dit.',
      sms: 'Sms till ditt nummer kom inte fram, eller så ville du inte ha fler. Därför skickar vi inga dit.',
    },
    stopCare: 'Sluta skicka de här mejlen',
    stopMarketing: 'Sluta skicka inbjudningar',
    back: 'Tillbaka till din beställning',
  },
};
