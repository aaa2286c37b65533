import type { Words } from '../words.ts';

/** As it is spoken in Brazil. */
export const portuguese: Words = {
  tag: 'pt',
  alphabet: 'basic',
  gap: ' ',
  phrases: {
    it: '{parcel, select, split {o pacote {place} de {count} do seu pedido {order}} other {seu pedido {order}}}',
    It: '{parcel, select, split {O pacote {place} de {count} do seu pedido {order}} other {Seu pedido {order}}}',
    ofIt: '{parcel, select, split {do pacote {place} de {count} do seu pedido {order}} other {do seu pedido {order}}}',
    Short: '{parcel, select, split {O pacote {place} de {count}} other {Seu pedido}}',
    ofShort: '{parcel, select, split {do pacote {place} de {count}} other {do seu pedido}}',
    /** Carriers are feminine, but for the country's post, which is several. */
    theCarrier: '{carrier, select, none {a transportadora} Correios {os Correios} other {a {carrier}}}',
    ofCarrier: '{carrier, select, none {da transportadora} Correios {dos Correios} other {da {carrier}}}',
    triedTo:
      '{carrier, select, none {A transportadora tentou} Correios {Os Correios tentaram} other {A {carrier} tentou}}',
    isDoing: '{carrier, select, none {A transportadora está} Correios {Os Correios estão} other {A {carrier} está}}',
    isNotDoing:
      '{carrier, select, none {A transportadora não está} Correios {Os Correios não estão} other {A {carrier} não está}}',
    writeToUs: '{contact, select, reply {Responda a este e-mail} other {Escreva para {address}}}',
    writeAtOnce:
      '{contact, select, reply {Responda agora mesmo a este e-mail} other {Escreva agora mesmo para {address}}}',
    questions:
      '{contact, select, reply {Dúvidas? É só responder a este e-mail.} address {Dúvidas? Escreva para {address}.} other {}}',
    expectation:
      '{expected, select, none {{promised, select, none {} other {Prometemos a entrega até {promised}, e estamos de olho nisso.}}} other {A transportadora prevê a entrega para {expected}.}}',
    told: 'Nossa equipe foi avisada ao mesmo tempo que você.',
    watching: 'Estamos acompanhando e vamos escrever de novo assim que houver movimento.',
    newest: 'Na sua página você vê a última novidade.',
    noNeed: 'Você não precisa fazer nada agora. Na sua página você sempre vê a última novidade.',
    /** Handed over without a parcel: whether it arrived only the buyer knows. */
    unfollowed: '{handedOver, select, yes {{followed}} other {yes}}',
    /** Of several parcels that were delivered nobody knows which one is missing. */
    missing:
      '{parcel, select, none {{arrived, plural, =0 {seu pedido {order}} =1 {seu pedido {order}} other {um pacote do seu pedido {order}}}} other {{it}}}',
    over: `{cleared, select,
      delay {O atraso {ofIt} acabou.}
      attempt_failed {{step, select, delivered {Depois da entrega que não deu certo, {it} já chegou.} other {Depois da entrega que não deu certo, {it} está em movimento de novo.}}}
      exception {O que estava segurando {it} foi resolvido.}
      returned {Avisamos que {it} estava voltando para nós, mas ele deu meia-volta.}
      lost {Temíamos que {it} estivesse perdido, mas ele foi encontrado.}
      damaged {Avisamos que {it} tinha sido danificado. Isso já foi resolvido.}
      disputed {Você avisou que {it} não tinha chegado. A transportadora tem novidades.}
      silence {Ficamos tempo demais sem notícias {ofIt}. Agora há novidades.}
      other {O problema com {it} foi resolvido.}}`,
  },
  reasons: {
    address_issue: 'Há uma dúvida sobre o endereço.',
    appointment: 'A transportadora está combinando um dia para a entrega.',
    awaiting_information: 'A transportadora está esperando informações.',
    closed: 'O local estava fechado.',
    customs: 'A alfândega está verificando o pacote.',
    damaged_in_transit: 'O pacote foi danificado no caminho.',
    disposed: 'Segundo a transportadora, o pacote foi descartado.',
    documents_missing: 'Faltam documentos de que a transportadora precisa.',
    held: 'O pacote está retido na transportadora.',
    identification_failed: 'A transportadora não conseguiu confirmar a identidade de quem ia receber.',
    lost_by_carrier: 'A transportadora não está encontrando o pacote.',
    missorted: 'A transportadora mandou o pacote pelo caminho errado, e ele precisa voltar.',
    no_access: 'O entregador não conseguiu chegar até a porta.',
    not_at_home: 'Não havia ninguém para receber.',
    outside_of_carrier: 'Há um obstáculo que não depende da transportadora.',
    partly_delivered: 'Só uma parte foi entregue.',
    payment_due: 'Ainda há um pagamento pendente com a transportadora.',
    pickup_failed: 'A transportadora não conseguiu coletar o pacote aqui.',
    recipient_moved: 'Segundo a transportadora, o destinatário se mudou.',
    redirected: 'O pacote está indo para outro endereço.',
    refused: 'A entrega foi recusada na porta.',
    rescheduled: 'A entrega foi remarcada para outro dia.',
    security: 'O pacote está retido para uma verificação de segurança.',
    unclaimed: 'O pacote não foi retirado a tempo.',
    undeliverable: 'A transportadora não conseguiu entregar o pacote.',
    weather: 'O mau tempo está atrapalhando.',
    wrong_parcel: 'A transportadora trocou dois pacotes.',
  },
  news: {
    confirmed: {
      version: 1,
      subject: 'Recebemos seu pedido {order}',
      heading: 'Recebemos seu pedido',
      body: [
        ['A equipe {brand} agradece a sua compra. Seu pedido chegou certinho até nós e já estamos preparando tudo.'],
        ['{promised, select, none {} other {Ele deve chegar até {promised}.}}'],
        ['Vamos escrever de novo assim que ele estiver a caminho. Até lá, você não precisa fazer nada.'],
      ],
      sms: 'agradecemos a compra! Recebemos seu pedido {order} e já estamos preparando tudo. Veja mais:',
    },
    shipped: {
      version: 1,
      subject: '{It} está a caminho',
      heading: '{Short} está a caminho',
      body: [
        ['{parcel, select, none {{It} já saiu daqui.} other {{It} já saiu daqui e está viajando com {theCarrier}.}}'],
        ['{expectation}'],
        [
          '{followed, select, yes {Vamos escrever de novo no dia da entrega, e na mesma hora se algo der errado.} other {Esse pedido não tem código de rastreio, por isso não conseguimos acompanhar a entrega para você.}}',
          '{followed, select, yes {} other {{contact, select, none {} other {{writeToUs} se demorar mais do que você espera.}}}}',
        ],
      ],
      sms: '{it} está a caminho. {followed, select, yes {Acompanhe:} other {Veja mais:}}',
    },
    'out-for-delivery': {
      version: 1,
      subject: 'Chega hoje: {it}',
      heading: 'Chega hoje',
      body: [
        ['{It} saiu para entrega com {theCarrier} e deve chegar hoje.'],
        [
          'Se não houver ninguém em casa, a transportadora pode deixar com um vizinho ou voltar outra vez. Vamos avisar assim que soubermos.',
        ],
      ],
      sms: '{it} deve chegar hoje. Acompanhe:',
    },
    'ready-for-pickup': {
      version: 1,
      subject: 'Pronto para retirada: {it}',
      heading: 'Pronto para retirada',
      body: [
        ['{It} está esperando por você em um ponto de retirada {ofCarrier}.'],
        [
          'Leve o código de rastreio abaixo e um documento de identidade. Os pontos de retirada guardam os pacotes só por alguns dias, então é melhor ir logo.',
        ],
      ],
      sms: '{it} está pronto para retirada. Leve o código de rastreio:',
    },
    delivered: {
      version: 1,
      subject: 'Entregue: {it}',
      heading: '{Short} chegou',
      body: [
        [
          'Segundo {theCarrier}, {it} foi entregue.',
          '{others, plural, =0 {{arrived, plural, =0 {} other {Era o último: agora chegou tudo.}}} other {}}',
        ],
        [
          'Não está onde você procuraria? Pode estar com um vizinho ou em um lugar seguro perto da porta. Se você não encontrar, basta um toque na sua página: uma pessoa vai verificar.',
        ],
      ],
      sms: '{it} foi entregue. Não encontrou? Avise aqui:',
    },
    cancelled: {
      version: 1,
      subject: 'Seu pedido {order} foi cancelado',
      heading: 'Seu pedido foi cancelado',
      body: [
        ['Seu pedido {order} na loja {brand} foi cancelado. Nada dele será enviado.'],
        ['Se você não esperava por isso ou tem dúvidas sobre um pagamento, fale com a gente.'],
      ],
      sms: 'seu pedido {order} foi cancelado. Nada dele será enviado. Veja mais:',
    },
    'good-news': {
      version: 2,
      subject: 'Boas notícias sobre {it}',
      heading: 'Boas notícias',
      body: [
        [
          '{over}',
          `{step, select,
            known {{Short} está sendo preparado para a transportadora.}
            shipped {{Short} está a caminho.}
            out_for_delivery {{Short} saiu para entrega.}
            ready_for_pickup {{Short} está pronto para retirada.}
            delivered {{Short} foi entregue.}
            other {}}`,
        ],
        ['{step, select, none {} delivered {} other {{expectation}}}'],
        ['Agradecemos a sua paciência.'],
      ],
      sms: 'boas notícias. {over}',
    },
    redirected: {
      version: 1,
      subject: 'Novo endereço de entrega: {it}',
      heading: 'Entrega em outro endereço',
      body: [
        [
          '{parcel, select, none {O endereço de entrega {ofIt} foi alterado.} other {Segundo {theCarrier}, {it} está indo para um endereço diferente do inicial.}}',
        ],
        ['Se foi você que pediu, está tudo certo e você não precisa fazer nada.'],
        ['{contact, select, none {} other {{writeAtOnce} se não foi você que pediu.}}', '{newest}'],
      ],
      sms: '{parcel, select, none {o endereço de entrega {ofIt} foi alterado.} other {{it} vai para um endereço diferente do inicial.}} Não foi você que pediu? Veja mais:',
    },
  },
  problems: {
    delay: {
      version: 1,
      subject: 'Atrasado: {it}',
      heading: '{Short} está atrasado',
      happened: [
        '{parcel, select, none {{promised, select, none {{It} vai chegar depois do previsto.} other {Prometemos {it} até {promised}, e ele não chegou.}}} other {{It} vai chegar depois do previsto.}}',
        '{parcel, select, none {{promised, select, none {{why}} other {}}} other {{why}}}',
      ],
      next: [
        '{told}',
        '{watching}',
        '{expected, select, none {} other {Agora a transportadora prevê a entrega para {expected}.}}',
      ],
      youCan: ['{noNeed}', '{questions}'],
      sms: 'desculpe, {it} está atrasado. Estamos cuidando disso. Veja mais:',
    },
    'attempt-failed': {
      version: 1,
      subject: 'A entrega não deu certo: {it}',
      heading: 'A entrega não deu certo',
      happened: ['{triedTo} entregar {it}, mas não deu certo.', '{why}'],
      next: [
        '{told}',
        'Em geral, a transportadora tenta de novo no próximo dia útil ou leva o pacote para um ponto de retirada. Vamos escrever assim que soubermos qual dos dois.',
      ],
      youCan: [
        'Se você encontrou um aviso {ofCarrier}, ele mostra o que você pode escolher.',
        '{newest}',
        '{contact, select, none {} other {{writeToUs} se o endereço precisar de alguma indicação, como o nome no interfone.}}',
      ],
      sms: 'desculpe, não foi possível entregar {it}. Veja o que acontece agora:',
    },
    exception: {
      version: 1,
      subject: 'Parado: {it}',
      heading: '{Short} está parado',
      happened: ['Algo está segurando {it}.', '{why}'],
      next: ['{told}', '{watching}'],
      /** What the buyer alone can help with. */
      youCan: [
        `{reason, select,
          address_issue {{contact, select, none {} other {{writeToUs} com o endereço completo para a entrega.}}}
          awaiting_information {{contact, select, none {} other {{writeToUs} se a transportadora pediu alguma coisa e você não sabe bem o que responder.}}}
          customs {{contact, select, none {} other {{writeToUs} se a alfândega pediu um documento ou um pagamento que você não esperava.}}}
          payment_due {{contact, select, none {} other {{writeToUs} se você não esperava um pagamento.}}}
          no_access {{contact, select, none {} other {{writeToUs} com uma dica de como chegar à sua porta.}}}
          other {{noNeed}}}`,
        `{reason, select,
          address_issue {{newest}} awaiting_information {{newest}} customs {{newest}} payment_due {{newest}} no_access {{newest}}
          other {{questions}}}`,
      ],
      sms: 'desculpe, {it} está parado. Estamos cuidando disso. Veja mais:',
    },
    returned: {
      version: 1,
      subject: 'Voltando para nós: {it}',
      heading: '{Short} está voltando para nós',
      happened: ['{isDoing} devolvendo {it} para nós.', '{why}'],
      next: ['{told}', 'Estamos verificando o motivo e vamos falar com você sobre como resolver isso.'],
      youCan: ['{contact, select, none {} other {{writeToUs} se souber o que pode ter dado errado.}}', '{newest}'],
      sms: 'desculpe, {it} está voltando para nós. Vamos falar com você. Veja mais:',
    },
    lost: {
      version: 1,
      subject: 'Não encontramos {it}',
      heading: '{Short} parece ter se perdido',
      happened: ['{isNotDoing} encontrando {it}, e por isso temos que considerá-lo perdido.', '{why}'],
      next: ['{told}', 'Vamos falar com você sobre como resolver isso.'],
      youCan: [
        '{contact, select, none {} other {{writeToUs} se ele acabar chegando até você, ou se você precisar dele com urgência.}}',
        '{newest}',
      ],
      sms: 'desculpe, {it} parece ter se perdido. Vamos falar com você. Veja mais:',
    },
    damaged: {
      version: 1,
      subject: 'Danificado no caminho: {it}',
      heading: '{Short} foi danificado',
      happened: ['{It} foi danificado no caminho até você.', '{why}'],
      next: ['{told}', 'Estamos verificando o tamanho do dano e vamos falar com você sobre como resolver isso.'],
      youCan: [
        'Se ele chegar mesmo assim, guarde a embalagem.',
        '{contact, select, none {} other {{writeToUs} com uma foto, se puder.}}',
      ],
      sms: 'desculpe, {it} foi danificado no caminho. Vamos falar com você. Veja mais:',
    },
    silence: {
      version: 1,
      subject: 'Sem notícias {ofIt}',
      heading: 'Estamos sem notícias {ofShort}',
      happened: [
        `{step, select,
          shipped {{It} está a caminho com {theCarrier}, mas há tempo demais não temos nenhuma novidade dele.}
          out_for_delivery {{It} saiu para entrega, mas não tivemos confirmação de que chegou.}
          ready_for_pickup {Até onde sabemos, {it} ainda está esperando por você em um ponto de retirada {ofCarrier}.}
          other {{unfollowed, select,
            no {{It} saiu daqui há alguns dias, e não há código de rastreio para acompanhá-lo.}
            other {{It} já deveria estar com a transportadora, mas não tivemos confirmação disso.}}}}`,
      ],
      next: ['{told}', 'Estamos perguntando onde ele está e vamos escrever de novo assim que soubermos.'],
      youCan: [
        `{step, select,
          ready_for_pickup {Retire logo: os pontos de retirada guardam os pacotes só por alguns dias.}
          out_for_delivery {Se ele já chegou, está tudo certo.}
          other {{unfollowed, select, no {Se ele já chegou, está tudo certo.} other {{noNeed}}}}}`,
        `{step, select,
          ready_for_pickup {{questions}}
          out_for_delivery {{contact, select, none {} other {{writeToUs} se não chegou.}}}
          other {{unfollowed, select, no {{contact, select, none {} other {{writeToUs} se não chegou.}}} other {{questions}}}}}`,
      ],
      sms: 'desculpe, há tempo demais não temos notícias {ofIt}. Estamos vendo isso. Veja mais:',
    },
    disputed: {
      version: 1,
      subject: 'Estamos procurando {missing}',
      heading:
        '{parcel, select, none {{arrived, plural, =0 {Seu pedido não chegou até você} =1 {Seu pedido não chegou até você} other {Um pacote não chegou até você}}} other {{Short} não chegou até você}}',
      happened: ['Você nos avisou que {missing} não chegou, embora, segundo {theCarrier}, tenha sido entregue.'],
      next: [
        'Nossa equipe foi avisada na mesma hora. Estamos perguntando à transportadora onde ele foi deixado e vamos falar com você.',
      ],
      youCan: [
        'Muitas vezes o pacote está com um vizinho ou em um lugar seguro perto da porta. Se ele aparecer, basta um toque na sua página.',
        '{questions}',
      ],
      sms: 'agradecemos o aviso: estamos procurando {missing}. Encontrou? Avise aqui:',
    },
  },
  care: {
    'check-in': {
      version: 1,
      subject: 'Está tudo certo com seu pedido {order}?',
      question: 'Está tudo certo?',
      why: 'Seu pedido foi entregue e gostaríamos de saber como foi. Se algo não estiver bem, queremos ajudar. Basta um toque.',
      happy: 'Sim, está tudo certo',
      unhappy: 'Não, algo deu errado',
      sms: 'seu pedido {order} foi entregue. Está tudo certo? Conte para a gente:',
    },
  },
  marketing: {
    invitation: {
      version: 1,
      subject: 'Quer contar como foi seu pedido {order}?',
      heading: 'Quer contar para outras pessoas como foi?',
      body: [
        ['Agradecemos a sua resposta.', 'Que bom que está tudo certo com seu pedido {order}!'],
        ['Se quiser, conte para outras pessoas como foi, com suas próprias palavras.', 'Bastam algumas linhas.'],
        ['Se preferir não contar, tudo bem.', 'Sobre este pedido, perguntamos só desta vez.'],
      ],
      button: 'Contar como foi',
      why: 'Você recebe este e-mail porque pediu mensagens como esta à loja {brand}.',
    },
  },
  labels: {
    manners: {
      warm: {
        greeting: '{name, select, none {Olá!} other {Olá, {name}!}}',
        apology: 'Pedimos desculpas por isso.',
      },
      plain: {
        greeting: '{name, select, none {Olá.} other {Olá, {name}.}}',
        apology: 'Lamentamos o ocorrido.',
      },
    },
    since: 'Sabemos disso desde {since}.',
    contact: '{questions}',
    follow: 'Veja onde está',
    whole: 'Veja seu pedido',
    preferences: 'Escolha quais mensagens você recebe',
    order: 'Seu pedido',
    total: 'Total',
    pieces: '{quantity, plural, =1 {{price}} other {{quantity} × {price}}}',
    parcel:
      '{parcel, select, split {Pacote {place} de {count}, {carrier, select, none {transportadora} other {{carrier}}} {tracking}} other {{carrier, select, none {Transportadora} other {{carrier}}} {tracking}}}',
    expected: 'Previsão de entrega',
    stillToCome: 'Ainda vai chegar',
    otherParcel:
      'Pacote {place}: {step, select, shipped {a caminho} out_for_delivery {saiu para entrega} ready_for_pickup {pronto para retirada} delivered {entregue} other {ainda não está com a transportadora}}',
    arrived: '{arrived, plural, one {Um pacote já chegou.} other {# pacotes já chegaram.}}',
    tips: 'Dicas de cuidado',
    tipLink: 'Saiba mais',
  },
  page: {
    title: 'Pedido {order}',
    order: 'Seu pedido {order}',
    headline: {
      placed: 'Recebemos seu pedido',
      shipped: 'Está a caminho',
      'out-for-delivery': 'Saiu para entrega',
      'arriving-today': 'Chega hoje',
      'ready-for-pickup': 'Pronto para retirada',
      'partly-delivered': 'Entregue em parte',
      delivered: 'Entregue',
      asked: 'Entregue',
      settled: 'Entregue',
      closed: 'Este pedido foi encerrado',
      cancelled: 'Este pedido foi cancelado',
    },
    ladder: {
      placed: 'Pedido feito',
      shipped: 'A caminho',
      'out-for-delivery': 'Saiu para entrega',
      'ready-for-pickup': 'Pronto para retirada',
      'partly-delivered': 'Entregue em parte',
      delivered: 'Entregue',
    },
    ladderName: 'Em que ponto está seu pedido',
    parcel: '{count, plural, =1 {Seu pacote} other {Pacote {place} de {count}}}',
    status: {
      label_created: 'Anunciado à transportadora',
      in_transit: 'A caminho',
      out_for_delivery: 'Saiu para entrega',
      available_for_pickup: 'Pronto para retirada',
      delivery_attempt_failed: 'A entrega não deu certo',
      delivered: 'Entregue',
      delayed: 'Atrasado',
      exception: 'Parado',
      returned_to_sender: 'Voltando para nós',
      lost: 'Não encontrado',
      damaged: 'Danificado no caminho',
      cancelled: 'Cancelado',
      expired: 'A transportadora não acompanha mais',
      unknown: 'Ainda sem notícias da transportadora',
    },
    lastNews: 'Última notícia: {age}',
    expected: 'Previsão de entrega',
    promised: 'Prometido até',
    noParcel: 'Assim que um pacote sair daqui, você poderá acompanhá-lo nesta página.',
    noNumber:
      'Seu pedido já saiu daqui. Ele não tem código de rastreio, por isso não há mais nada para acompanhar nesta página.',
    problem: {
      delay: 'Está atrasado',
      'attempt-failed': 'A entrega não deu certo',
      exception: 'Está parado',
      returned: 'Está voltando para nós',
      lost: 'Parece ter se perdido',
      damaged: 'Foi danificado no caminho',
      silence: 'Há tempo demais sem notícias',
      disputed: 'Você nos avisou que não chegou',
    },
    since: 'Sabemos disso desde {since}.',
    weAct: 'Pedimos desculpas. Nossa equipe já sabe, e vamos escrever assim que houver novidades.',
    write: 'Escreva para nós',
    doubted: 'A transportadora disse que foi entregue e, mais tarde, que está a caminho de novo.',
    redirected: 'Está indo para um endereço diferente do inicial.',
    check: {
      question: 'Está tudo certo?',
      lead: 'Basta um toque. Se algo deu errado, uma pessoa vai cuidar disso.',
      chosen: 'Toque uma vez no botão para enviar sua resposta.',
      answer: { happy: 'Sim, está tudo certo', unhappy: 'Não, algo deu errado' },
      words: 'Quer acrescentar alguma coisa?',
      wordsHint: 'Se quiser',
      thanks: { happy: 'Agradecemos. Que bom saber!', unhappy: 'Agradecemos por avisar' },
      thanksText: {
        happy: 'Anotamos que está tudo certo.',
        unhappy: 'Uma pessoa da nossa equipe vai verificar e falar com você.',
      },
      change: 'Mudar sua resposta',
    },
    arrival: {
      deniable: {
        question: 'Não encontrou?',
        lead: 'Pode estar com um vizinho ou em um lugar seguro perto da porta. Se você não encontrar, avise, e uma pessoa vai verificar.',
        button: 'Não chegou',
      },
      denied: {
        question: 'Apareceu?',
        lead: 'Estamos procurando. Se já está com você, basta um toque.',
        button: 'Chegou, sim',
      },
    },
    gone: {
      title: 'Este link não funciona mais',
      text: 'Ele pode ter expirado ou perdido uma parte ao ser copiado. Tente o link da mensagem mais recente sobre seu pedido.',
    },
  },
  preferences: {
    title: 'Quais mensagens você recebe',
    intro: 'Escolha quais mensagens a loja {brand} envia para você.',
    always: 'Algumas chegam sempre: se algo der errado, se um pedido for cancelado ou se você precisar fazer algo.',
    topic: {
      progress: {
        name: 'O caminho do seu pedido',
        means: 'Quando ele está a caminho, quando sai para entrega e quando é entregue.',
      },
      care: { name: 'Depois da entrega', means: 'Perguntamos como foi e damos dicas.' },
      marketing: { name: 'Convites', means: 'Convidamos você a contar para outras pessoas como foi.' },
    },
    channel: { email: 'E-mail', sms: 'SMS' },
    save: 'Salvar',
    saved: 'Sua escolha foi salva.',
    unreachable: {
      email:
        'Os e-mails para o seu endereço voltaram, ou você pediu para não receber mais. Por isso não enviamos nenhum.',
      sms: 'Os SMS para o seu número não chegaram, ou você pediu para não receber mais. Por isso não enviamos nenhum.',
    },
    stopCare: 'Parar de receber estes e-mails',
    stopMarketing: 'Parar de receber convites',
    back: 'Voltar ao seu pedido',
  },
};
