import type { Words } from '../words.ts';

export const dutch: Words = {
  tag: 'nl',
  alphabet: 'basic',
  gap: ' ',
  phrases: {
    it: '{parcel, select, split {pakket {place} van {count} van je bestelling {order}} other {je bestelling {order}}}',
    It: '{parcel, select, split {Pakket {place} van {count} van je bestelling {order}} other {Je bestelling {order}}}',
    short: '{parcel, select, split {pakket {place} van {count}} other {je bestelling}}',
    Short: '{parcel, select, split {Pakket {place} van {count}} other {Je bestelling}}',
    /** A parcel is neuter, an order is not. */
    pronoun: '{parcel, select, split {het} other {die}}',
    theCarrier: '{carrier, select, none {de bezorgdienst} other {{carrier}}}',
    TheCarrier: '{carrier, select, none {De bezorgdienst} other {{carrier}}}',
    TheDriver: '{carrier, select, none {De bezorger} other {De bezorger van {carrier}}}',
    writeToUs: '{contact, select, reply {Beantwoord gewoon deze e-mail} other {Mail naar {address}}}',
    writeAtOnce: '{contact, select, reply {Beantwoord meteen deze e-mail} other {Mail meteen naar {address}}}',
    questions:
      '{contact, select, reply {Vragen? Beantwoord gewoon deze e-mail.} address {Vragen? Mail naar {address}.} other {}}',
    expectation:
      '{expected, select, none {{promised, select, none {} other {We hebben beloofd uiterlijk {promised} te bezorgen, en dat houden we in de gaten.}}} other {De bezorgdienst verwacht op {expected} te bezorgen.}}',
    told: 'Ons team is op hetzelfde moment ingelicht als jij.',
    watching: 'We houden het in de gaten en schrijven je weer zodra er beweging in komt.',
    newest: 'Op je pagina zie je het laatste nieuws.',
    noNeed: 'Je hoeft nu niets te doen. Op je pagina zie je altijd het laatste nieuws.',
    /** Handed over without a parcel: whether it arrived only the buyer knows. */
    unfollowed: '{handedOver, select, yes {{followed}} other {yes}}',
    /** Of several parcels that were delivered nobody knows which one is missing. */
    missing:
      '{parcel, select, none {{arrived, plural, =0 {je bestelling {order}} =1 {je bestelling {order}} other {een pakket van je bestelling {order}}}} other {{it}}}',
    over: `{cleared, select,
      delay {De vertraging van {it} is voorbij.}
      attempt_failed {{step, select, delivered {Na de mislukte bezorging is {it} toch aangekomen.} other {Na de mislukte bezorging is {it} weer in beweging.}}}
      exception {Wat {it} tegenhield, is opgelost.}
      returned {We schreven dat {it} naar ons terugkwam, maar {pronoun} is omgekeerd.}
      lost {We waren bang dat {it} kwijt was, maar {pronoun} is weer terecht.}
      damaged {We schreven dat {it} beschadigd was. Dat is opgelost.}
      disputed {Je meldde dat {it} niet was aangekomen. De bezorgdienst heeft nieuws.}
      silence {We hadden te lang niets over {it} gehoord. Nu is er nieuws.}
      other {Wat er mis was met {it}, is opgelost.}}`,
  },
  reasons: {
    address_issue: 'Er is een vraag over het adres.',
    appointment: 'De bezorgdienst spreekt een dag af voor de bezorging.',
    awaiting_information: 'De bezorgdienst wacht op informatie.',
    closed: 'Het bezorgadres was gesloten.',
    customs: 'De douane bekijkt het pakket.',
    damaged_in_transit: 'Het pakket is onderweg beschadigd.',
    disposed: 'De bezorgdienst meldt dat het pakket is vernietigd.',
    documents_missing: 'Er ontbreken papieren die de bezorgdienst nodig heeft.',
    held: 'De bezorgdienst houdt het pakket vast.',
    identification_failed: 'De bezorgdienst kon niet controleren wie het pakket aannam.',
    lost_by_carrier: 'De bezorgdienst kan het pakket niet vinden.',
    missorted: 'Het pakket is bij de bezorgdienst de verkeerde kant op gegaan en moet eerst terug.',
    no_access: 'De bezorger kon niet bij de deur komen.',
    not_at_home: 'Er was niemand om het pakket aan te nemen.',
    outside_of_carrier: 'Er speelt iets waar de bezorgdienst geen invloed op heeft.',
    partly_delivered: 'Er is maar een deel bezorgd.',
    payment_due: 'Er staat nog een betaling aan de bezorgdienst open.',
    pickup_failed: 'De bezorgdienst kon het pakket niet bij ons ophalen.',
    recipient_moved: 'Volgens de bezorgdienst is de ontvanger verhuisd.',
    redirected: 'Het pakket gaat naar een ander adres.',
    refused: 'Het pakket is aan de deur geweigerd.',
    rescheduled: 'De bezorging is naar een andere dag verplaatst.',
    security: 'Het pakket wordt vastgehouden voor een veiligheidscontrole.',
    unclaimed: 'Het pakket is niet op tijd afgehaald.',
    undeliverable: 'De bezorgdienst kon het pakket niet bezorgen.',
    weather: 'De oorzaak is het slechte weer.',
    wrong_parcel: 'De bezorgdienst heeft twee pakketten verwisseld.',
  },
  news: {
    confirmed: {
      version: 1,
      subject: 'We hebben je bestelling {order} ontvangen',
      heading: 'We hebben je bestelling ontvangen',
      body: [
        ['Bedankt voor je bestelling bij {brand}. Die is goed bij ons binnengekomen en we maken alles klaar.'],
        ['{promised, select, none {} other {Als het goed is, heb je alles uiterlijk {promised} in huis.}}'],
        ['We schrijven je weer zodra je bestelling onderweg is. Tot die tijd hoef je niets te doen.'],
      ],
      sms: 'bedankt, we hebben je bestelling {order} ontvangen en maken alles klaar. Meer info:',
    },
    shipped: {
      version: 1,
      subject: '{It} is onderweg',
      heading: '{Short} is onderweg',
      body: [
        [
          '{parcel, select, none {{It} is bij ons de deur uit.} other {{It} is bij ons de deur uit en onderweg met {theCarrier}.}}',
        ],
        ['{expectation}'],
        [
          '{followed, select, yes {We schrijven je weer op de dag van de bezorging, en meteen als er iets misgaat.} other {Er is geen track-and-tracecode, dus we kunnen het pakket niet voor je volgen.}}',
          '{followed, select, yes {} other {{contact, select, none {} other {{writeToUs} als het langer duurt dan je verwacht.}}}}',
        ],
      ],
      sms: '{it} is onderweg. {followed, select, yes {Volgen:} other {Meer info:}}',
    },
    'out-for-delivery': {
      version: 1,
      subject: 'Komt vandaag: {it}',
      heading: 'Komt vandaag',
      body: [
        ['{TheDriver} is onderweg met {it} en komt naar verwachting vandaag bij je langs.'],
        [
          'Is er niemand thuis, dan kan de bezorger het pakket bij de buren afgeven of een andere keer terugkomen. We laten het je weten zodra we iets horen.',
        ],
      ],
      sms: '{it} komt naar verwachting vandaag aan. Volgen:',
    },
    'ready-for-pickup': {
      version: 1,
      subject: 'Klaar om af te halen: {it}',
      heading: 'Klaar om af te halen',
      body: [
        ['{It} ligt voor je klaar bij een afhaalpunt van {theCarrier}.'],
        [
          'Neem de track-and-tracecode hieronder mee en iets waarmee je je kunt legitimeren. Afhaalpunten bewaren pakketten maar een paar dagen, dus ga er liever snel langs.',
        ],
      ],
      sms: '{it} ligt klaar om af te halen. Neem de track-and-tracecode mee:',
    },
    delivered: {
      version: 1,
      subject: 'Bezorgd: {it}',
      heading: '{Short} is aangekomen',
      body: [
        [
          '{TheCarrier} meldt dat {it} is bezorgd.',
          '{others, plural, =0 {{arrived, plural, =0 {} other {Dat was het laatste pakket: alles is er nu.}}} other {}}',
        ],
        [
          'Ligt het pakket niet waar je het zou zoeken? Misschien hebben de buren het, of ligt het op een veilige plek bij de deur. Kun je het niet vinden, dan is één tik op je pagina genoeg: iemand van ons zoekt het uit.',
        ],
      ],
      sms: '{it} is bezorgd. Niet gevonden? Laat het ons weten:',
    },
    cancelled: {
      version: 1,
      subject: 'Je bestelling {order} is geannuleerd',
      heading: 'Je bestelling is geannuleerd',
      body: [
        ['Je bestelling {order} bij {brand} is geannuleerd. Er wordt niets van verstuurd.'],
        ['Had je dit niet verwacht, of heb je een vraag over een betaling? Neem dan contact met ons op.'],
      ],
      sms: 'je bestelling {order} is geannuleerd. Er wordt niets van verstuurd. Meer info:',
    },
    'good-news': {
      version: 2,
      subject: 'Goed nieuws over {it}',
      heading: 'Goed nieuws',
      body: [
        [
          '{over}',
          `{step, select,
            known {{Short} wordt klaargemaakt voor de bezorgdienst.}
            shipped {{Short} is naar je onderweg.}
            out_for_delivery {De bezorger is ermee onderweg.}
            ready_for_pickup {{Short} ligt klaar om af te halen.}
            delivered {{Short} is bezorgd.}
            other {}}`,
        ],
        ['{step, select, none {} delivered {} other {{expectation}}}'],
        ['Bedankt voor je geduld.'],
      ],
      sms: 'goed nieuws. {over}',
    },
    redirected: {
      version: 1,
      subject: 'Nieuw bezorgadres: {it}',
      heading: 'Bezorging op een ander adres',
      body: [
        [
          '{parcel, select, none {Het bezorgadres van {it} is gewijzigd.} other {{TheCarrier} meldt dat {it} naar een ander adres gaat dan eerst.}}',
        ],
        ['Heb je dit zelf aangevraagd, dan is alles in orde en hoef je niets te doen.'],
        ['{contact, select, none {} other {{writeAtOnce} als je dit niet hebt aangevraagd.}}', '{newest}'],
      ],
      sms: '{parcel, select, none {het bezorgadres van {it} is gewijzigd.} other {{it} gaat naar een ander adres dan eerst.}} Niet zelf aangevraagd? Meer info:',
    },
  },
  problems: {
    delay: {
      version: 1,
      subject: 'Vertraagd: {it}',
      heading: '{Short} is vertraagd',
      happened: [
        '{parcel, select, none {{promised, select, none {{It} komt later aan dan gepland.} other {We hadden beloofd {it} uiterlijk {promised} te bezorgen, en dat is niet gelukt.}}} other {{It} komt later aan dan gepland.}}',
        '{parcel, select, none {{promised, select, none {{why}} other {}}} other {{why}}}',
      ],
      next: [
        '{told}',
        '{watching}',
        '{expected, select, none {} other {De bezorgdienst verwacht nu op {expected} te bezorgen.}}',
      ],
      youCan: ['{noNeed}', '{questions}'],
      sms: 'sorry, {it} is vertraagd. We zitten erbovenop. Meer info:',
    },
    'attempt-failed': {
      version: 1,
      subject: 'Bezorgen is niet gelukt: {it}',
      heading: 'De bezorging is niet gelukt',
      happened: ['{TheCarrier} heeft geprobeerd {it} te bezorgen, maar dat is niet gelukt.', '{why}'],
      next: [
        '{told}',
        'Meestal probeert de bezorgdienst het de volgende werkdag opnieuw, of gaat het pakket naar een afhaalpunt. We schrijven je zodra we weten welke van de twee het wordt.',
      ],
      youCan: [
        'Heeft {theCarrier} een kaartje achtergelaten, dan staat daarop wat je kunt kiezen.',
        '{newest}',
        '{contact, select, none {} other {{writeToUs} als het adres een aanwijzing nodig heeft, zoals een naam bij de bel.}}',
      ],
      sms: 'sorry, {it} kon niet worden bezorgd. Zo gaat het verder:',
    },
    exception: {
      version: 1,
      subject: 'Opgehouden: {it}',
      heading: '{Short} wordt opgehouden',
      happened: ['Iets houdt {it} tegen.', '{why}'],
      next: ['{told}', '{watching}'],
      /** What the buyer alone can help with. */
      youCan: [
        `{reason, select,
          address_issue {{contact, select, none {} other {{writeToUs} met het volledige adres waar het pakket naartoe moet.}}}
          awaiting_information {{contact, select, none {} other {{writeToUs} als de bezorgdienst je iets heeft gevraagd en je niet goed weet wat je moet antwoorden.}}}
          customs {{contact, select, none {} other {{writeToUs} als de douane je om een document of een betaling heeft gevraagd die je niet had verwacht.}}}
          payment_due {{contact, select, none {} other {{writeToUs} als je geen betaling had verwacht.}}}
          no_access {{contact, select, none {} other {{writeToUs} met een aanwijzing hoe je deur te bereiken is.}}}
          other {{noNeed}}}`,
        `{reason, select,
          address_issue {{newest}} awaiting_information {{newest}} customs {{newest}} payment_due {{newest}} no_access {{newest}}
          other {{questions}}}`,
      ],
      sms: 'sorry, {it} wordt opgehouden. We zitten erbovenop. Meer info:',
    },
    returned: {
      version: 1,
      subject: 'Op weg terug naar ons: {it}',
      heading: '{Short} komt naar ons terug',
      happened: ['{TheCarrier} stuurt {it} naar ons terug.', '{why}'],
      next: ['{told}', 'We zoeken uit waarom, en nemen contact met je op over een oplossing.'],
      youCan: ['{contact, select, none {} other {{writeToUs} als je weet wat er mis kan zijn gegaan.}}', '{newest}'],
      sms: 'sorry, {it} komt naar ons terug. We nemen contact met je op. Meer info:',
    },
    lost: {
      version: 1,
      subject: 'We kunnen {it} niet vinden',
      heading: '{Short} lijkt zoekgeraakt',
      happened: [
        '{TheCarrier} kan {it} niet vinden, dus we moeten ervan uitgaan dat het pakket zoekgeraakt is.',
        '{why}',
      ],
      next: ['{told}', 'We nemen contact met je op over een oplossing.'],
      youCan: [
        '{contact, select, none {} other {{writeToUs} als het pakket toch nog bij je opduikt, of als je het dringend nodig hebt.}}',
        '{newest}',
      ],
      sms: 'sorry, {it} lijkt zoekgeraakt. We nemen contact met je op. Meer info:',
    },
    damaged: {
      version: 1,
      subject: 'Onderweg beschadigd: {it}',
      heading: '{Short} is beschadigd',
      happened: ['{It} is onderweg naar jou beschadigd geraakt.', '{why}'],
      next: ['{told}', 'We zoeken uit hoe erg het is, en nemen contact met je op over een oplossing.'],
      youCan: [
        'Krijg je het pakket toch, bewaar dan de verpakking.',
        '{contact, select, none {} other {{writeToUs} met een foto, als dat kan.}}',
      ],
      sms: 'sorry, {it} is onderweg beschadigd. We nemen contact met je op. Meer info:',
    },
    silence: {
      version: 1,
      subject: 'Geen nieuws over {it}',
      heading: 'We hebben geen nieuws over {short}',
      happened: [
        `{step, select,
          shipped {{It} is onderweg met {theCarrier}, maar we horen er al te lang niets nieuws over.}
          out_for_delivery {De bezorger was onderweg met {it}, maar we hebben niet gehoord dat de bezorging is gelukt.}
          ready_for_pickup {Voor zover we weten ligt {it} nog voor je klaar bij een afhaalpunt van {theCarrier}.}
          other {{unfollowed, select,
            no {{It} is een paar dagen geleden bij ons vertrokken, en er is geen track-and-tracecode waarmee we het pakket kunnen volgen.}
            other {{It} zou nu bij de bezorgdienst moeten zijn, maar dat hebben we nog niet gehoord.}}}}`,
      ],
      next: ['{told}', 'We vragen na waar het pakket is, en schrijven je weer zodra we het weten.'],
      youCan: [
        `{step, select,
          ready_for_pickup {Haal het pakket snel af: afhaalpunten bewaren pakketten maar een paar dagen.}
          out_for_delivery {Is het pakket er al, dan is alles in orde.}
          other {{unfollowed, select, no {Is het pakket er al, dan is alles in orde.} other {{noNeed}}}}}`,
        `{step, select,
          ready_for_pickup {{questions}}
          out_for_delivery {{contact, select, none {} other {{writeToUs} als het er niet is.}}}
          other {{unfollowed, select, no {{contact, select, none {} other {{writeToUs} als het er niet is.}}} other {{questions}}}}}`,
      ],
      sms: 'sorry, we horen al te lang niets over {it}. We zitten erbovenop. Meer info:',
    },
    disputed: {
      version: 1,
      subject: 'We zijn op zoek naar {missing}',
      heading:
        '{parcel, select, none {{arrived, plural, =0 {Je bestelling is niet aangekomen} =1 {Je bestelling is niet aangekomen} other {Een pakket is niet aangekomen}}} other {{Short} is niet aangekomen}}',
      happened: [
        'Je liet ons weten dat {missing} niet is aangekomen, terwijl {theCarrier} zegt dat het pakket is bezorgd.',
      ],
      next: [
        'Ons team is meteen ingelicht. We vragen de bezorgdienst waar het pakket is achtergelaten, en nemen contact met je op.',
      ],
      youCan: [
        'Pakketten liggen vaak bij de buren, of op een veilige plek bij de deur. Duikt het pakket op, dan is één tik op je pagina genoeg.',
        '{questions}',
      ],
      sms: 'bedankt voor je bericht: we zijn op zoek naar {missing}. Gevonden? Laat het ons weten:',
    },
  },
  care: {
    'check-in': {
      version: 1,
      subject: 'Is alles in orde met je bestelling {order}?',
      question: 'Is alles in orde?',
      why: 'Je bestelling is bezorgd en we horen graag hoe het ging. Is er iets mis, dan willen we je helpen. Eén tik is genoeg.',
      happy: 'Ja, alles is in orde',
      unhappy: 'Nee, er is iets mis',
      sms: 'je bestelling {order} is bezorgd. Is alles in orde? Laat het ons weten:',
    },
  },
  marketing: {
    invitation: {
      version: 1,
      subject: 'Wil je anderen vertellen over je bestelling {order}?',
      heading: 'Wil je anderen vertellen hoe het was?',
      body: [
        ['Bedankt voor je antwoord.', 'Fijn dat alles in orde is met je bestelling {order}.'],
        ['Als je wilt, vertel anderen dan in je eigen woorden hoe het was.', 'Een paar regels zijn genoeg.'],
        ['Liever niet? Dat is helemaal prima.', 'Over deze bestelling vragen we het alleen deze ene keer.'],
      ],
      button: 'Vertel het anderen',
      why: 'Je krijgt deze e-mail omdat je {brand} om zulke berichten hebt gevraagd.',
    },
  },
  labels: {
    manners: {
      warm: {
        greeting: '{name, select, none {Hallo,} other {Hallo {name},}}',
        apology: 'Dat spijt ons.',
      },
      plain: {
        greeting: '{name, select, none {Beste klant,} other {Beste {name},}}',
        apology: 'Onze excuses hiervoor.',
      },
    },
    since: 'We weten dit sinds {since}.',
    contact: '{questions}',
    follow: 'Bekijk waar het pakket is',
    whole: 'Bekijk je bestelling',
    preferences: 'Kies welke berichten je krijgt',
    order: 'Je bestelling',
    total: 'Totaal',
    pieces: '{quantity, plural, =1 {{price}} other {{quantity} × {price}}}',
    parcel:
      '{parcel, select, split {Pakket {place} van {count}, {theCarrier} {tracking}} other {{carrier, select, none {Bezorgdienst} other {{carrier}}} {tracking}}}',
    expected: 'Verwacht',
    stillToCome: 'Komt nog',
    otherParcel:
      'Pakket {place}: {step, select, shipped {onderweg} out_for_delivery {onderweg met de bezorger} ready_for_pickup {klaar om af te halen} delivered {bezorgd} other {nog niet bij de bezorgdienst}}',
    arrived: '{arrived, plural, one {Eén pakket is al aangekomen.} other {# pakketten zijn al aangekomen.}}',
    tips: 'Onderhoudstips',
    tipLink: 'Meer hierover',
  },
  page: {
    title: 'Bestelling {order}',
    order: 'Je bestelling {order}',
    headline: {
      placed: 'We hebben je bestelling ontvangen',
      shipped: 'Naar je onderweg',
      'out-for-delivery': 'Onderweg met de bezorger',
      'arriving-today': 'Komt vandaag',
      'ready-for-pickup': 'Klaar om af te halen',
      'partly-delivered': 'Deels bezorgd',
      delivered: 'Bezorgd',
      asked: 'Bezorgd',
      settled: 'Bezorgd',
      closed: 'Deze bestelling is afgesloten',
      cancelled: 'Deze bestelling is geannuleerd',
    },
    ladder: {
      placed: 'Besteld',
      shipped: 'Onderweg',
      'out-for-delivery': 'Bij de bezorger',
      'ready-for-pickup': 'Klaar om af te halen',
      'partly-delivered': 'Deels bezorgd',
      delivered: 'Bezorgd',
    },
    ladderName: 'Hoe ver je bestelling is',
    parcel: '{count, plural, =1 {Je pakket} other {Pakket {place} van {count}}}',
    status: {
      label_created: 'Aangemeld bij de bezorgdienst',
      in_transit: 'Onderweg',
      out_for_delivery: 'Onderweg met de bezorger',
      available_for_pickup: 'Klaar om af te halen',
      delivery_attempt_failed: 'Bezorgen is niet gelukt',
      delivered: 'Bezorgd',
      delayed: 'Vertraagd',
      exception: 'Opgehouden',
      returned_to_sender: 'Op weg terug naar ons',
      lost: 'Niet te vinden',
      damaged: 'Onderweg beschadigd',
      cancelled: 'Geannuleerd',
      expired: 'Niet meer gevolgd door de bezorgdienst',
      unknown: 'Nog geen nieuws van de bezorgdienst',
    },
    lastNews: 'Laatste nieuws: {age}',
    expected: 'Verwacht',
    promised: 'Beloofd: uiterlijk',
    noParcel: 'Zodra een pakket bij ons vertrekt, kun je het hier volgen.',
    noNumber:
      'Je bestelling is bij ons de deur uit. Er is geen track-and-tracecode, dus hier valt verder niets te volgen.',
    problem: {
      delay: 'Er is vertraging',
      'attempt-failed': 'De bezorging is niet gelukt',
      exception: 'Er is oponthoud',
      returned: 'Op weg terug naar ons',
      lost: 'Waarschijnlijk zoekgeraakt',
      damaged: 'Onderweg beschadigd',
      silence: 'We hebben al te lang geen nieuws',
      disputed: 'Je liet ons weten dat je pakket niet is aangekomen',
    },
    since: 'Bekend sinds {since}.',
    weAct: 'Dat spijt ons. Ons team weet het, en we schrijven je zodra er nieuws is.',
    write: 'Mail ons',
    doubted: 'De bezorgdienst meldde eerst dat het pakket was bezorgd, en later dat het weer onderweg is.',
    redirected: 'Het pakket gaat naar een ander adres dan eerst.',
    check: {
      question: 'Is alles in orde?',
      lead: 'Eén tik is genoeg. Is er iets mis, dan kijkt iemand van ons ernaar.',
      chosen: 'Druk nog één keer op de knop om je antwoord te versturen.',
      answer: { happy: 'Ja, alles is in orde', unhappy: 'Nee, er is iets mis' },
      words: 'Wil je er iets aan toevoegen?',
      wordsHint: 'Als je wilt',
      thanks: { happy: 'Bedankt. Fijn om te horen!', unhappy: 'Bedankt dat je het laat weten' },
      thanksText: {
        happy: 'We hebben genoteerd dat alles in orde is.',
        unhappy: 'Iemand van ons team kijkt ernaar en neemt contact met je op.',
      },
      change: 'Je antwoord wijzigen',
    },
    arrival: {
      deniable: {
        question: 'Niet gevonden?',
        lead: 'Misschien hebben de buren het pakket, of ligt het op een veilige plek bij de deur. Kun je het niet vinden, laat het ons dan weten: iemand van ons zoekt het uit.',
        button: 'Niet aangekomen',
      },
      denied: {
        question: 'Toch gevonden?',
        lead: 'We zijn ernaar op zoek. Heb je het nu, dan is één tik genoeg.',
        button: 'Toch aangekomen',
      },
    },
    gone: {
      title: 'Deze link werkt niet meer',
      text: 'Misschien is hij verlopen, of is er bij het kopiëren een stukje weggevallen. Probeer de link in het nieuwste bericht over je bestelling.',
    },
  },
  preferences: {
    title: 'Welke berichten je krijgt',
    intro: 'Kies welke berichten {brand} je stuurt.',
    always:
      'Sommige krijg je altijd: als er iets misgaat, als een bestelling wordt geannuleerd of als je zelf iets moet doen.',
    topic: {
      progress: {
        name: 'De weg van je bestelling',
        means: 'Als die onderweg is, als die vandaag komt en als die is bezorgd.',
      },
      care: { name: 'Na de bezorging', means: 'We vragen hoe het ging en geven tips.' },
      marketing: { name: 'Uitnodigingen', means: 'We nodigen je uit om anderen te vertellen hoe het was.' },
    },
    channel: { email: 'E-mail', sms: 'Sms' },
    save: 'Opslaan',
    saved: 'Je keuze is opgeslagen.',
    unreachable: {
      email: 'E-mails aan jou kwamen terug, of je wilde ze niet meer. Daarom sturen we er geen.',
      sms: 'Sms’jes aan jou kwamen niet aan, of je wilde ze niet meer. Daarom sturen we er geen.',
    },
    stopCare: 'Stuur deze e-mails niet meer',
    stopMarketing: 'Stuur geen uitnodigingen meer',
    back: 'Terug naar je bestelling',
  },
};
