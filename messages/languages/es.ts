import type { Words } from '../words.ts';

/** Who reads is addressed as "tú", in words that Spain and Latin America share. */
export const spanish: Words = {
  tag: 'es',
  alphabet: 'basic',
  gap: ' ',
  phrases: {
    it: '{parcel, select, split {el paquete {place} de {count} de tu pedido {order}} other {tu pedido {order}}}',
    It: '{parcel, select, split {El paquete {place} de {count} de tu pedido {order}} other {Tu pedido {order}}}',
    ofIt: '{parcel, select, split {del paquete {place} de {count} de tu pedido {order}} other {de tu pedido {order}}}',
    /** After a colon. */
    bare: '{parcel, select, split {paquete {place} de {count} de tu pedido {order}} other {tu pedido {order}}}',
    Short: '{parcel, select, split {El paquete {place} de {count}} other {Tu pedido}}',
    ofShort: '{parcel, select, split {del paquete {place} de {count}} other {de tu pedido}}',
    theCarrier: '{carrier, select, none {el transportista} other {{carrier}}}',
    TheCarrier: '{carrier, select, none {El transportista} other {{carrier}}}',
    atPickup:
      '{carrier, select, none {en un punto de recogida del transportista} other {en un punto de recogida de {carrier}}}',
    writeToUs: '{contact, select, reply {responde a este correo} other {escríbenos a {address}}}',
    questions:
      '{contact, select, reply {¿Alguna duda? Responde a este correo.} address {¿Alguna duda? Escríbenos a {address}.} other {}}',
    expectation:
      '{expected, select, none {{promised, select, none {} other {Te prometimos la entrega para el {promised}, a más tardar, y estamos pendientes de que así sea.}}} other {El transportista prevé entregarlo el {expected}.}}',
    told: 'Nuestro equipo ha recibido el aviso al mismo tiempo que tú.',
    watching: 'Lo seguimos de cerca y te escribiremos de nuevo en cuanto avance.',
    newest: 'En la página de tu pedido tienes siempre lo último que sabemos.',
    noNeed: 'Ahora no tienes que hacer nada. En la página de tu pedido tienes siempre lo último que sabemos.',
    unfollowed: '{handedOver, select, yes {{followed}} other {yes}}',
    missing:
      '{parcel, select, none {{arrived, plural, =0 {tu pedido {order}} =1 {tu pedido {order}} other {un paquete de tu pedido {order}}}} other {{it}}}',
    over: `{cleared, select,
      delay {El retraso {ofIt} ha terminado.}
      attempt_failed {{step, select, delivered {Tras el intento de entrega fallido, {it} ha llegado.} other {Tras el intento de entrega fallido, {it} sigue adelante.}}}
      exception {Lo que retenía {it} ya está resuelto.}
      returned {Te escribimos que {it} volvía hacia nosotros. Ha dado la vuelta.}
      lost {Temíamos que {it} se hubiera perdido. Ya ha aparecido.}
      damaged {Te escribimos que {it} había sufrido daños. Ya está resuelto.}
      disputed {Nos dijiste que {it} no había llegado. Ahora el transportista nos ha dado noticias.}
      silence {Llevábamos demasiado tiempo sin noticias {ofIt}. Ya las tenemos.}
      other {El problema con {it} ya está resuelto.}}`,
    /** The same, as short as a text message wants it. */
    overBriefly: `{cleared, select,
      delay {el retraso {ofIt} ha terminado.}
      attempt_failed {{step, select, delivered {tras el intento fallido, {it} ha llegado.} other {tras el intento fallido, {it} sigue adelante.}}}
      exception {lo que retenía {it} ya está resuelto.}
      returned {{it} volvía hacia nosotros y ha dado la vuelta.}
      lost {{it} no se ha perdido, ya ha aparecido.}
      damaged {el problema de los daños en {it} ya está resuelto.}
      disputed {el transportista nos ha dado noticias {ofIt}.}
      silence {por fin hay noticias {ofIt}.}
      other {el problema con {it} ya está resuelto.}}`,
  },
  reasons: {
    address_issue: 'Hay una duda sobre la dirección.',
    appointment: 'El transportista está acordando un día para la entrega.',
    awaiting_information: 'El transportista espera una información.',
    closed: 'El lugar de entrega estaba cerrado.',
    customs: 'La aduana lo está revisando.',
    damaged_in_transit: 'Sufrió daños en el camino.',
    disposed: 'El transportista dice que se ha desechado.',
    documents_missing: 'Faltan documentos que el transportista necesita.',
    held: 'El transportista lo tiene retenido.',
    identification_failed: 'El transportista no pudo comprobar quién lo recogía.',
    lost_by_carrier: 'El transportista no lo encuentra.',
    missorted: 'El transportista lo mandó por un camino equivocado y tiene que volver.',
    no_access: 'El repartidor no pudo llegar a la puerta.',
    not_at_home: 'No había nadie para recibirlo.',
    outside_of_carrier: 'La causa no depende del transportista.',
    partly_delivered: 'Solo se entregó una parte.',
    payment_due: 'Queda un pago pendiente al transportista.',
    pickup_failed: 'El transportista no pudo pasar a buscarlo para llevárselo.',
    recipient_moved: 'El transportista dice que el destinatario se ha mudado.',
    redirected: 'Va de camino a otra dirección.',
    refused: 'Se rechazó en la puerta.',
    rescheduled: 'La entrega se ha cambiado a otro día.',
    security: 'Está retenido por un control de seguridad.',
    unclaimed: 'No se recogió a tiempo.',
    undeliverable: 'El transportista no pudo entregarlo.',
    weather: 'La causa es el mal tiempo.',
    wrong_parcel: 'El transportista confundió dos paquetes.',
  },
  news: {
    confirmed: {
      version: 1,
      subject: 'Tenemos tu pedido {order}',
      heading: 'Tenemos tu pedido',
      body: [
        ['Gracias por comprar en {brand}. Tu pedido nos ha llegado bien y ya lo estamos preparando.'],
        ['{promised, select, none {} other {Debería llegarte a más tardar el {promised}.}}'],
        ['Te escribiremos de nuevo en cuanto esté en camino. Hasta entonces no tienes que hacer nada.'],
      ],
      sms: 'gracias, tenemos tu pedido {order} y ya lo estamos preparando. Más:',
    },
    shipped: {
      version: 1,
      subject: '{It} está en camino',
      heading: '{Short} está en camino',
      body: [
        ['{parcel, select, none {{It} ya ha salido.} other {{It} ya ha salido y viaja con {theCarrier}.}}'],
        ['{expectation}'],
        [
          '{followed, select, yes {Te escribiremos de nuevo el día del reparto, y enseguida si surge algún problema.} other {No tiene número de seguimiento, así que no podemos seguirlo por ti.}}',
          '{followed, select, yes {} other {{contact, select, none {} other {Si tarda más de lo que esperas, {writeToUs}.}}}}',
        ],
      ],
      sms: '{it} está en camino. Más:',
    },
    'out-for-delivery': {
      version: 1,
      subject: 'Llega hoy: {bare}',
      heading: 'Llega hoy',
      body: [
        ['{It} está en reparto con {theCarrier} y debería llegarte hoy.'],
        [
          'Si no hay nadie en casa, puede que el transportista lo deje con un vecino o que vuelva a pasar. Te avisaremos en cuanto lo sepamos.',
        ],
      ],
      sms: '{parcel, select, split {el paquete {place} de {count} del pedido {order}} other {tu pedido {order}}} debería llegar hoy. Más:',
    },
    'ready-for-pickup': {
      version: 1,
      subject: 'Listo para recoger: {bare}',
      heading: 'Listo para recoger',
      body: [
        ['{It} te espera {atPickup}.'],
        [
          'Lleva el número de seguimiento que ves abajo y un documento que te identifique. Los puntos de recogida guardan los paquetes solo unos días, así que es mejor ir pronto.',
        ],
      ],
      sms: '{it} está listo para recoger. Lleva el número de seguimiento:',
    },
    delivered: {
      version: 1,
      subject: 'Entregado: {bare}',
      heading: '{Short} ha llegado',
      body: [
        [
          '{TheCarrier} nos dice que {it} se ha entregado.',
          '{others, plural, =0 {{arrived, plural, =0 {} other {Era el último paquete: ya ha llegado todo.}}} other {}}',
        ],
        [
          '¿No está donde lo buscarías? Puede que lo tenga un vecino o que esté en un lugar seguro junto a la puerta. Si no lo encuentras, basta con un toque en la página de tu pedido: una persona lo revisará.',
        ],
      ],
      sms: '{it} se ha entregado. ¿No lo tienes? Dínoslo:',
    },
    cancelled: {
      version: 1,
      subject: 'Tu pedido {order} está cancelado',
      heading: 'Tu pedido está cancelado',
      body: [
        ['Tu pedido {order} en {brand} se ha cancelado. No te enviaremos nada de él.'],
        ['Si no lo esperabas, o si tienes alguna duda sobre un pago, ponte en contacto con nosotros.'],
      ],
      sms: 'tu pedido {order} se ha cancelado. No te enviaremos nada de él. Más:',
    },
    'good-news': {
      version: 2,
      subject: 'Buenas noticias sobre {it}',
      heading: 'Buenas noticias',
      body: [
        [
          '{over}',
          `{step, select,
            known {El envío se está preparando para el transportista.}
            shipped {El envío ya va en camino.}
            out_for_delivery {El envío está en reparto.}
            ready_for_pickup {El envío está listo para recoger.}
            delivered {El envío se ha entregado.}
            other {}}`,
        ],
        ['{step, select, none {} delivered {} other {{expectation}}}'],
        ['Gracias por tu paciencia.'],
      ],
      sms: 'buenas noticias, {overBriefly} Más:',
    },
    redirected: {
      version: 1,
      subject: 'Nueva dirección de entrega: {bare}',
      heading: 'Va a otra dirección',
      body: [
        [
          '{parcel, select, none {La dirección de entrega {ofIt} ha cambiado.} other {{TheCarrier} nos dice que {it} va a una dirección distinta de la inicial.}}',
        ],
        ['Si lo pediste tú, todo está bien y no tienes que hacer nada.'],
        ['{contact, select, none {} other {Si no lo pediste, {writeToUs} cuanto antes.}}', '{newest}'],
      ],
      sms: '{parcel, select, none {la dirección de entrega {ofIt} ha cambiado.} other {{it} va a una dirección distinta de la inicial.}} ¿No lo pediste? Más:',
    },
  },
  problems: {
    delay: {
      version: 1,
      subject: 'Con retraso: {bare}',
      heading: '{Short} va con retraso',
      happened: [
        '{parcel, select, none {{promised, select, none {{It} llegará más tarde de lo previsto.} other {Te prometimos {it} para el {promised}, a más tardar, y no te ha llegado.}}} other {{It} llegará más tarde de lo previsto.}}',
        '{parcel, select, none {{promised, select, none {{why}} other {}}} other {{why}}}',
      ],
      next: [
        '{told}',
        '{watching}',
        '{expected, select, none {} other {El transportista prevé ahora la entrega para el {expected}.}}',
      ],
      youCan: ['{noNeed}', '{questions}'],
      sms: 'lo sentimos, {it} va con retraso. Estamos en ello. Más:',
    },
    'attempt-failed': {
      version: 1,
      subject: 'No se pudo entregar: {bare}',
      heading: 'No se pudo hacer la entrega',
      happened: ['{TheCarrier} intentó entregar {it} y no pudo.', '{why}'],
      next: [
        '{told}',
        'Lo normal es que el transportista lo intente otra vez el siguiente día laborable o que lleve el paquete a un punto de recogida. Te escribiremos en cuanto sepamos qué va a pasar.',
      ],
      youCan: [
        'Si {theCarrier} dejó un aviso, en él verás qué puedes elegir.',
        '{newest}',
        '{contact, select, none {} other {Si a la dirección le falta algún dato, como el nombre en el timbre, {writeToUs}.}}',
      ],
      sms: 'lo sentimos, {it} no se pudo entregar. Qué pasa ahora:',
    },
    exception: {
      version: 1,
      subject: 'Retenido: {bare}',
      heading: '{Short} está retenido',
      happened: ['Algo está reteniendo {it}.', '{why}'],
      next: ['{told}', '{watching}'],
      youCan: [
        `{reason, select,
          address_issue {{contact, select, none {} other {Para darnos la dirección completa de entrega, {writeToUs}.}}}
          awaiting_information {{contact, select, none {} other {Si el transportista te ha pedido algo y tienes dudas, {writeToUs}.}}}
          customs {{contact, select, none {} other {Si la aduana te ha pedido un documento o un pago que no esperabas, {writeToUs}.}}}
          payment_due {{contact, select, none {} other {Si no esperabas ningún pago, {writeToUs}.}}}
          no_access {{contact, select, none {} other {Para explicarnos cómo se llega a tu puerta, {writeToUs}.}}}
          other {{noNeed}}}`,
        `{reason, select,
          address_issue {{newest}} awaiting_information {{newest}} customs {{newest}} payment_due {{newest}} no_access {{newest}}
          other {{questions}}}`,
      ],
      sms: 'lo sentimos, {it} está retenido. Estamos en ello. Más:',
    },
    returned: {
      version: 1,
      subject: 'De vuelta hacia nosotros: {bare}',
      heading: '{Short} vuelve hacia nosotros',
      happened: ['{TheCarrier} nos está devolviendo {it}.', '{why}'],
      next: ['{told}', 'Estamos averiguando por qué, y nos pondremos en contacto contigo para ver cómo lo arreglamos.'],
      youCan: ['{contact, select, none {} other {Si sabes qué pudo salir mal, {writeToUs}.}}', '{newest}'],
      sms: 'lo sentimos, {it} vuelve hacia nosotros. Te contactaremos. Más:',
    },
    lost: {
      version: 1,
      subject: 'No encontramos {it}',
      heading: '{Short} parece perdido',
      happened: ['{TheCarrier} no encuentra {it}, así que tenemos que darlo por perdido.', '{why}'],
      next: ['{told}', 'Nos pondremos en contacto contigo para ver cómo lo arreglamos.'],
      youCan: [
        '{contact, select, none {} other {Si al final te llega, o si lo necesitas con urgencia, {writeToUs}.}}',
        '{newest}',
      ],
      sms: 'lo sentimos, {it} parece perdido. Te contactaremos. Más:',
    },
    damaged: {
      version: 1,
      subject: 'Dañado en el camino: {bare}',
      heading: '{Short} ha sufrido daños',
      happened: ['{It} ha sufrido daños de camino a ti.', '{why}'],
      next: [
        '{told}',
        'Estamos averiguando si es grave, y nos pondremos en contacto contigo para ver cómo lo arreglamos.',
      ],
      youCan: [
        'Si te llega de todos modos, guarda el embalaje.',
        '{contact, select, none {} other {Si puedes enviarnos una foto, {writeToUs}.}}',
      ],
      sms: 'lo sentimos, {it} ha sufrido daños en el camino. Te contactaremos. Más:',
    },
    silence: {
      version: 1,
      subject: 'Sin noticias {ofIt}',
      heading: 'No tenemos noticias {ofShort}',
      happened: [
        `{step, select,
          shipped {{It} está en camino con {theCarrier}, pero llevamos demasiado tiempo sin noticias nuevas.}
          out_for_delivery {{It} estaba en reparto, y no nos consta que haya llegado.}
          ready_for_pickup {Por lo que sabemos, {it} te sigue esperando {atPickup}.}
          other {{unfollowed, select,
            no {{It} salió hace unos días, y no tiene un número de seguimiento con el que podamos seguirlo.}
            other {{It} ya debería estar con el transportista, y no nos consta que sea así.}}}}`,
      ],
      next: ['{told}', 'Estamos preguntando dónde está y te escribiremos de nuevo en cuanto lo sepamos.'],
      youCan: [
        `{step, select,
          ready_for_pickup {Recógelo pronto: los puntos de recogida guardan los paquetes solo unos días.}
          out_for_delivery {Si ya lo tienes, todo está bien.}
          other {{unfollowed, select, no {Si ya lo tienes, todo está bien.} other {{noNeed}}}}}`,
        `{step, select,
          ready_for_pickup {{questions}}
          out_for_delivery {{contact, select, none {} other {Si no, {writeToUs}.}}}
          other {{unfollowed, select, no {{contact, select, none {} other {Si no, {writeToUs}.}}} other {{questions}}}}}`,
      ],
      sms: 'lo sentimos, llevamos demasiado tiempo sin noticias {ofIt}. Estamos en ello. Más:',
    },
    disputed: {
      version: 1,
      subject: 'Estamos buscando {missing}',
      heading:
        '{parcel, select, none {{arrived, plural, =0 {Tu pedido no te ha llegado} =1 {Tu pedido no te ha llegado} other {Un paquete no te ha llegado}}} other {{Short} no te ha llegado}}',
      happened: ['Nos dijiste que {missing} no ha llegado, aunque {theCarrier} dice que se entregó.'],
      next: [
        'Nuestro equipo se enteró al momento. Estamos preguntando al transportista dónde lo dejó, y nos pondremos en contacto contigo.',
      ],
      youCan: [
        'Muchas veces lo tiene un vecino o está en un lugar seguro junto a la puerta. Si aparece, basta con un toque en la página de tu pedido.',
        '{questions}',
      ],
      sms: 'gracias por decírnoslo, estamos buscando {missing}. ¿Ha aparecido? Dínoslo:',
    },
  },
  care: {
    'check-in': {
      version: 1,
      subject: '¿Va todo bien con tu pedido {order}?',
      question: '¿Va todo bien?',
      why: 'Tu pedido se ha entregado y nos gustaría saber cómo ha ido. Si hay algún problema, queremos ayudarte. Basta con un toque.',
      happy: 'Sí, todo bien',
      unhappy: 'No, hay un problema',
      sms: 'tu pedido {order} se ha entregado. ¿Va todo bien? Dínoslo:',
    },
  },
  marketing: {
    invitation: {
      version: 1,
      subject: '¿Quieres contar cómo ha ido tu pedido {order}?',
      heading: '¿Quieres contar a otras personas cómo ha ido?',
      body: [
        ['Gracias por tu respuesta.', 'Nos alegra saber que todo va bien con tu pedido {order}.'],
        ['Si quieres, cuenta a otras personas cómo ha ido, con tus propias palabras.', 'Bastan unas líneas.'],
        ['Y si prefieres no hacerlo, no pasa nada.', 'Sobre este pedido solo te lo preguntamos esta vez.'],
      ],
      button: 'Contar cómo ha ido',
      why: 'Recibes este correo porque pediste a {brand} que te enviara mensajes como este.',
    },
  },
  labels: {
    manners: {
      warm: {
        greeting: '{name, select, none {Hola:} other {Hola, {name}:}}',
        apology: 'Lo sentimos.',
      },
      plain: {
        greeting: '{name, select, none {Buenos días:} other {Buenos días, {name}:}}',
        apology: 'Te pedimos disculpas por ello.',
      },
    },
    /** The day never ends the sentence: "1:05 p.m." has a point of its own. */
    since: 'Desde el {since}, estamos al tanto.',
    contact: '{questions}',
    follow: 'Ver dónde está',
    whole: 'Ver tu pedido',
    preferences: 'Elige qué mensajes recibes',
    order: 'Tu pedido',
    total: 'Total',
    pieces: '{quantity, plural, =1 {{price}} other {{quantity} × {price}}}',
    parcel:
      '{parcel, select, split {Paquete {place} de {count}, {carrier, select, none {número de seguimiento} other {{carrier}}} {tracking}} other {{carrier, select, none {Número de seguimiento} other {{carrier}}} {tracking}}}',
    expected: 'Entrega prevista',
    stillToCome: 'Lo que falta por llegar',
    otherParcel:
      'Paquete {place}: {step, select, shipped {en camino} out_for_delivery {en reparto} ready_for_pickup {listo para recoger} delivered {entregado} other {aún no lo tiene el transportista}}',
    arrived:
      '{arrived, plural, one {Ya ha llegado un paquete.} many {Ya han llegado # paquetes.} other {Ya han llegado # paquetes.}}',
    tips: 'Consejos de cuidado',
    tipLink: 'Más información',
  },
  page: {
    title: 'Pedido {order}',
    order: 'Tu pedido {order}',
    headline: {
      placed: 'Tenemos tu pedido',
      shipped: 'Va en camino',
      'out-for-delivery': 'En reparto',
      'arriving-today': 'Llega hoy',
      'ready-for-pickup': 'Listo para recoger',
      'partly-delivered': 'Entregado en parte',
      delivered: 'Entregado',
      asked: 'Entregado',
      settled: 'Entregado',
      closed: 'Este pedido ha terminado',
      cancelled: 'Este pedido está cancelado',
    },
    ladder: {
      placed: 'Pedido',
      shipped: 'En camino',
      'out-for-delivery': 'En reparto',
      'ready-for-pickup': 'Listo para recoger',
      'partly-delivered': 'Entregado en parte',
      delivered: 'Entregado',
    },
    ladderName: 'Por dónde va tu pedido',
    parcel: '{count, plural, =1 {Tu paquete} other {Paquete {place} de {count}}}',
    status: {
      label_created: 'Anunciado al transportista',
      in_transit: 'En camino',
      out_for_delivery: 'En reparto',
      available_for_pickup: 'Listo para recoger',
      delivery_attempt_failed: 'No se pudo entregar',
      delivered: 'Entregado',
      delayed: 'Con retraso',
      exception: 'Retenido',
      returned_to_sender: 'De vuelta hacia nosotros',
      lost: 'No se encuentra',
      damaged: 'Dañado en el camino',
      cancelled: 'Cancelado',
      expired: 'El transportista ya no lo sigue',
      unknown: 'Aún sin noticias del transportista',
    },
    lastNews: 'Última noticia: {age}',
    expected: 'Entrega prevista',
    promised: 'Prometido para el',
    noParcel: 'En cuanto salga un paquete, podrás seguirlo aquí.',
    noNumber: 'Ya ha salido. No tiene número de seguimiento, así que aquí no hay nada más que seguir.',
    problem: {
      delay: 'Va con retraso',
      'attempt-failed': 'No se pudo hacer la entrega',
      exception: 'Está retenido',
      returned: 'Vuelve hacia nosotros',
      lost: 'Parece perdido',
      damaged: 'Ha sufrido daños en el camino',
      silence: 'Demasiado tiempo sin noticias',
      disputed: 'Nos dijiste que no ha llegado',
    },
    since: 'Desde el {since}, estamos al tanto.',
    weAct: 'Lo sentimos. Nuestro equipo lo sabe, y te escribiremos en cuanto haya noticias.',
    write: 'Escríbenos',
    doubted: 'El transportista dijo que se había entregado y, más tarde, que está de nuevo en camino.',
    redirected: 'Va a una dirección distinta de la inicial.',
    check: {
      question: '¿Va todo bien?',
      lead: 'Basta con un toque. Si hay algún problema, una persona lo revisará.',
      chosen: 'Pulsa el botón una vez para enviar tu respuesta.',
      answer: { happy: 'Sí, todo bien', unhappy: 'No, hay un problema' },
      words: '¿Quieres añadir algo?',
      wordsHint: 'Si quieres',
      thanks: { happy: 'Gracias. ¡Nos alegra saberlo!', unhappy: 'Gracias por decírnoslo' },
      thanksText: {
        happy: 'Hemos anotado que todo está bien.',
        unhappy: 'Una persona de nuestro equipo lo revisará y se pondrá en contacto contigo.',
      },
      change: 'Cambiar tu respuesta',
    },
    arrival: {
      deniable: {
        question: '¿No lo tienes?',
        lead: 'Puede que lo tenga un vecino o que esté en un lugar seguro junto a la puerta. Si no lo encuentras, dínoslo y una persona lo revisará.',
        button: 'No me ha llegado',
      },
      denied: {
        question: '¿Ha aparecido?',
        lead: 'Lo estamos buscando. Si ya lo tienes, basta con un toque.',
        button: 'Ya lo tengo',
      },
    },
    gone: {
      title: 'Este enlace ya no funciona',
      text: 'Puede que haya caducado o que se haya perdido una parte al copiarlo. Prueba con el enlace del último mensaje sobre tu pedido.',
    },
  },
  preferences: {
    title: 'Qué mensajes recibes',
    intro: 'Elige qué mensajes te envía {brand}.',
    always: 'Algunos llegan siempre: si algo va mal, si se cancela un pedido o si tienes que hacer algo.',
    topic: {
      progress: { name: 'El camino de tu pedido', means: 'Cuando sale, cuando está en reparto y cuando se entrega.' },
      care: { name: 'Después de la entrega', means: 'Te preguntamos cómo ha ido y te damos consejos.' },
      marketing: { name: 'Invitaciones', means: 'Te invitamos a contar a otras personas cómo ha ido.' },
    },
    channel: { email: 'Correo', sms: 'SMS' },
    save: 'Guardar',
    saved: 'Hemos guardado lo que has elegido.',
    unreachable: {
      email: 'Los correos que te enviamos volvieron, o pediste no recibir más. Por eso no te enviamos ninguno.',
      sms: 'Los SMS que te enviamos no llegaron, o pediste no recibir más. Por eso no te enviamos ninguno.',
    },
    stopCare: 'No recibir más estos correos',
    stopMarketing: 'No recibir más invitaciones',
    back: 'Volver a tu pedido',
  },
};
