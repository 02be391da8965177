"""Portuguese header words."""

PHRASES: dict[str, str] = {
    "client_name": """
        para quem; cliente; nome do cliente; nome cliente; devedor; clientes; cliente nome; empresa cliente;
        comprador; contratante; tomador; tomador do serviço; razão social do cliente; faturado a; sacado;
        nome do tomador""",
    "client_number": """
        número do cliente; código cliente; código do cliente; id cliente; nº cliente; cod cliente;
        número cliente; nr cliente; cliente id; n cliente; id do cliente; conta cliente; ref
        cliente; nº entidade; número entidade; código entidade; cód entidade""",
    "client_email": "email do cliente; e-mail do cliente; email cliente",
    "company": """
        empresa; razão social; organização; companhia; nome da empresa; nome fantasia; sociedade;
        nome comercial; denominação social; nome empresa; designação social; denominação""",
    "name": "nome; nome completo; designação; nome e apelido; nome e sobrenome; nome apelido",
    "contact": """
        contato; contacto; pessoa de contato; pessoa de contacto; nome do contato; contato principal""",
    "requester": "solicitante; requerente; aberto por; relator; remetente; criado por; registrado por",
    "first_name": "primeiro nome; nome próprio",
    "last_name": "sobrenome; apelido; último nome",
    "email": "correio eletrónico; endereço de email; e-mail; correio eletrônico",
    "phone": "telefone; celular; telemóvel; fone; tel",
    "street": "endereço; morada; rua; logradouro; bairro; complemento",
    "city": "cidade; localidade; município; concelho",
    "postal_code": "código postal; cep",
    "country": "país; uf; distrito; região; estado uf",
    "website": "site; página web; sítio web",
    "vat_number": """
        nif; cnpj; nipc; cpf; contribuinte; cpf cnpj; cnpj cpf; número de contribuinte; nº contribuinte;
        número fiscal; cnpj do cliente; inscrição federal""",
    "registration_number": """
        inscrição estadual; número de registo; registro; número de registro; inscrição municipal;
        número de matrícula; registo comercial; ie""",
    "segment": """
        segmento; tipo de cliente; categoria de cliente; setor; ramo; sector; categoria do cliente;
        grupo de clientes; tipo cliente; ramo de atividade; porte""",
    "group": "grupo; grupo econômico; empresa mãe; grupo económico; matriz",
    "since_on": "cliente desde; desde; data de cadastro; data cadastro; data de entrada; data de adesão",
    "referred_by": "indicado por; recomendado por; indicação; referido por",
    "client_language": "idioma; língua",
    "contract": "contrato; tipo de contrato",
    "notice_days": "aviso prévio; dias de aviso; dias de aviso prévio; prazo de aviso",
    "strategic": "estratégico; importância estratégica; cliente estratégico",
    "growth": "crescimento; potencial de crescimento; potencial",
    "reputation": "reputação",
    "invoice_number": """
        número da fatura; nº fatura; fatura; número fatura; nota fiscal; nf; nfe; número da nota; nº
        nf; factura; nº factura; número nf; numero da nota fiscal; número da factura; nf e; nº da
        fatura; nº da nota; nfse; número da nfs e; número da nf; n fatura; n factura; id fatura; nº
        nota fiscal; nº documento fatura; fatura nº; fatura n; nº talão; talão; cupom; nº cupom""",
    "document_number": """
        número; nº; documento; número do documento; nº documento; num; nº doc; lançamento; nr; título;
        número do título; nº do documento; n documento; doc; nº lançamento; nº título; número documento""",
    "order_number": """
        número do pedido; pedido; nº pedido; id pedido; nº encomenda; encomenda; ordem de compra;
        nº do pedido; número da encomenda; número de encomenda; id do pedido""",
    "reference": "referência; ref; sua referência; vossa referência",
    "invoice_date": """
        data da fatura; data fatura; data de emissão; data emissão; data de faturamento; emissão;
        data de faturação; data factura; data da nota; emitida em; data da factura; data faturamento;
        data faturação; data do documento; data documento; dt emissão; data nf; emitido em;
        data de facturação; data doc; data da emissão; data da venda; data venda; data de venda""",
    "order_date": """
        data do pedido; data pedido; data da encomenda; data da compra; data de encomenda; data compra""",
    "due_date": """data de vencimento; data vencimento; vencimento; vence em; dt vencimento; data limite;
        vencimento em; data limite de pagamento; data do vencimento; prazo; venc; data venc""",
    "paid_date": """
        paga; pago; data de pagamento; data pagamento; pago em; data do pagamento; data de recebimento;
        data recebimento; dt pagamento; recebido em; data de quitação; data do recebimento; paga em;
        data da baixa; baixa; data de liquidação; liquidado em; data baixa; data liquidação;
        dt recebimento; último pagamento""",
    "expected_date": """
        data prevista; data prevista de pagamento; previsão de pagamento; previsão de recebimento;
        data prevista de recebimento""",
    "delivery_date": """
        data de entrega; data entrega; entregue em; data de envio; data da entrega; data envio""",
    "date": """
        quando; data; dia; data contábil; data de registro; data e hora; data hora; data do lançamento;
        data contabilística; data de lançamento; data lançamento; data movimento; data registo""",
    "period": "período; mês; trimestre; ano; semana; exercício; competência; ano mês",
    "net_amount": """
        valor líquido; líquido; subtotal; valor sem iva; total sem iva; sem iva; base tributável;
        valor sem impostos; total líquido; incidência; base de cálculo; valor base; montante sem
        iva; montante líquido; total ilíquido; ilíquido; valor ilíquido; valor s iva; preço sem iva;
        vendas líquidas; total s iva; base incidência; total sem impostos; valor antes de impostos;
        valor tributável""",
    "line_amount": """
        valor da linha; total da linha; total do item; valor do item; total linha; valor linha;
        subtotal do item""",
    "line_gross": "total da linha com iva; total do item com impostos",
    "gross_amount": """
        valor com iva; total com iva; com iva; valor bruto; bruto; total com impostos; total bruto;
        valor c iva; montante com iva; total c iva; iva incluído; total a pagar; preço com iva;
        valor com impostos; total documento""",
    "amount": """
        valor; total; valor total; montante; faturamento; receita; valor da fatura; valor fatura;
        valor da nota; vendas; quantia; faturação; valor do documento; total da fatura; total
        fatura; valor documento; valor faturado; valor nf; preço total; valor original; valor da
        venda; total faturado; valor do título; total factura; total da factura; honorários;
        importância; valor título; valor eur; valor r; receita total venda; valor original da
        parcela; valor da parcela; valor parcela""",
    "tax_amount": """
        iva; imposto; valor iva; impostos; icms; iss; valor do iva; total iva; valor do imposto;
        total impostos; valor imposto; montante iva; valor dos impostos; total de impostos; valor iss""",
    "tax_rate": """
        taxa iva; taxa de iva; alíquota; iva porcentagem; aliquota iss; taxa iva pct; percentagem iva;
        código iva; regime de iva""",
    "open_amount": """
        em aberto; saldo; valor em aberto; saldo devedor; pendente; por receber; valor pendente; em
        dívida; saldo em aberto; a receber; valor a receber; valor em dívida; dívida; por liquidar;
        restante; por pagar; total em aberto; montante em dívida; saldo pendente; valor por receber;
        total em dívida; saldo devedor total; valor da parcela em aberto; valor em aberto da parcela""",
    "paid_amount": """
        paga; valor pago; pago; recebido; valor recebido; pagamento; total pago; montante pago;
        total recebido; valor do pagamento; valor liquidado; pagamentos; montante recebido;
        recebimento; valor baixado; valor do recebimento; valor recebido da parcela; valor total
        recebido da parcela""",
    "status": """
        situação; estado; status do pagamento; status pagamento; estado do pagamento; status da
        fatura; situação do pagamento; estado da fatura; estado documento; situação da fatura;
        status fatura; status da nota; status do pedido; status do título; situação pagamento;
        situação recebimento; estado recebimento""",
    "days_late": """
        dias de atraso; atraso; dias em atraso; dias atraso; dias vencido; dias de mora; atraso médio;
        média de atraso; dias vencidos; atraso em dias""",
    "days_to_pay": """prazo de pagamento; condições de pagamento; prazo médio; prazo médio de recebimento;
        forma de pagamento; condição de pagamento; prazo médio de pagamento; dias para pagar;
        dias até pagamento""",
    "quantity": """
        quantidade; qtd; qtde; unidades; quant; qt; quantidade vendida; qtd vendida; quantidade
        faturada; qtd faturada""",
    "unit_price": """
        preço unitário; preço; valor unitário; preço de venda; p unitário; preço por unidade; pvp;
        preço unit; vl unitário; pr unitário""",
    "discount": """
        desconto; desconto porcentagem; desc; desconto percentual; desconto pct; percentagem
        desconto; desc percent; desconto percent""",
    "discount_amount": "valor do desconto; valor desconto; valor de desconto",
    "cost_amount": """custo; custos diretos; custo direto; despesas; custo total; custos; custos directos;
        subcontratação; custo das vendas; custo da venda; terceirizados; subcontratos;
        custos de terceiros; custo variável""",
    "result": """resultado; lucro; margem bruta; contribuição; ganho; lucro bruto; lucro líquido;
        margem de contribuição; margem valor""",
    "margin_share": "margem; margem porcentagem; margem pct; margem percentual; margem de lucro",
    "disputed": "contestado; contestada; em disputa; em litígio; disputa",
    "currency": "moeda; divisa; código moeda",
    "debit": "débito; valor débito; valor a débito; débitos; montante débito",
    "credit": "crédito; valor crédito; valor a crédito; créditos; montante crédito",
    "debit_credit": "débito crédito; d c; d ou c; natureza d c; tipo d c",
    "ledger_account": """
        conta; conta contábil; conta contabilística; número da conta; código da conta; nome da conta;
        conta razão; código conta; descrição da conta; descrição conta; plano de contas""",
    "journal": "diário; livro diário; código diário",
    "settlement": """código de reconciliação; número de regularização""",
    "kind": """tipo; categoria; tipo de documento; tipo chamado; natureza; motivo; tipo de reclamação;
        tipo de chamado; tipo de fatura; tipo de incidente; tipo de ocorrência; tipo doc; tipo documento;
        tipo de solicitação; tipo de ticket; subcategoria""",
    "description": """
        descrição; observações; observação; comentário; histórico; nota; notas; detalhes;
        comentários; discriminação; descritivo; obs; descrição da linha""",
    "subject": """
        assunto; título do chamado; resumo; tema; ocorrência; o que aconteceu; o que se passou; problema""",
    "product": """
        produto; artigo; código produto; serviço; unidade; sistema; código do produto; nome do produto;
        item; nome produto; código artigo; referência artigo; família; mercadoria""",
    "stock": """estoque; stock; existências; preço de compra; preço de custo; estoque mínimo; stock mínimo;
        armazém; código de barras; peso""",
    "project": """
        projeto; projecto; nome do projeto; obra; nome do projecto; nome projeto; trabalho; processo; fase""",
    "project_code": """
        número do contrato; nº contrato; id contrato;
        código do projeto; código projeto; nº projeto; número do projeto; id projeto; código do projecto""",
    "hours": """
        horas; duração; tempo; horas trabalhadas; tempo gasto; total horas; horas gastas; número de horas;
        tempo total; duração h; total de horas; horas totais; duração total; horas realizadas;
        tempo trabalhado; horas registadas; horas registradas; horas lançadas; tempo registado; nº horas;
        tempo dedicado; horas apontadas""",
    "decimal_hours": "duração decimal; horas decimais; duração em horas; tempo decimal; tempo em horas",
    "minutes": "minutos; duração em minutos; duração minutos",
    "rounded_hours": "duração arredondada; horas arredondadas",
    "billable": "faturável; cobrável; facturável; é faturável",
    "billed": "faturado; facturado; faturada; já faturado",
    "billable_hours": "horas faturáveis; horas cobráveis; tempo faturável; horas facturáveis",
    "non_billable_hours": "horas não faturáveis; tempo não faturável; horas não cobráveis",
    "billed_hours": "horas faturadas; horas cobradas; horas facturadas",
    "hours_left": "horas restantes; saldo de horas",
    "agreed_hours": """horas acordadas; horas estimadas; horas previstas; horas contratadas; horas orçadas;
        tempo estimado; horas planejadas; horas planeadas""",
    "rate": """
        valor hora; taxa horária; preço hora; valor por hora; preço por hora; tarifa horária; taxa hora;
        valor da hora; tarifa""",
    "cost_rate": "custo por hora; custo hora; custo da hora; custo horário; custo h",
    "billable_amount": """
        valor faturável; montante faturável; valor facturável; total faturável; valor a faturar""",
    "hours_cost": """
        custo interno; custo de pessoal; custo de mão de obra; custo com pessoal; custo das horas""",
    "start_date": "data de início; data início; início em; data inicial; data do início",
    "end_date": "data de fim; data fim; data final; data de término; data término",
    "start_time": "hora início; hora de início; início; hora inicial; hora de entrada; hora entrada",
    "end_time": "hora fim; hora de fim; fim; até; término; hora final; hora de saída; hora saída",
    "worked_on": "data do trabalho; dia trabalhado; data trabalho; data de trabalho",
    "person": """
        usuário; utilizador; funcionário; colaborador; analista; atendente; responsável; técnico;
        vendedor; membro; atribuído a; profissional; nome do usuário; agente; consultor; pessoa;
        nome do colaborador; nome do utilizador; operador; designado para; executado por; realizado
        por; nome funcionário; nome do funcionário; registado por""",
    "role": "função; departamento; equipe; equipa; papel; cargo; área",
    "activity": """atividade; tarefa; tipo de atividade; actividade; tipo de tarefa; nome da tarefa;
        nome da atividade; tipo de hora; trabalho realizado""",
    "tags": "etiquetas; marcadores; palavras chave",
    "case_number": """
        id ticket; número do chamado; chamado; ticket; protocolo; número do ticket; nº chamado; nº
        ticket; caso; número do protocolo; id chamado; id do chamado; nº protocolo; nº ocorrência;
        id do ticket; número da ocorrência; nº os; ordem de serviço; nº ordem de serviço; número da
        os; nº da os""",
    "happened_on": """
        carimbo de data hora;
        data abertura; data de abertura; criado em; aberto em; data da ocorrência; data de criação;
        data do incidente; data criação; data da reclamação; data ocorrência; data da abertura;
        data reclamação; criado; data incidente; data do chamado; data de registo da ocorrência;
        data do contato; data do contacto; data contato""",
    "closed_on": """
        data fechamento; data de fechamento; fechado em; resolvido em; encerrado em; data resolução;
        data de encerramento; data encerramento; data de resolução; data de fecho; data fecho;
        concluído em; data de conclusão""",
    "updated_on": """
        atualizado em; modificado em; última atualização; última modificação; data de atualização""",
    "severity": "prioridade; gravidade; urgência; impacto; severidade; criticidade",
    "founded": "procedente; justificada; fundamentada; justificado",
    "own_share": "parte própria; responsabilidade própria; nossa parte",
    "origin": "origem; canal; fonte; proveniência; canal de entrada; canal de atendimento",
    "satisfaction": """
        satisfação; satisfação cliente; satisfação do cliente; nota satisfação; avaliação do cliente;
        nota do cliente""",
    "reply_hours": """
        tempo de resposta; tempo primeira resposta; tempo de primeira resposta; horas de resposta;
        tempo resposta""",
    "resolution_hours": """
        tempo resolução horas; tempo de resolução; tempo resolução; tempo de solução; tempo de atendimento""",
    "direction": "direção; entrada saída; sentido; direcção; recebida efetuada",
    "complaints": """
        reclamações; número de reclamações; ocorrências; chamados; número de chamados; nº reclamações;
        qtd chamados; incidentes; qtd reclamações; número de ocorrências; nº chamados""",
    "invoice_count": """
        número de faturas; faturas; nº faturas; quantidade de pedidos; número de pedidos; qtd pedidos;
        nº pedidos; qtd faturas; nº de faturas; pedidos; quantidade de faturas""",
    "monetary": """
        faturamento total; receita total; valor do cliente; total gasto; faturação anual; volume de
        negócios; faturamento anual; total de vendas; faturação total; receita anual; total de
        compras; valor total gasto; vendas totais; faturamento acumulado; vendas acumuladas""",
    "recency": "última compra; última fatura; recência; data última compra",
    "pleasure": """prazer; avaliação; nota; gosto de trabalhar; pontuação; gosto; prazer em trabalhar;
        satisfação da equipa; satisfação da equipe; avaliação da equipe""",
    "rater": "seu nome; o seu nome; avaliado por; avaliador",
    "rated_on": "avaliado em; data da avaliação; data avaliação; data de avaliação",
    "respect": "respeito; cortesia; educação; trato",
    "demands": "exigência; exigências",
    "payment_score": "comportamento de pagamento; pontualidade de pagamento; pontualidade",
    "pool": """
        centro de custo; tipo de custo; rubrica; centro de custos; categoria de despesa; tipo de despesa;
        categoria de custo; rubrica de custo; conta de custo""",
    "driver": """critério de rateio; direcionador; chave de repartição; base de rateio; chave de imputação;
        direcionador de custo""",
    "avoidable": "evitável; fixo ou variável; fixo variável",
    "supplier": """fornecedor; nome do fornecedor; credor; código fornecedor; fatura fornecedor;
        código do fornecedor; nome fornecedor; nº fornecedor; fatura do fornecedor; fatura de compra;
        cnpj fornecedor; prestador; emitente; nota de entrada; nf fornecedor""",
    "bank": """conta bancária; beneficiário; favorecido; saldo após; extrato; data valor; agência;
        saldo contabilístico; contraparte; data mov; saldo disponível; banco; conta corrente;
        data do movimento bancário""",
    "budget": """
        orçamento; previsto; realizado; meta; desvio; orçado; previsão; ano anterior; variação;
        vendas ano anterior; faturação ano anterior; faturamento ano anterior; valor ano anterior""",
    "deal": """oportunidade; etapa; probabilidade; data prevista de fechamento; fase do funil; negócio;
        nome da oportunidade; funil; etapa do funil; data prevista de fecho; motivo da perda""",
    "quote": """
        número do orçamento; orçamento nº; válido até; cotação; proposta; nº orçamento; nº proposta;
        número da proposta; data do orçamento; data da proposta; validade""",
    "order_delivery": "transportadora; frete; forma de envio; código de rastreio; valor do frete",
    "log": "tipo de evento; endereço ip; sessão",
    "aged": """
        a vencer; 0 30 dias; 31 60 dias; 61 90 dias; mais de 90 dias; 1 30 dias; acima de 90; não
        vencido; acima de 90 dias; até 30 dias; 90 dias; corrente; por vencer; vencido; vencidos;
        não vencidos""",
    "month": """janeiro; fevereiro; março; abril; maio; junho; julho; agosto; setembro; outubro; novembro;
        dezembro; fev; mai; out; dez; set; trimestre 1; trimestre 2; trimestre 3; trimestre 4; 1t; 2t; 3t;
        4t""",
    "is_paid": "pago; paga; recebido",
    "firmographic": "número de funcionários; número de colaboradores",
    "own_firm": "filial; estabelecimento; unidade de negócio",
    "contact_name": "destinatário",
}
