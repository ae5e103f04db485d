# Слова интерфейса (русский)

## Виды документов, связи между ними и сведения о них

kind-report = Доклад
kind-outcome = Итоговый документ
kind-resolution = Резолюция
kind-decision = Решение
kind-draft = Проект
kind-note = Записка
kind-working-paper = Рабочий документ
kind-letter = Письмо
kind-treaty = Договор
kind-other = Другое

relation-draft-of = Проект документа
relation-became = Стал документом
relation-became-from = Текст из документа
relation-reports-on = Предмет доклада
relation-outcome-of = Итог мероприятия
relation-revises = Пересмотр документа
relation-corrects = Исправление к документу
relation-adds-to = Добавление к документу

fact-symbol = Условное обозначение
fact-meeting = Совещание
fact-date = Дата
fact-kind = Вид документа
fact-languages = Языки
fact-relation = Связанные документы

standing-authentic = аутентичный текст
standing-official = официальный перевод
standing-unofficial = неофициальный рабочий перевод

extent = { $n ->
    [one] { $n } пункт
    [few] { $n } пункта
    [many] { $n } пунктов
   *[other] { $n } пункта
}

# Даты: year, month и day — первый день, слова с to_ — последний; month — слово month-N, в родительном падеже; без числа стоит его форма alone.
date = { $day } { $month } { $year } года
dates-in-month = { $day }–{ $to_day } { $month } { $year } года
dates-in-year = { $day } { $month } — { $to_day } { $to_month } { $year } года
dates = { $day } { $month } { $year } года — { $to_day } { $to_month } { $to_year } года
date-month = { $month } { $year } года
date-year = { $year } год
day = { $n }
month-1 = января
    .alone = январь
month-2 = февраля
    .alone = февраль
month-3 = марта
    .alone = март
month-4 = апреля
    .alone = апрель
month-5 = мая
    .alone = май
month-6 = июня
    .alone = июнь
month-7 = июля
    .alone = июль
month-8 = августа
    .alone = август
month-9 = сентября
    .alone = сентябрь
month-10 = октября
    .alone = октябрь
month-11 = ноября
    .alone = ноябрь
month-12 = декабря
    .alone = декабрь

## Названия положений и ссылки на них

name-paragraph = п.{"\u00A0"}{ $n }
name-annex = приложение
name-annex-n = приложение { $n }
name-appendix = добавление
name-appendix-n = добавление { $n }
name-summary = резюме
name-section = раздел { $n }
name-item = пункт { $n } повестки дня
name-officer = { $n }
name-vote = голосование
name-vote-yes = голоса за
name-vote-no = голоса против
name-vote-abstain = воздержавшиеся
name-note = сноска { $n }
name-editor-note = примечание редакции { $n }
name-unnumbered = п.{"\u00A0"}{ $n } без номера
name-heading = заголовок
name-title = название
name-cover = титульная часть
name-preambular = п.{"\u00A0"}{ $n } преамбулы
name-repeated = { $name } (номер повторяется, { $n }-й)
sub-joint = {"\u00A0"}
cite-joint = ,{" "}
range = { $from }–{ $to }

missing-note = Текст этой сноски в источнике отсутствует.
unofficial-notice = Неофициальный рабочий перевод; аутентичными являются тексты, изданные Организацией Объединенных Наций.
text-is-un = Тексты документов принадлежат Организации Объединенных Наций.

## На каждой странице

# A book.
book-cover = Обложка
book-landmarks = Ориентиры
book-accessibility = Текст можно слушать, увеличивать и отображать другими цветами. Части, заголовки и содержание размечены; примечания связаны с текстом в обе стороны; каждая смена языка отмечена. Изображений нет.

# One file: the box that finds.
find-label = Найти в этом файле
find-hint = Слова или номера
find-next = Следующее совпадение
find-previous = Предыдущее совпадение
find-none = Совпадений нет
key-find = найти в этом файле

skip = Перейти к тексту
unzip = Если страница открылась без оформления, сначала распакуйте весь архив, а затем откройте этот файл.
languages = Языки
switch-missing = Нет на русском языке
settings = Настройки отображения
close = Закрыть
theme = Оформление
theme-auto = Автоматически
theme-light = Светлое
theme-dark = Темное
text-size = Размер текста
size-sample = А
size-s = Мелкий
size-m = Обычный
size-l = Крупный
size-xl = Самый крупный
shortcuts = Сочетания клавиш
shortcuts-on = Использовать одиночные клавиши
key-next = следующий пункт
key-previous = предыдущий пункт
key-goto = перейти к пункту
key-contents = содержание
key-cite = копировать ссылку на пункт
key-language = этот пункт, { $language } текст
key-help = показать этот список
pages = О сайте
library = Все документы

## Страница документа

toc = Содержание
goto = Перейти
goto-label = Перейти к пункту
goto-hint = например, 24 a)
goto-empty = Укажите номер пункта, например 24, 24 a) или приложение 92.
goto-missing = В этом документе нет «{ $what }».
goto-duplicate = Тот же номер есть и здесь:
nearest = Ближайшие:
anchor-unknown = В этом документе нет адреса «{ $anchor }».
permalink = { $name }, постоянный адрес
copy-cite = Копировать ссылку
copy-link = Копировать адрес русского текста
copy-neutral = Копировать адрес для любого языка
tools = Копировать: { $name }
copied = Скопировано
copy-failed = Скопировать не удалось; выделите текст сами:
chapeau = Вводные слова к этому положению
notes = Сноски
note-back = Назад к тексту, сноска { $n }
note-back-n = Назад к тексту, сноска { $n }, место { $i }
editor-notes = Примечания редакции
editor-notes-about = Текст воспроизведен так, как напечатан. Эти примечания сделаны редакцией сайта и в документ не входят.
editor-note-back = Назад к тексту, примечание редакции { $n }
vote-counts = Заносимое в отчет о заседании голосование: за — { $yes }, против — { $no }, воздержались — { $abstain }
vote-side = Позиция
vote-count = Голоса
vote-names = Государства
about-document = Об этом документе
versions = На других языках
neutral-link = Адрес для любого языка
opened-choice = Открыт русский текст: этот язык выбрали вы.
opened-browser = Открыт русский текст: это один из языков вашего браузера.
opened-authentic = Открыт русский текст: он аутентичный.
also-in = Также:{" "}
data = Данные (JSON)

# Слова, которые понимает поле перехода, на всех языках; через черту, в любом регистре.
goto-words-annex = 附件|annexe|annex|anexo|приложение|المرفق|مرفق
goto-words-appendix = 附录|appendice|appendix|apéndice|добавление|التذييل|تذييل
goto-words-item = 议程项目|项目|agenda item|item|point de l’ordre du jour|point de l'ordre du jour|point|tema del programa|tema|повестки дня|من جدول الأعمال|البند|بند
goto-words-note = 脚注|注|footnote|note|nota|сноска|примечание|الحاشية|حاشية
goto-words-fill = 第|段落|段|分段|paragraphs|paragraph|paras|para|paragraphes|paragraphe|párrafos|párrafo|párrs|párr|par|подпункт|пункт|пп|п|الفقرة الفرعية|الفقرة|فقرة

## Параллельные страницы; чего в переводе нет и что в нем устарело

side-by-side = Параллельно
side-by-side-with = Параллельно с { $language }
one-language = Один язык
one-language-about = Только { $language }
other-pairs = Другие пары языков
one-by-one = Каждый текст отдельно
copy-pair = Копировать оба текста
key-both = параллельно с другим языком
key-single = только этот язык
gap-in-column = Отсутствует в этом тексте.
gap = Отсутствует в этом тексте: { $name }.
gap-read = Читать на { $code ->
    [ar] арабском
    [en] английском
    [es] испанском
    [fr] французском
    [ru] русском
   *[zh] китайском
} языке
stale = { $code ->
    [ar] Арабский
    [en] Английский
    [es] Испанский
    [fr] Французский
    [ru] Русский
   *[zh] Китайский
} текст изменился после этого перевода
stale-key = Изменения:
stale-removed = исключено
stale-added = добавлено

# Состояние переводов
translations-title = Состояние переводов
translations-link = Состояние переводов: какие документы на каких языках и что не завершено
feed-link = Лента новых документов (Atom)
translations-about = На каких языках можно читать каждый документ, насколько готов каждый перевод и что в нем устарело или отсутствует. Перевод измеряется положениями и сносками того текста, с которого он сделан.
translations-document = Документ
translations-open = Что не завершено
translations-none-open = Ничего не устарело и не отсутствует.
state-current = Соответствует оригиналу
state-complete = Полный
state-out-of-date = Частично устарел
state-partial = Неполный
state-none = Нет
progress-translated = Переведено: { $n } из { $of }
progress-out-of-date = Устарело: { $n }
progress-missing = Отсутствует: { $n }
progress-unrecorded = Исходный текст не указан: { $n }
open-stale = Исходный текст с тех пор изменен
open-missing = Еще не переведено

## Перечень документов, выбор языка, другие страницы

library-count = { $n ->
    [one] { $n } документ
    [few] { $n } документа
    [many] { $n } документов
   *[other] { $n } документа
}
undated = Без даты
read-in = Доступные тексты
choose-about = Сайт есть на следующих языках.
work-about = Этот документ можно читать на следующих языках.
work-anchor = Адрес пункта на всех этих языках один и тот же.
version-missing = Этого текста нет на русском языке; ближайший вариант — { $nearest }.
not-found = Такого адреса нет
not-found-about = Такой страницы нет, или адрес набран с ошибкой. Адреса документов и пунктов не меняются; поищите в перечне документов.

## Редакции и комплекты

as-of = По состоянию на { $date }
as-of-newer = По состоянию на { $date }; более новую редакцию см. по адресу { $address }
languages-left-out = Не включены в этот комплект: { $languages }
bundle-part = В этот комплект включены документы собрания: { $n } из { $of }.
bundle-link = Что включено в этот комплект, а что нет
start-about = Эти документы можно читать без сети. Ничего не устанавливается и не передается.
start-open = Открыть документы
start-more = { $n ->
    [one] и еще { $n } документ
    [few] и еще { $n } документа
    [many] и еще { $n } документов
   *[other] и еще { $n } документа
}
start-left-out = Не включено в этот комплект
start-check = Проверка файлов
start-check-about = Чтобы проверить, что все файлы остались такими, какими были созданы, откройте терминал в этой папке и выполните одну из команд:
downloads = Для чтения без сети
download-zip = Архив ZIP: распакуйте его и откройте START-HERE.html.
download-single = Один файл HTML: открывается где угодно, распаковывать не нужно.
download-epub = Книга (EPUB) для устройств и программ чтения.
download-pdf = PDF для печати и для чтения с экрана.
size-kb = { $n }{"\u00A0"}КБ
size-mb = { $n }{"\u00A0"}МБ

## Названия языков; адреса, которые никуда не ведут

language-ar = арабский
language-en = английский
language-es = испанский
language-fr = французский
language-ru = русский
language-zh = китайский
withdrawn = Отозванные адреса
language-with-standing = { $language } ({ $standing })
languages-missing = отсутствуют: { $languages }
list-joint = ,{" "}

## Поиск

search = Поиск
search-hint = слова, обозначение, приложение 92
search-unscripted = Для поиска нужен JavaScript, который в этом браузере отключен. К тем же текстам без него ведут следующие страницы:
# $shown — число, по $n выбирается форма.
search-found = { $n ->
    [one] Найден { $shown } пункт
    [few] Найдено { $shown } пункта
    [many] Найдено { $shown } пунктов
   *[other] Найдено { $shown } пункта
}
search-shown = { $found }, показано: { $n }
search-more = Еще результаты
search-all = Все результаты на одной странице
search-results = Результаты
search-jump = Перейти
search-also = Ищется также:{" "}
search-widen = Искать также эквиваленты из глоссария
search-widen-short = С эквивалентами
search-narrow = Только как написано
search-via = через глоссарий
search-filters = Отбор
search-by-language = Язык
search-by-document = Документ
search-by-year = Год
search-by-kind = Вид
search-by-part = Часть
search-part-body = Основной текст
search-part-summary = Резюме
search-part-annex = Приложения
search-part-appendix = Добавления
search-part-cover = Название и обложка
search-part-notes = Сноски
search-every = Показать все ({ $n })
search-fewer = Свернуть
search-clear = Снять отбор
search-none = По запросу «{ $what }» ничего не найдено.
search-none-filtered = По запросу «{ $what }» с этим отбором ничего не найдено.
search-none-try = Попробуйте меньше слов или только начало слова.
search-none-all = Находятся только пункты, в которых есть все слова.
search-see = См. также:{" "}
search-recent = Недавние запросы
search-forget = Удалить «{ $what }»
search-forget-all = Очистить список
search-failed = Не удалось загрузить поисковый указатель. Если сайт открыт из архива, сначала распакуйте весь архив.
search-help-words = Слова на любом языке текстов, в любой форме; от последнего достаточно начала. Кавычки сохраняют выражение целиком: «сертификат конечного пользователя».
search-help-symbols = Обозначения и номера в том виде, в каком они напечатаны: 75/241, A/76/284.
search-help-places = Указание места ведет прямо туда: приложение 92, A/76/284, пункт 12.
search-help-terms = По термину из глоссария находятся и его эквиваленты на других языках.
search-key-choose = выбрать
search-key-open = открыть
key-search = поиск

## Ссылки

cites = На что ссылается этот документ
cited-by = Какие документы ссылаются на этот
cited-by-count = Ссылок: { $n }
cited-from = Где упоминается:{" "}
cited-not-here = На сайте нет
cited-elsewhere = На сайте нет; см. { $host }
cited-here = Есть на сайте
cited-table = Все ссылки на него
cited-became = Принятый текст:{" "}
cited-own = Этот документ
cited-whole = целиком
citation-of = { $document }, { $place }
group-joint = ;{" "}
label-joint = :{" "}
range-of-places = { $from } — { $to }
# Органы названы в родительном падеже: «резолюция 75/241 Генеральной Ассамблеи».
cited-resolution = резолюция { $n } { $organ }
cited-decision = решение { $n } { $organ }

# Указатель ссылок
citations-title = Указатель ссылок
citations-link = Указатель ссылок: на что и в каких пунктах ссылаются документы
citations-about = Резолюции, решения, документы, договоры и иные акты и веб-адреса, на которые ссылаются документы этого сайта, и пункты, в которых содержатся ссылки. Откройте «Фразы», чтобы прочитать слова, в которых содержится ссылка.
citations-count = { $count ->
    [one] { $count } позиция
    [few] { $count } позиции
    [many] { $count } позиций
   *[other] { $count } позиции
}, { $n ->
    [one] { $n } ссылка
    [few] { $n } ссылки
    [many] { $n } ссылок
   *[other] { $n } ссылки
}
citations-groups = Разделы
citations-filter = Отбор
citations-filter-hint = обозначение или название
citations-found = Найдено: { $n }
citations-none = По запросу «{ $what }» ничего не найдено.
citations-cited = На что ссылаются
citations-what = Название
citations-where = Где упоминается
citations-sentences = { $n ->
    [1] Фраза
    [one] Фразы
    [few] Фразы
    [many] Фразы
   *[other] Фразы
}

cited-group-general-assembly-resolution = Резолюции Генеральной Ассамблеи
cited-group-general-assembly-decision = Решения Генеральной Ассамблеи
cited-group-general-assembly-document = Документы Генеральной Ассамблеи
cited-group-security-council-resolution = Резолюции Совета Безопасности
cited-group-security-council-document = Документы Совета Безопасности
cited-group-economic-and-social-council-resolution = Резолюции Экономического и Социального Совета
cited-group-economic-and-social-council-decision = Решения Экономического и Социального Совета
cited-group-economic-and-social-council-document = Документы Экономического и Социального Совета
cited-group-human-rights-council-resolution = Резолюции Совета по правам человека
cited-group-human-rights-council-decision = Решения Совета по правам человека
cited-group-human-rights-council-document = Документы Совета по правам человека
cited-group-human-rights-commission-resolution = Резолюции Комиссии по правам человека
cited-group-human-rights-commission-document = Документы Комиссии по правам человека
cited-group-trusteeship-council-resolution = Резолюции Совета по Опеке
cited-group-trusteeship-council-document = Документы Совета по Опеке
cited-group-secretariat-document = Документы Секретариата
cited-group-conference-document = Документы конференций и совещаний Организации Объединенных Наций
cited-group-organized-crime-conference-resolution = Резолюции Конференции участников Конвенции против организованной преступности
cited-group-organized-crime-conference-decision = Решения Конференции участников Конвенции против организованной преступности
cited-group-organized-crime-conference-document = Документы Конференции участников Конвенции против организованной преступности
cited-group-environment-assembly-resolution = Резолюции Ассамблеи Организации Объединенных Наций по окружающей среде
cited-group-environment-assembly-document = Документы Ассамблеи Организации Объединенных Наций по окружающей среде
cited-group-african-union-decision = Решения Африканского союза
cited-group-conference-of-parties-resolution = Резолюции конференций сторон
cited-group-conference-of-parties-decision = Решения конференций сторон
cited-group-other-document = Другие документы
cited-group-work = Документы сайта без условного обозначения
cited-group-instrument = Договоры и другие акты
cited-group-address = Веб-адреса

organ-general-assembly = Генеральной Ассамблеи
organ-security-council = Совета Безопасности
organ-economic-and-social-council = Экономического и Социального Совета
organ-human-rights-council = Совета по правам человека
organ-human-rights-commission = Комиссии по правам человека
organ-trusteeship-council = Совета по Опеке
organ-organized-crime-conference = Конференции участников Конвенции против организованной преступности
organ-environment-assembly = Ассамблеи Организации Объединенных Наций по окружающей среде
organ-african-union = Африканского союза
organ-conference-of-parties = конференции сторон
organ-conference = конференции
organ-secretariat = Секретариата
organ-other = другого органа

# Положения, текста которых на сайте нет
place-joint = ,{" "}
place-paragraph = п.{"\u00A0"}{ $n }
place-preambular = п.{"\u00A0"}{ $n } преамбулы
place-annex = приложение
place-annex-n = приложение { $n }
place-appendix = добавление
place-appendix-n = добавление { $n }
place-section = раздел { $n }
place-article = ст.{"\u00A0"}{ $n }
place-letter = { $n })
place-note = сноска { $n }
place-item = пункт { $n } повестки дня
place-action = действие { $n }

# Схема ссылок
# graph-title и graph-about называют и описывают рисунок для программ чтения с экрана, graph-cites — одна его дуга; graph-name и
# graph-key стоят вне рисунка.
graph-name = Ссылки между документами
graph-key = Дуги над линией соединяют документы этого сайта, дуги под линией ведут к другим документам; чем шире дуга, тем больше ссылок.
graph-title = Ссылки между документами, { $from }–{ $to } годы
graph-about = По годам: { $documents ->
    [one] { $documents } документ этого сайта
    [few] { $documents } документа этого сайта
    [many] { $documents } документов этого сайта
   *[other] { $documents } документа этого сайта
} и { $elsewhere ->
    [one] { $elsewhere } другой документ, на который они ссылаются
    [few] { $elsewhere } других документа, на которые они ссылаются
    [many] { $elsewhere } других документов, на которые они ссылаются
   *[other] { $elsewhere } других документа, на которые они ссылаются
}. То же перечислено в таблице после рисунка.
graph-cites = { $from } ссылается на { $to }: { $n ->
    [one] { $n } раз
    [few] { $n } раза
    [many] { $n } раз
   *[other] { $n } раза
}
graph-from = Ссылающийся документ
graph-to = Документ, на который ссылаются
graph-count = Ссылки
graph-table = В виде таблицы
graph-year-unknown = { $n ->
    [one] Год еще { $n } документа неизвестен; он указан только в таблице.
    [few] Год еще { $n } документов неизвестен; они указаны только в таблице.
    [many] Год еще { $n } документов неизвестен; они указаны только в таблице.
   *[other] Год еще { $n } документа неизвестен; они указаны только в таблице.
}

### Terms

terms-title = Глоссарий
terms-link = Глоссарий: термины на всех языках и места, где они употребляются
terms-about = Термины, названия и органы, которые встречаются в документах этого сайта: как каждый из них называется на каждом языке и в каких пунктах.
terms-count = { $concepts ->
    [one] { $concepts } понятие
    [few] { $concepts } понятия
    [many] { $concepts } понятий
   *[other] { $concepts } понятия
}, { $n ->
    [one] { $n } термин
    [few] { $n } термина
    [many] { $n } терминов
   *[other] { $n } термина
}
terms-back = Назад к глоссарию
terms-by-letters = По алфавиту
terms-by-strokes = По числу черт
terms-heads = Указатель
terms-strokes = { $n ->
    [one] { $n } черта
    [few] { $n } черты
    [many] { $n } черт
   *[other] { $n } черты
}
terms-other-script = Другим письмом или с цифры
terms-filter = Отбор
terms-filter-hint = термин на любом из двух языков
terms-found = Найдено терминов: { $n }
terms-none = По запросу «{ $what }» ничего не найдено.
terms-kind = Вид
terms-all-kinds = Все виды
terms-subject = Тема
terms-all-subjects = Все темы
terms-more = Другие страницы глоссария
terms-tables = На двух языках
terms-pair-joint = {" "}–{" "}
terms-downloads = Скачать
terms-without = Понятия без термина: { $language } язык
terms-without-about = Для этих понятий в терминологической базе пока нет термина на языке страницы. Они приводятся на другом языке.
term-kind-term = Термин
term-kind-title = Название
term-kind-body = Орган или должность
term-kind-country = Страна
term-status-preferred = предпочтительно
term-status-admitted = допустимо
term-status-deprecated = не рекомендуется
term-status-superseded = устарело
term-form-full = полная форма
term-form-short = краткая форма
term-form-acronym = сокращение
term-form-variant = вариант
term-see = см.
term-uses = { $n ->
    [0] не употребляется
    [one] { $n } место
    [few] { $n } места
    [many] { $n } мест
   *[other] { $n } места
}
term-until = до { $date }
term-source = Источник:{" "}
term-only-in = В этом значении только в:{" "}
term-not-found = в текстах не ищется
term-languages = Термины на всех языках
term-confused = Не путать с понятиями
term-differs = Переводится по-разному: { $languages }
term-where = Употребление в документах
term-counts = Тексты: { $language } язык
term-document = Документ
term-total = Всего
term-not-used = В текстах этого сайта не употребляется ({ $language } язык).
term-context = В контексте
term-context-beside = В контексте; рядом { $language } текст того же места
term-further = Также:{" "}
term-rest = { $n ->
    [one] Еще { $n } место не указано.
    [few] Еще { $n } места не указаны.
    [many] Еще { $n } мест не указаны.
   *[other] Еще { $n } места не указаны.
}
term-beside-none = Здесь { $language } текст не содержит термина для этого понятия:{" "}
term-neighbours = Соседние понятия
term-broader = Более широкие
term-narrower = Более узкие
term-related = Связанные
term-table-title = Термины: { $first } – { $second }
term-table-about = Понятия, у которых есть термин на обоих языках; предпочтительный термин стоит первым, сокращения – в отдельном столбце.
term-table-count = { $n ->
    [one] { $n } понятие
    [few] { $n } понятия
    [many] { $n } понятий
   *[other] { $n } понятия
}
term-table-short = Сокращение
terms-differ-title = Термины с разными переводами
terms-differ-link = Термины с разными переводами: одно понятие, несколько вариантов
terms-differ-about = В документах этого сайта каждое из этих понятий переведено не одним способом. Здесь указано, в каком документе какой термин употребляется и сколько раз. Какой из них верен, страница не решает.
terms-differ-none = Таких нет.
states-title = Названия государств
states-link = Названия государств: краткие и официальные названия на шести языках
states-about = Краткие названия государств – членов Организации Объединенных Наций и государств-наблюдателей; под каждым – официальное название, рядом – код страны ИСО.
states-count = { $n ->
    [one] { $n } государство
    [few] { $n } государства
    [many] { $n } государств
   *[other] { $n } государства
}
states-filter-hint = название на любом языке или код
states-observer = государство-наблюдатель
states-name = Название

### Terms in the text

used-terms = Термины в этом документе
used-count = { $n ->
    [one] { $n } понятие
    [few] { $n } понятия
    [many] { $n } понятий
   *[other] { $n } понятия
}
used-times = { $n ->
    [one] встречается в этом документе { $n } раз
    [few] встречается в этом документе { $n } раза
    [many] встречается в этом документе { $n } раз
   *[other] встречается в этом документе { $n } раза
}
used-more = В глоссарии
used-setting = Термины
used-underline = Подчеркивать термины
