"""Spanish header words."""

PHRASES: dict[str, str] = {
    "client_name": """
        para quién;
        cliente; nombre del cliente; nombre cliente; deudor; clientes; razón social cliente; cliente
        nombre; empresa cliente; comprador; nombre de cliente; facturado a; destinatario; cliente de
        facturación; cliente facturación; titular; titular factura""",
    "client_number": """
        número de cliente; código cliente; n cliente; id cliente; código de cliente; cod cliente;
        nº cliente; núm cliente; num cliente; número cliente; cliente id; cuenta cliente;
        código del cliente; ref cliente""",
    "client_email": "email cliente; correo cliente; correo del cliente",
    "company": """
        empresa; razón social; organización; compañía; sociedad; nombre de la empresa; nombre comercial;
        nombre fiscal; nombre empresa""",
    "name": """
        nombre; nombre completo; denominación; nombre y apellidos; apellidos y nombre; apellidos
        nombre""",
    "contact": "contacto; persona de contacto; nombre de contacto; contacto principal",
    "requester": "solicitante; informante; reportado por; remitente; creado por; abierto por",
    "first_name": "nombre de pila; primer nombre",
    "last_name": "apellido; apellidos; primer apellido",
    "email": "correo electrónico; correo; e-mail; dirección de correo",
    "phone": "teléfono; móvil; celular; tel; tfno; tlf; tlfno",
    "street": "dirección; calle; domicilio; dirección fiscal",
    "city": "ciudad; población; localidad; municipio",
    "postal_code": "código postal; cp; c p",
    "country": "país; provincia; región; estado provincia; comunidad autónoma",
    "website": "sitio web; página web; web",
    "vat_number": """
        nif; cif; nif iva; número de iva; número iva; nif cif; cif nif; rfc; nit; rut; dni nif;
        identificación fiscal; vat; ruc; cuit; cuil; nit cliente""",
    "registration_number": "número de registro; registro mercantil; registro",
    "segment": """
        segmento; tipo de cliente; categoría de cliente; sector; categoría cliente; grupo de clientes;
        tipo cliente""",
    "group": "grupo; empresa matriz; matriz",
    "since_on": "cliente desde; desde; fecha de alta; fecha alta; alta",
    "referred_by": "recomendado por; referido por; referido",
    "client_language": "idioma",
    "contract": "contrato; tipo de contrato",
    "notice_days": "preaviso; días de preaviso; plazo de preaviso",
    "strategic": "estratégico; importancia estratégica; cliente estratégico",
    "growth": "crecimiento; potencial de crecimiento; potencial",
    "reputation": "reputación",
    "invoice_number": """
        número de factura; n factura; nº factura; factura; núm factura; num factura; numero factura;
        factura nº; folio; nº de factura; no factura; id factura; serie factura; folio factura; n de
        factura; nro factura; código factura; comprobante; número de comprobante; no comprobante; nº
        comprobante; nº ticket; no ticket; ticket; número de ticket; num ticket""",
    "document_number": """
        número; nº; núm; documento; número de documento; asiento; num; nº documento; num documento;
        número documento; nº asiento; número asiento; n; núm documento; nro; num asiento""",
    "order_number": """
        número de pedido; pedido; nº pedido; id pedido; orden de compra; num pedido; nº de pedido""",
    "reference": "referencia; ref; su referencia",
    "invoice_date": """
        fecha de factura; fecha factura; fecha de emisión; fecha emisión; fecha de facturación;
        fecha de expedición; fecha expedición; emitida el; fecha documento; fecha facturación; emisión;
        fecha de documento; fecha fra; fecha de venta; fecha venta""",
    "order_date": "fecha de pedido; fecha pedido; fecha del pedido; fecha de compra",
    "due_date": """fecha de vencimiento; fecha vencimiento; vencimiento; vence; vence el; fecha límite;
        fecha límite de pago; vto; fecha vto; fecha venc; vencimientos""",
    "paid_date": """
        cobrado; pagada; pagado; fecha de pago; fecha pago; pagado el; fecha de cobro; fecha cobro;
        cobrado el; pagada el; cobro; fecha del pago; fecha cobrado; último pago; fecha del cobro;
        cobrada el; abonada el; liquidada el; f pago""",
    "expected_date": "fecha prevista de pago; fecha prevista de cobro; fecha prevista; fecha recordatorio",
    "delivery_date": "fecha de entrega; fecha entrega; fecha de envío; entregado el; fecha envío",
    "date": """
        cuándo; fecha; día; fecha contable; fecha de registro; fecha hora; fecha y hora; fecha operación;
        fecha registro; fecha apunte; fecha asiento""",
    "period": "periodo; período; mes; trimestre; año; semana; ejercicio; año mes",
    "net_amount": """
        base imponible; importe neto; neto; subtotal; importe sin iva; total sin iva; base; importe base;
        sin iva; total neto; base imp; monto neto; total base; importe sin impuestos; precio sin iva;
        valor neto; total antes de impuestos; ventas netas; monto sin iva; importe antes de iva""",
    "line_amount": """
        importe línea; total línea; subtotal línea; importe de línea; importe de la línea; total por línea""",
    "line_gross": "total línea con iva; importe línea con iva",
    "gross_amount": """
        importe con iva; total con iva; importe total con iva; bruto; importe bruto; total iva incluido;
        con iva; iva incluido; importe iva incluido; total a pagar; monto con iva; monto bruto;
        total bruto; precio con iva; importe con impuestos""",
    "amount": """
        importe; total; monto; total factura; importe total; valor; suma; ventas; facturación; ingresos;
        importe factura; importe eur; monto total; total facturado; importe facturado; valor total;
        importe de factura; cantidad facturada; honorarios; importe euros; precio total; valor factura;
        monto factura; importe de la factura""",
    "tax_amount": """
        iva; cuota iva; importe iva; impuesto; impuestos; total iva; cuota; cuota de iva; importe del iva;
        monto iva; total impuestos; igic; itbis; iva importe""",
    "tax_rate": """
        tipo iva; tipo de iva; iva porcentaje; tasa iva; porcentaje iva; tipo impositivo; tasa de iva;
        irpf""",
    "open_amount": """
        pendiente; saldo; importe pendiente; saldo pendiente; por cobrar; pendiente de cobro;
        pendiente de pago; monto pendiente; deuda; resto; importe adeudado; saldo deudor; por pagar;
        adeudado; total pendiente; restante; impagado; resta; falta cobrar; queda por cobrar""",
    "paid_amount": """
        pagada; pagado; importe pagado; cobrado; importe cobrado; pago; monto pagado; total pagado;
        total cobrado; abonado; importe del pago; importe cobro; pagos; cobros; importe del cobro;
        valor pagado; a cuenta; entregado a cuenta; entregas a cuenta""",
    "status": """
        estado; estado de pago; situación; estado factura; estado de la factura; estado del pago;
        estatus; estado cobro; estado de cobro; situación cobro; situación de cobro; situación pago;
        sit cobro; estado pago; estatus de pago; estatus pago""",
    "days_late": """
        días de retraso; retraso; días vencidos; días de mora; días retraso; días de atraso; días vencida;
        mora; días demora; retraso medio; días atraso""",
    "days_to_pay": """
        plazo de pago; días de pago; condiciones de pago; forma de pago; periodo medio de pago; días
        hasta pago; período medio de pago; días de cobro; f pago; modo de pago; método de pago""",
    "quantity": """
        cantidad; uds; unidades; cant; número de unidades; no uds; no unidades; cantidad vendida;
        uds vendidas""",
    "unit_price": """
        precio unitario; precio; precio unidad; p unitario; precio de venta; precio por unidad;
        precio unit; pvp; valor unitario""",
    "discount": "descuento; dto; descuento porcentaje; dcto; descuento pct; dto percent; descuento percent",
    "discount_amount": "importe descuento; importe de descuento; monto descuento",
    "cost_amount": """
        coste; costo; costes directos; coste directo; gastos; costo directo; coste total; costo total;
        subcontratación; costes; costos; coste de ventas; costo de ventas""",
    "result": """
        resultado; beneficio; ganancia; margen bruto; utilidad; beneficio bruto; contribución; margen eur""",
    "margin_share": "margen; margen porcentaje; margen pct; porcentaje de margen",
    "disputed": "en disputa; disputada; impugnada; disputa; en litigio; reclamada",
    "currency": "moneda; divisa; tipo de moneda; código moneda",
    "debit": "debe; débito; importe debe; cargo; cargos",
    "credit": "haber; crédito; importe haber; abono; abonos",
    "debit_credit": "debe haber; d h; dh; debe o haber",
    "ledger_account": """
        cuenta; cuenta contable; subcuenta; número de cuenta; código cuenta; nombre cuenta; cod
        cuenta; descripción cuenta; cuenta mayor; código contable; contrapartida; cta contable""",
    "journal": "diario; libro diario; código diario",
    "settlement": """punteo; código de punteo; número de punteo""",
    "kind": """
        tipo; categoría; tipo de documento; clase; tipo de factura; tipo de incidencia; tipo de queja;
        motivo; tipo incidencia; tipo de ticket; tipo de solicitud; tipo documento; subcategoría;
        tipo de comprobante; tipo comprobante; clase de documento""",
    "description": """
        qué; descripción; concepto; comentario; observaciones; notas; nota; detalle;
        comentarios; concepto asiento; observación; glosa""",
    "subject": "asunto; título; resumen; tema; qué pasó; qué ha pasado; problema",
    "product": """
        producto; artículo; referencia producto; código artículo; servicio; unidad; código producto;
        nombre del producto; ref artículo; sku; código de producto; nombre producto; familia""",
    "stock": """
        existencias; stock; precio de compra; inventario; stock mínimo; almacén; código de barras; peso""",
    "project": """
        proyecto; nombre del proyecto; trabajo; obra; expediente; nombre proyecto; encargo; fase; no
        expediente; nº expediente""",
    "project_code": """
        número de contrato; nº contrato; id contrato; código de proyecto; código proyecto; nº proyecto;
        número de proyecto; id proyecto""",
    "hours": """horas; duración; tiempo; horas trabajadas; tiempo dedicado; total horas; número de horas;
        horas dedicadas; duración h; horas totales; tiempo total; duración total; horas reales;
        horas imputadas; tiempo trabajado; horas registradas; nº horas; tiempo registrado;
        tiempo empleado; horas invertidas""",
    "decimal_hours": "duración decimal; horas decimales; duración en horas; tiempo decimal; tiempo en horas",
    "minutes": "minutos; duración en minutos; duración minutos",
    "rounded_hours": "duración redondeada; horas redondeadas",
    "billable": "facturable; es facturable; imputable",
    "billed": "facturado; facturada; ya facturado",
    "billable_hours": "horas facturables; tiempo facturable",
    "non_billable_hours": "horas no facturables; tiempo no facturable",
    "billed_hours": "horas facturadas; tiempo facturado",
    "hours_left": "horas restantes; horas pendientes; saldo de horas",
    "agreed_hours": """
        horas acordadas; horas estimadas; horas previstas; horas presupuestadas; horas contratadas;
        tiempo estimado; horas planificadas""",
    "rate": """tarifa; tarifa por hora; precio hora; precio por hora; tarifa horaria; tarifa hora;
        tarifa facturable""",
    "cost_rate": "coste por hora; costo por hora; coste hora; tarifa de coste; costo hora",
    "billable_amount": "importe facturable; monto facturable; total facturable",
    "hours_cost": """
        coste interno; coste de personal; coste laboral; costo interno; costo de personal; coste horas""",
    "start_date": "fecha de inicio; fecha inicio; inicio el; fecha desde",
    "end_date": "fecha de fin; fecha fin; fecha final; fecha hasta; fecha finalización",
    "start_time": "hora inicio; hora de inicio; inicio; hora entrada; hora desde",
    "end_time": "hora fin; hora de fin; fin; hasta; hora salida; hora hasta; hora final",
    "worked_on": "fecha de trabajo; día trabajado; fecha trabajo; fecha del trabajo; fecha de imputación",
    "person": """
        usuario; empleado; trabajador; agente; responsable; asignado a; miembro; técnico; comercial;
        persona; colaborador; vendedor; nombre de usuario; analista; atendido por; profesional;
        consultor; abogado; letrado; operario; profesor; realizado por; atendió; registrado por;
        ejecutado por""",
    "role": "rol; función; departamento; equipo; puesto; cargo laboral; área",
    "activity": """actividad; tarea; tipo de tarea; tipo de actividad; nombre de la tarea; nombre tarea;
        tipo de hora; trabajo realizado""",
    "tags": "etiquetas; etiqueta; palabras clave",
    "case_number": """
        número de ticket; ticket; id ticket; nº ticket; caso; número de caso; incidencia nº; nº
        incidencia; id incidencia; número de incidencia; nº caso; id caso; número incidencia; nº
        reclamación; nº parte; parte de trabajo; no parte; número de parte; orden de trabajo; nº
        orden; no aviso; número de aviso; nº aviso""",
    "happened_on": """
        marca temporal;
        creado el; fecha de creación; fecha apertura; abierto el; fecha incidencia; fecha de la queja;
        fecha de apertura; fecha creación; fecha de incidencia; fecha queja; fecha de la incidencia;
        fecha reclamación; fecha de reclamación; fecha del incidente; creado; fecha incidente;
        fecha de solicitud; fecha de contacto; fecha contacto""",
    "closed_on": """
        cerrado el; fecha cierre; resuelto el; fecha de cierre; fecha resolución; fecha de resolución;
        fecha de solución; cerrado; resuelto""",
    "updated_on": """
        actualizado el; modificado el; última modificación; última actualización; fecha de modificación""",
    "severity": "gravedad; prioridad; urgencia; impacto; severidad; criticidad",
    "founded": "fundada; justificada; procedente; justificado; fundado",
    "own_share": "parte propia; responsabilidad propia; culpa propia",
    "origin": "origen; canal; fuente; procedencia; vía; canal de entrada",
    "satisfaction": "satisfacción; satisfacción del cliente; satisfacción cliente",
    "reply_hours": "tiempo de respuesta; tiempo de primera respuesta; tiempo respuesta; horas de respuesta",
    "resolution_hours": "tiempo de resolución; tiempo resolución; tiempo de solución",
    "direction": "dirección de llamada; entrante saliente; sentido",
    "complaints": """
        quejas; número de quejas; reclamaciones; incidencias; número de incidencias; nº incidencias;
        nº quejas; número de reclamaciones; nº reclamaciones""",
    "invoice_count": """
        número de facturas; facturas; nº facturas; número de pedidos; nº de facturas; nº pedidos; pedidos""",
    "monetary": """
        ventas totales; facturación anual; valor del cliente; facturación total; total ventas;
        ingresos totales; ventas anuales; total compras; volumen de ventas; facturación acumulada""",
    "recency": "última compra; última factura; recencia; fecha última compra",
    "pleasure": """
        gusto; valoración; satisfacción de trabajar; nota; puntuación; agrado; evaluación; calificación;
        satisfacción del equipo""",
    "rater": "tu nombre; su nombre; evaluado por; evaluador; valorado por; calificado por",
    "rated_on": "evaluado el; fecha de valoración; fecha valoración; fecha de evaluación; fecha evaluación",
    "respect": "respeto; trato; amabilidad",
    "demands": "exigencia; exigencias",
    "payment_score": "comportamiento de pago; puntualidad de pago; hábito de pago",
    "pool": """centro de coste; tipo de coste; partida; centro de costes; partida de gasto; tipo de gasto;
        categoría de gasto; concepto de gasto; centro de costo""",
    "driver": "criterio de reparto; clave de reparto; inductor; base de reparto",
    "avoidable": "evitable; fijo o variable; fijo variable",
    "supplier": """
        proveedor; nombre del proveedor; acreedor; código proveedor; factura proveedor; nombre proveedor;
        nº proveedor; factura de compra; factura recibida; nº factura proveedor; acreedor nombre; emisor""",
    "bank": """cuenta bancaria; beneficiario; ordenante; concepto bancario; saldo disponible; fecha valor;
        f valor; iban beneficiario; más datos; contraparte; saldo posterior; oficina; movimiento;
        f contable; fecha de valor""",
    "budget": """
        presupuesto; previsto; real; objetivo; desviación; presupuestado; previsión; año anterior;
        ejecutado; ventas año anterior; facturación año anterior; importe año anterior""",
    "deal": """oportunidad; etapa; probabilidad; fecha de cierre prevista; fase de venta; negocio;
        nombre de la oportunidad; embudo; etapa del negocio; fecha estimada de cierre""",
    "quote": """número de presupuesto; presupuesto nº; válido hasta; cotización; nº presupuesto;
        fecha presupuesto; nº cotización; validez; fecha de presupuesto""",
    "order_delivery": "transportista; gastos de envío; método de envío; número de seguimiento",
    "log": "tipo de evento; dirección ip; sesión",
    "aged": """
        no vencido; 0 30 días; 31 60 días; 61 90 días; más de 90 días; 1 30 días; corriente; mayor a
        90; más de 90; menos de 30 días; por vencer; 90 días; sin vencer; a vencer; no vencidas; no
        vencidos; vencido; vencidos; vencidas""",
    "month": """enero; febrero; marzo; abril; mayo; junio; julio; agosto; septiembre; octubre; noviembre;
        diciembre; ene; abr; ago; dic; set; trimestre 1; trimestre 2; trimestre 3; trimestre 4""",
    "is_paid": "pagado; pagada; cobrado; cobrada",
    "firmographic": "número de empleados",
    "own_firm": "sede; delegación; filial",
    "contact_name": "receptor",
    "interest": "re; r e; recargo de equivalencia; recargo equivalencia; cuota re",
}
