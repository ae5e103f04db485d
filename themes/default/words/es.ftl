# Palabras de la interfaz (español)

## Tipos, relaciones y datos de los documentos

kind-report = Informe
kind-outcome = Documento final
kind-resolution = Resolución
kind-decision = Decisión
kind-draft = Proyecto
kind-note = Nota
kind-working-paper = Documento de trabajo
kind-letter = Carta
kind-treaty = Tratado
kind-other = Otro

relation-draft-of = Proyecto de
relation-became = Pasó a ser
relation-became-from = Texto procedente de
relation-reports-on = Informa sobre
relation-outcome-of = Resultado de
relation-revises = Revisa
relation-corrects = Corrige
relation-adds-to = Complementa

fact-symbol = Signatura
fact-meeting = Reunión
fact-date = Fecha
fact-kind = Tipo
fact-languages = Idiomas
fact-relation = Documentos conexos

standing-authentic = texto auténtico
standing-official = traducción oficial
standing-unofficial = traducción de trabajo no oficial

extent = { $n ->
    [one] { $n } párrafo
    [many] { $n } de párrafos
   *[other] { $n } párrafos
}

# Fechas: year, month y day son los del primer día; con to_, los del último; month es una palabra month-N.
date = { $day } de { $month } de { $year }
dates-in-month = { $day } a { $to_day } de { $month } de { $year }
dates-in-year = { $day } de { $month } a { $to_day } de { $to_month } de { $year }
dates = { $day } de { $month } de { $year } a { $to_day } de { $to_month } de { $to_year }
date-month = { $month } de { $year }
date-year = { $year }
day = { $n }
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

## Nombres de las disposiciones y cita

name-paragraph = párr. { $n }
name-annex = anexo
name-annex-n = anexo { $n }
name-appendix = apéndice
name-appendix-n = apéndice { $n }
name-summary = resumen
name-section = secc. { $n }
name-item = tema { $n } del programa
name-officer = { $n }
name-vote = votación registrada
name-vote-yes = votos a favor
name-vote-no = votos en contra
name-vote-abstain = abstenciones
name-note = nota { $n }
name-editor-note = nota del editor { $n }
name-unnumbered = párr. sin numerar { $n }
name-heading = título
name-title = título
name-cover = portada
name-preambular = párr. { $n } del preámbulo
name-repeated = { $name } ({ $n }.ª aparición)
sub-joint = {"\u00A0"}
cite-joint = ,{" "}
range = { $from }–{ $to }

missing-note = El documento de origen no incluye el texto de esta nota.
unofficial-notice = Traducción de trabajo no oficial; los textos auténticos son los publicados por las Naciones Unidas.
text-is-un = Los textos de los documentos son los de las Naciones Unidas.

## Todas las páginas

# A book.
book-cover = Cubierta
book-landmarks = Puntos de referencia
book-accessibility = El texto puede leerse en voz alta, ampliarse y mostrarse en otros colores. Las partes, los títulos y el índice están marcados; las notas remiten al texto y viceversa; cada cambio de idioma está marcado. No hay imágenes.

# One file: the box that finds.
find-label = Buscar en este archivo
find-hint = Palabras o números
find-next = Resultado siguiente
find-previous = Resultado anterior
find-none = Sin resultados
key-find = buscar en este archivo

skip = Ir al texto
unzip = Si esta página aparece sin formato, extraiga primero todo el archivo comprimido y abra después este archivo.
languages = Idiomas
switch-missing = No disponible en español
settings = Ajustes de visualización
close = Cerrar
theme = Apariencia
theme-auto = Automático
theme-light = Claro
theme-dark = Oscuro
text-size = Tamaño del texto
size-sample = A
size-s = Pequeño
size-m = Normal
size-l = Grande
size-xl = Muy grande
shortcuts = Atajos de teclado
shortcuts-on = Usar atajos de una sola tecla
key-next = párrafo siguiente
key-previous = párrafo anterior
key-goto = ir a un párrafo
key-contents = índice
key-cite = copiar la cita
key-language = este párrafo en { $language }
key-help = mostrar esta lista
pages = Páginas
library = Todos los documentos

## La página de un documento

toc = Índice
goto = Ir
goto-label = Ir al párrafo
goto-hint = 24, 24 a), anexo 92
goto-empty = Indique un número de párrafo, por ejemplo, 24, 24 a) o anexo 92.
goto-missing = Este documento no contiene “{ $what }”.
goto-duplicate = El mismo número figura también aquí:
nearest = Los más cercanos:
anchor-unknown = Este documento no tiene la dirección “{ $anchor }”.
permalink = { $name }, enlace permanente
copy-cite = Copiar cita
copy-link = Copiar el enlace al texto en español
copy-neutral = Copiar el enlace válido para cualquier idioma
tools = Copiar: { $name }
copied = Copiado
copy-failed = No se ha podido copiar; selecciónelo usted:
chapeau = Texto introductorio de esta disposición
notes = Notas
note-back = Volver al texto, nota { $n }
note-back-n = Volver al texto, nota { $n }, llamada { $i }
editor-notes = Notas del editor
editor-notes-about = El texto se reproduce tal como se imprimió. Estas notas son de los editores de este sitio y no forman parte del documento.
editor-note-back = Volver al texto, nota del editor { $n }
vote-counts = Votación registrada – a favor: { $yes }; en contra: { $no }; abstenciones: { $abstain }
vote-side = Posición
vote-count = Votos
vote-names = Estados
about-document = Acerca de este documento
versions = Otros idiomas
neutral-link = Enlace válido para cualquier idioma
opened-choice = Abierto en español, el idioma que usted eligió.
opened-browser = Abierto en español, un idioma de su navegador.
opened-authentic = Abierto en español, el idioma del texto auténtico.
also-in = También en:{" "}
data = Datos (JSON)

# Palabras que reconoce la casilla “Ir al párrafo”, en todos los idiomas; separadas por barras, sin distinguir mayúsculas.
goto-words-annex = 附件|annexe|annex|anexo|приложение|المرفق|مرفق
goto-words-appendix = 附录|appendice|appendix|apéndice|добавление|التذييل|تذييل
goto-words-item = 议程项目|项目|agenda item|item|point de l’ordre du jour|point de l'ordre du jour|point|tema del programa|tema|повестки дня|من جدول الأعمال|البند|بند
goto-words-note = 脚注|注|footnote|note|nota|сноска|примечание|الحاشية|حاشية
goto-words-fill = 第|段落|段|分段|paragraphs|paragraph|paras|para|paragraphes|paragraphe|párrafos|párrafo|párrs|párr|par|подпункт|пункт|пп|п|الفقرة الفرعية|الفقرة|فقرة

## Páginas paralelas; lo que falta en una traducción o sigue un texto anterior

side-by-side = En paralelo
side-by-side-with = En paralelo con { $language }
one-language = Un solo idioma
one-language-about = Solo { $language }
other-pairs = Otros pares de idiomas
one-by-one = Cada texto por separado
copy-pair = Copiar ambos textos
key-both = en paralelo con otro idioma
key-single = solo este idioma
gap-in-column = No figura en esta versión.
gap = No figura en esta versión: { $name }.
gap-read = Leer en { $language }
stale = El texto { $language } ha cambiado desde esta traducción
stale-key = Cambios:
stale-removed = suprimido
stale-added = añadido

# El estado de las traducciones
translations-title = Estado de las traducciones
translations-link = Estado de las traducciones: qué documentos hay en qué idiomas y qué queda pendiente
feed-link = Canal de documentos nuevos (Atom)
translations-about = En qué idiomas puede leerse cada documento, hasta dónde llega cada traducción y qué hay en ella de desactualizado o ausente. Una traducción se mide por las disposiciones y notas del texto del que procede.
translations-document = Documento
translations-open = Lo que queda pendiente
translations-none-open = Nada está desactualizado ni falta.
state-current = Al día
state-complete = Completa
state-out-of-date = Desactualizada en parte
state-partial = Incompleta
state-none = No disponible
progress-translated = Traducido: { $n } de { $of }
progress-out-of-date = Desactualizado: { $n }
progress-missing = Falta: { $n }
progress-unrecorded = Texto de origen sin registrar: { $n }
open-stale = Modificado después en el texto de origen
open-missing = Aún no traducido

## Lista de documentos, elección de idioma, otras páginas

library-count = { $n ->
    [one] { $n } documento
    [many] { $n } de documentos
   *[other] { $n } documentos
}
undated = Sin fecha
read-in = Leer en
choose-about = Este sitio está disponible en los siguientes idiomas.
work-about = Este documento puede leerse en los siguientes idiomas.
work-anchor = Un mismo párrafo tiene la misma dirección en todos ellos.
version-missing = Este texto no está disponible en español; la versión más próxima está en { $nearest }.
not-found = Esa dirección no existe
not-found-about = La página no existe o la dirección está mal escrita. Las direcciones de los documentos y de los párrafos no cambian; consulte la lista de documentos.

## Ediciones y recopilaciones

as-of = Situación al { $date }
as-of-newer = Situación al { $date }; consulte si hay una edición más reciente en { $address }
languages-left-out = No incluido en esta recopilación: { $languages }
bundle-part = Esta recopilación contiene { $n } de los { $of } documentos de la colección.
bundle-link = Qué contiene esta recopilación y qué no
start-about = Estos documentos se leen sin conexión. No se instala ni se envía nada.
start-open = Abrir los documentos
start-more = { $n ->
    [one] y { $n } documento más
    [many] y { $n } documentos más
   *[other] y { $n } documentos más
}
start-left-out = No incluido en esta recopilación
start-check = Comprobar los archivos
start-check-about = Para comprobar que cada archivo está tal como se creó, abra un terminal en esta carpeta y ejecute una de estas órdenes:
downloads = Para leer sin conexión
download-zip = Archivo ZIP: extráigalo y abra START-HERE.html.
download-single = Un solo archivo HTML: se abre en cualquier lugar, sin extraer nada.
download-epub = Libro (EPUB) para lectores y aplicaciones de lectura.
download-pdf = PDF para imprimir y para leer en pantalla.
size-kb = { $n } KB
size-mb = { $n } MB

## Nombres de los idiomas; direcciones que no llevan a ninguna parte

language-ar = árabe
language-en = inglés
language-es = español
language-fr = francés
language-ru = ruso
language-zh = chino
withdrawn = Direcciones retiradas
language-with-standing = { $language } ({ $standing })
languages-missing = sin versión en { $languages }
list-joint = ,{" "}

## Búsqueda

search = Búsqueda
search-hint = palabras, signatura, anexo 92
search-unscripted = La búsqueda necesita JavaScript, que está desactivado en este navegador. Las páginas siguientes llevan sin él a los mismos textos:
# $shown es el número; $n elige la forma.
search-found = { $n ->
    [one] { $shown } párrafo encontrado
    [many] { $shown } de párrafos encontrados
   *[other] { $shown } párrafos encontrados
}
search-shown = { $found }, de los que se muestran { $n }
search-more = Más resultados
search-all = Todos los resultados en una página
search-results = Resultados
search-jump = Ir a
search-also = También se busca:{" "}
search-widen = Buscar también los equivalentes del glosario
search-widen-short = Con los equivalentes
search-narrow = Solo como está escrito
search-via = a través del glosario
search-filters = Filtros
search-by-language = Idioma
search-by-document = Documento
search-by-year = Año
search-by-kind = Tipo
search-by-part = Parte
search-part-body = Cuerpo del texto
search-part-summary = Resumen
search-part-annex = Anexos
search-part-appendix = Apéndices
search-part-cover = Título y portada
search-part-notes = Notas
search-every = Mostrar todo ({ $n })
search-fewer = Mostrar menos
search-clear = Quitar los filtros
search-none = Ningún resultado para “{ $what }”.
search-none-filtered = Ningún resultado para “{ $what }” con estos filtros.
search-none-try = Pruebe con menos palabras o solo con el comienzo de una palabra.
search-none-all = Solo se encuentran los párrafos que contienen todas las palabras.
search-see = Consulte también:{" "}
search-recent = Búsquedas recientes
search-forget = Eliminar “{ $what }”
search-forget-all = Vaciar la lista
search-failed = No se pudo cargar el índice de búsqueda. Si el sitio se abrió desde un archivo comprimido, extraiga primero todo su contenido.
search-help-words = Palabras en cualquier idioma de los textos, en cualquiera de sus formas; basta el comienzo de la última. Las comillas mantienen unida una expresión: “certificado de usuario final”.
search-help-symbols = Las signaturas y los números tal como están impresos: 75/241, A/76/284.
search-help-places = Un lugar lleva directamente a él: anexo 92, A/76/284 párr. 12.
search-help-terms = Un término del glosario encuentra también sus equivalentes en los demás idiomas.
search-key-choose = elegir
search-key-open = abrir
key-search = buscar

## Citas

cites = Textos citados en este documento
cited-by = Documentos que citan este
cited-by-count = Citado { $n ->
    [one] { $n } vez
    [many] { $n } de veces
   *[other] { $n } veces
}
cited-from = Citado en:{" "}
cited-not-here = No figura en esta colección
cited-elsewhere = No figura en esta colección; véase { $host }
cited-here = En esta colección
cited-table = Todas las citas de este texto
cited-became = Texto aprobado:{" "}
cited-own = Este documento
cited-whole = en su conjunto
citation-of = { $document }, { $place }
group-joint = ;{" "}
label-joint = :{" "}
range-of-places = { $from } a { $to }
cited-resolution = { $organ }, resolución { $n }
cited-decision = { $organ }, decisión { $n }

# La tabla de citas
citations-title = Tabla de citas
citations-link = Tabla de citas: qué se cita y en qué párrafos
citations-about = Las resoluciones, decisiones, documentos, instrumentos y direcciones web que citan los documentos de este sitio, y los párrafos que los citan. Abra “Frases” para leer los pasajes en que se citan.
citations-count = { $count ->
    [one] { $count } elemento
    [many] { $count } de elementos
   *[other] { $count } elementos
}, { $n ->
    [one] { $n } cita
    [many] { $n } de citas
   *[other] { $n } citas
}
citations-groups = Grupos
citations-filter = Filtrar
citations-filter-hint = signatura, título o documento que cita
citations-found = Elementos encontrados: { $n }
citations-none = Ningún resultado para “{ $what }”.
citations-cited = Texto citado
citations-what = Título
citations-where = Citado en
citations-sentences = { $n ->
    [one] Frase
    [many] Frases
   *[other] Frases
}

cited-group-general-assembly-resolution = Resoluciones de la Asamblea General
cited-group-general-assembly-decision = Decisiones de la Asamblea General
cited-group-general-assembly-document = Documentos de la Asamblea General
cited-group-security-council-resolution = Resoluciones del Consejo de Seguridad
cited-group-security-council-document = Documentos del Consejo de Seguridad
cited-group-economic-and-social-council-resolution = Resoluciones del Consejo Económico y Social
cited-group-economic-and-social-council-decision = Decisiones del Consejo Económico y Social
cited-group-economic-and-social-council-document = Documentos del Consejo Económico y Social
cited-group-human-rights-council-resolution = Resoluciones del Consejo de Derechos Humanos
cited-group-human-rights-council-decision = Decisiones del Consejo de Derechos Humanos
cited-group-human-rights-council-document = Documentos del Consejo de Derechos Humanos
cited-group-human-rights-commission-resolution = Resoluciones de la Comisión de Derechos Humanos
cited-group-human-rights-commission-document = Documentos de la Comisión de Derechos Humanos
cited-group-trusteeship-council-resolution = Resoluciones del Consejo de Administración Fiduciaria
cited-group-trusteeship-council-document = Documentos del Consejo de Administración Fiduciaria
cited-group-secretariat-document = Documentos de la Secretaría
cited-group-conference-document = Documentos de conferencias de las Naciones Unidas
cited-group-organized-crime-conference-resolution = Resoluciones de la Conferencia de las Partes en la Convención contra la Delincuencia Organizada
cited-group-organized-crime-conference-decision = Decisiones de la Conferencia de las Partes en la Convención contra la Delincuencia Organizada
cited-group-organized-crime-conference-document = Documentos de la Conferencia de las Partes en la Convención contra la Delincuencia Organizada
cited-group-environment-assembly-resolution = Resoluciones de la Asamblea de las Naciones Unidas sobre el Medio Ambiente
cited-group-environment-assembly-document = Documentos de la Asamblea de las Naciones Unidas sobre el Medio Ambiente
cited-group-african-union-decision = Decisiones de la Unión Africana
cited-group-conference-of-parties-resolution = Resoluciones de conferencias de las partes
cited-group-conference-of-parties-decision = Decisiones de conferencias de las partes
cited-group-other-document = Otros documentos
cited-group-work = Documentos de este sitio sin signatura
cited-group-instrument = Tratados y otros instrumentos
cited-group-address = Direcciones web

organ-general-assembly = Asamblea General
organ-security-council = Consejo de Seguridad
organ-economic-and-social-council = Consejo Económico y Social
organ-human-rights-council = Consejo de Derechos Humanos
organ-human-rights-commission = Comisión de Derechos Humanos
organ-trusteeship-council = Consejo de Administración Fiduciaria
organ-organized-crime-conference = Conferencia de las Partes en la Convención contra la Delincuencia Organizada
organ-environment-assembly = Asamblea de las Naciones Unidas sobre el Medio Ambiente
organ-african-union = Unión Africana
organ-conference-of-parties = conferencia de las partes
organ-conference = conferencia
organ-secretariat = Secretaría
organ-other = otro órgano

# Disposiciones cuyo texto no figura en el sitio
place-joint = ,{" "}
place-paragraph = párr. { $n }
place-preambular = párr. { $n } del preámbulo
place-annex = anexo
place-annex-n = anexo { $n }
place-appendix = apéndice
place-appendix-n = apéndice { $n }
place-section = secc. { $n }
place-article = art. { $n }
place-letter = { $n })
place-note = nota { $n }
place-item = tema { $n } del programa
place-action = medida { $n }

# El gráfico de citas
# graph-title y graph-about nombran y describen la imagen para los lectores de pantalla, graph-cites es uno de sus arcos;
# graph-name y graph-key están fuera de ella.
graph-name = Citas entre documentos
graph-key = Los arcos por encima de la línea unen documentos de este sitio; los arcos por debajo llevan a otros documentos; cuanto más ancho es el arco, más citas hay.
graph-title = Citas entre documentos, { $from } a { $to }
graph-about = Por año: { $documents ->
    [one] { $documents } documento de este sitio
    [many] { $documents } de documentos de este sitio
   *[other] { $documents } documentos de este sitio
} y { $elsewhere ->
    [one] { $elsewhere } otro documento citado
    [many] { $elsewhere } de otros documentos citados
   *[other] { $elsewhere } otros documentos citados
}. Los mismos datos figuran en la tabla que sigue a la imagen.
graph-cites = { $from } cita { $to } { $n ->
    [one] una vez
    [many] { $n } de veces
   *[other] { $n } veces
}
graph-from = Documento que cita
graph-to = Documento citado
graph-count = Citas
graph-table = En forma de tabla
graph-year-unknown = { $n ->
    [one] Otro documento, de año desconocido, figura únicamente en la tabla.
    [many] Otros { $n } de documentos, de año desconocido, figuran únicamente en la tabla.
   *[other] Otros { $n } documentos, de año desconocido, figuran únicamente en la tabla.
}

### Terms

terms-title = Glosario
terms-link = Glosario: los términos en todos los idiomas y dónde se emplean
terms-about = Los términos, títulos y órganos que figuran en los documentos de este sitio: cómo se dice cada uno en cada idioma y en qué párrafos.
terms-count = { $concepts ->
    [one] { $concepts } concepto
    [many] { $concepts } de conceptos
   *[other] { $concepts } conceptos
}, { $n ->
    [one] { $n } término
    [many] { $n } de términos
   *[other] { $n } términos
}
terms-back = Volver al glosario
terms-by-letters = Por orden alfabético
terms-by-strokes = Por número de trazos
terms-heads = Índice
terms-strokes = { $n ->
    [one] { $n } trazo
    [many] { $n } de trazos
   *[other] { $n } trazos
}
terms-other-script = En otra escritura, o con un número al comienzo
terms-filter = Filtrar
terms-filter-hint = un término en cualquiera de los dos idiomas
terms-found = Términos encontrados: { $n }
terms-none = Ningún resultado para “{ $what }”.
terms-kind = Tipo
terms-all-kinds = Todos los tipos
terms-subject = Materia
terms-all-subjects = Todas las materias
terms-more = Otras páginas del glosario
terms-tables = En dos idiomas
terms-pair-joint = {" "}–{" "}
terms-downloads = Descargar
terms-without = Conceptos sin término en { $language }
terms-without-about = La base terminológica aún no tiene ningún término en el idioma de esta página para estos conceptos. Se indican en otro idioma.
term-kind-term = Término
term-kind-title = Título
term-kind-body = Órgano o cargo
term-kind-country = País
term-status-preferred = preferido
term-status-admitted = admitido
term-status-deprecated = desaconsejado
term-status-superseded = sustituido
term-form-full = forma completa
term-form-short = forma abreviada
term-form-acronym = sigla
term-form-variant = variante
term-see = véase
term-uses = { $n ->
    [0] sin uso
    [one] { $n } uso
    [many] { $n } de usos
   *[other] { $n } usos
}
term-until = hasta el { $date }
term-source = Fuente:{" "}
term-only-in = Tiene este sentido solo en:{" "}
term-not-found = no se busca en los textos
term-languages = Los términos en todos los idiomas
term-confused = No debe confundirse con
term-differs = Con varias traducciones: { $languages }
term-where = Uso en los documentos
term-counts = Textos en { $language }
term-document = Documento
term-total = Total
term-not-used = No se emplea en los textos en { $language } de este sitio.
term-context = En contexto
term-context-beside = En contexto, con el mismo pasaje en { $language }
term-further = También en:{" "}
term-rest = { $n ->
    [one] Hay { $n } uso más que no se indica.
    [many] Hay { $n } de usos más que no se indican.
   *[other] Hay { $n } usos más que no se indican.
}
term-beside-none = El texto en { $language } no emplea aquí ningún término para este concepto:{" "}
term-neighbours = Conceptos vecinos
term-broader = Más amplios
term-narrower = Más específicos
term-related = Relacionados
term-table-title = Términos: { $first } – { $second }
term-table-about = Los conceptos que tienen término en los dos idiomas, con el término preferido en primer lugar; las siglas tienen su propia columna.
term-table-count = { $n ->
    [one] { $n } concepto
    [many] { $n } de conceptos
   *[other] { $n } conceptos
}
term-table-short = Sigla
terms-differ-title = Términos con varias traducciones
terms-differ-link = Términos con varias traducciones: un concepto, varias formas
terms-differ-about = Los documentos de este sitio traducen cada uno de estos conceptos de más de una manera. Esta página indica qué documento emplea qué término y cuántas veces. No decide entre ellos.
terms-differ-none = No hay ninguno.
states-title = Nombres de los Estados
states-link = Nombres de los Estados: nombres cortos y oficiales en seis idiomas
states-about = Los nombres cortos de los Estados Miembros de las Naciones Unidas y de los Estados observadores, con el nombre oficial debajo, y el código ISO del país.
states-count = { $n ->
    [one] { $n } Estado
    [many] { $n } de Estados
   *[other] { $n } Estados
}
states-filter-hint = un nombre en cualquier idioma, o un código
states-observer = Estado observador
states-name = Nombre

### Terms in the text

used-terms = Términos empleados en este documento
used-count = { $n ->
    [one] { $n } concepto
    [many] { $n } de conceptos
   *[other] { $n } conceptos
}
used-times = { $n ->
    [one] aparece { $n } vez en este documento
    [many] aparece { $n } de veces en este documento
   *[other] aparece { $n } veces en este documento
}
used-more = Ver en el glosario
used-setting = Términos
used-underline = Subrayar los términos
