# كلمات الواجهة (العربية)

## أنواع الوثائق والعلاقات بينها وبياناتها

kind-report = تقرير
kind-outcome = وثيقة ختامية
kind-resolution = قرار
kind-decision = مقرر
kind-draft = مشروع
kind-note = مذكرة
kind-working-paper = ورقة عمل
kind-letter = رسالة
kind-treaty = معاهدة
kind-other = غير ذلك

relation-draft-of = مشروع الوثيقة
relation-became = أصبحت الوثيقة
relation-became-from = النص مأخوذ من
relation-reports-on = موضوع التقرير
relation-outcome-of = من نتائج
relation-revises = تنقيح للوثيقة
relation-corrects = تصويب للوثيقة
relation-adds-to = إضافة إلى الوثيقة

fact-symbol = رمز الوثيقة
fact-meeting = الاجتماع
fact-date = التاريخ
fact-kind = نوع الوثيقة
fact-languages = اللغات
fact-relation = وثائق ذات صلة

standing-authentic = نص ذو حجية
standing-official = ترجمة رسمية
standing-unofficial = ترجمة عمل غير رسمية

extent = { $n ->
    [zero] لا فقرات
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $n } فقرات
    [many] { $n } فقرة
   *[other] { $n } فقرة
}

# التواريخ: year و month و day لليوم الأول، وما يبدأ بـ to_ لليوم الأخير؛ و month كلمة من كلمات month-N.
date = { $day } { $month } { $year }
dates-in-month = من { $day } إلى { $to_day } { $month } { $year }
dates-in-year = من { $day } { $month } إلى { $to_day } { $to_month } { $year }
dates = من { $day } { $month } { $year } إلى { $to_day } { $to_month } { $to_year }
date-month = { $month } { $year }
date-year = { $year }
day = { $n }
month-1 = كانون الثاني/يناير
month-2 = شباط/فبراير
month-3 = آذار/مارس
month-4 = نيسان/أبريل
month-5 = أيار/مايو
month-6 = حزيران/يونيه
month-7 = تموز/يوليه
month-8 = آب/أغسطس
month-9 = أيلول/سبتمبر
month-10 = تشرين الأول/أكتوبر
month-11 = تشرين الثاني/نوفمبر
month-12 = كانون الأول/ديسمبر

## أسماء الأحكام والإحالة إليها

name-paragraph = الفقرة { $n }
name-annex = المرفق
name-annex-n = المرفق { $n }
name-appendix = التذييل
name-appendix-n = التذييل { $n }
name-summary = الموجز
name-section = الفرع { $n }
name-item = البند { $n } من جدول الأعمال
name-officer = { $n }
name-vote = التصويت المسجل
name-vote-yes = المؤيدون
name-vote-no = المعارضون
name-vote-abstain = الممتنعون عن التصويت
name-note = الحاشية { $n }
name-editor-note = ملاحظة المحررين { $n }
name-unnumbered = الفقرة غير المرقمة { $n }
name-heading = العنوان الفرعي
name-title = العنوان
name-cover = الغلاف
name-preambular = الفقرة { $n } من الديباجة
name-repeated = { $name } (رقم مكرر، الموضع { $n })
sub-joint = {"\u00A0"}
cite-joint = ،{" "}
range = { $from }–{ $to }

missing-note = لا يورد الأصل نص هذه الحاشية.
unofficial-notice = ترجمة عمل غير رسمية؛ والنصوص ذات الحجية هي النصوص الصادرة عن الأمم المتحدة.
text-is-un = نصوص الوثائق ملك للأمم المتحدة.

## في كل صفحة

# A book.
book-cover = الغلاف
book-landmarks = المعالم
book-accessibility = يمكن قراءة النص بصوت مسموع وتكبيره وعرضه بألوان أخرى. الأجزاء والعناوين والمحتويات معلَّمة، والحواشي مرتبطة بمواضعها ذهابا وإيابا، وكل تغيير للغة معلَّم. ولا توجد صور.

# One file: the box that finds.
find-label = البحث في هذا الملف
find-hint = كلمات أو أرقام
find-next = النتيجة التالية
find-previous = النتيجة السابقة
find-none = لا توجد نتائج
key-find = البحث في هذا الملف

skip = الانتقال إلى النص
unzip = إذا ظهرت هذه الصفحة بلا تنسيق، فاستخرج محتويات الملف المضغوط كلها أولا ثم افتح هذا الملف.
languages = اللغات
switch-missing = غير متاح بالعربية
settings = إعدادات العرض
close = إغلاق
theme = المظهر
theme-auto = تلقائي
theme-light = فاتح
theme-dark = داكن
text-size = حجم النص
size-sample = أ
size-s = صغير
size-m = عادي
size-l = كبير
size-xl = الأكبر
shortcuts = اختصارات لوحة المفاتيح
shortcuts-on = استخدام اختصارات المفتاح الواحد
key-next = الفقرة التالية
key-previous = الفقرة السابقة
key-goto = الانتقال إلى فقرة
key-contents = المحتويات
key-cite = نسخ الإحالة
key-language = هذه الفقرة باللغة { $language }
key-help = عرض هذه القائمة
pages = عن الموقع
library = جميع الوثائق

## صفحة الوثيقة

toc = المحتويات
goto = انتقال
goto-label = الانتقال إلى فقرة
goto-hint = 24، 24 (أ)، المرفق 92
goto-empty = اكتب رقم الفقرة، مثل 24 أو 24 (أ) أو المرفق 92.
goto-missing = لا يوجد “{ $what }” في هذه الوثيقة.
goto-duplicate = الرقم نفسه وارد أيضا في:
nearest = الأقرب:
anchor-unknown = لا يوجد العنوان “{ $anchor }” في هذه الوثيقة.
permalink = { $name }، رابط دائم
copy-cite = نسخ الإحالة
copy-link = نسخ رابط النص العربي
copy-neutral = نسخ رابط لجميع اللغات
tools = نسخ: { $name }
copied = تم النسخ
copy-failed = تعذر النسخ؛ حدد النص بنفسك:
chapeau = العبارة الاستهلالية لهذا الحكم
notes = الحواشي
note-back = العودة إلى النص، الحاشية { $n }
note-back-n = العودة إلى النص، الحاشية { $n }، الموضع { $i }
editor-notes = ملاحظات المحررين
editor-notes-about = النص كما طبع. وهذه الملاحظات من وضع محرري الموقع وليست جزءا من الوثيقة.
editor-note-back = العودة إلى النص، ملاحظة المحررين { $n }
vote-counts = تصويت مسجل: المؤيدون { $yes }، المعارضون { $no }، الممتنعون { $abstain }
vote-side = الموقف
vote-count = الأصوات
vote-names = الدول
about-document = عن هذه الوثيقة
versions = بلغات أخرى
neutral-link = رابط لجميع اللغات
opened-choice = فتح النص بالعربية، وهي اللغة التي اخترتها.
opened-browser = فتح النص بالعربية، وهي من لغات متصفحك.
opened-authentic = فتح النص بالعربية، وهي لغة النص ذي الحجية.
also-in = متاح أيضا باللغات:{" "}
data = البيانات (JSON)

# الكلمات التي تعرفها خانة الانتقال، بجميع اللغات؛ مفصولة بخطوط عمودية.
goto-words-annex = 附件|annexe|annex|anexo|приложение|المرفق|مرفق
goto-words-appendix = 附录|appendice|appendix|apéndice|добавление|التذييل|تذييل
goto-words-item = 议程项目|项目|agenda item|item|point de l’ordre du jour|point de l'ordre du jour|point|tema del programa|tema|повестки дня|من جدول الأعمال|البند|بند
goto-words-note = 脚注|注|footnote|note|nota|сноска|примечание|الحاشية|حاشية
goto-words-fill = 第|段落|段|分段|paragraphs|paragraph|paras|para|paragraphes|paragraphe|párrafos|párrafo|párrs|párr|par|подпункт|пункт|пп|п|الفقرة الفرعية|الفقرة|فقرة

## صفحات المقابلة؛ وما ينقص الترجمة أو ما بقي فيها على نص أقدم

side-by-side = مقابلة
side-by-side-with = مقابلة مع { $language }
one-language = لغة واحدة
one-language-about = { $language } فقط
other-pairs = أزواج لغات أخرى
one-by-one = كل نص على حدة
copy-pair = نسخ النصين
key-both = المقابلة مع لغة أخرى
key-single = هذه اللغة وحدها
gap-in-column = غير وارد في هذا النص.
gap = غير وارد في هذا النص: { $name }.
gap-read = القراءة ب{ $language }
stale = تغير النص { $code ->
    [ar] العربي
    [en] الإنكليزي
    [es] الإسباني
    [fr] الفرنسي
    [ru] الروسي
   *[zh] الصيني
} بعد هذه الترجمة
stale-key = التغييرات:
stale-removed = محذوف
stale-added = مضاف

# حالة الترجمات
translations-title = حالة الترجمات
translations-link = حالة الترجمات: لغات كل وثيقة وما لم يكتمل منها
feed-link = خلاصة الوثائق الجديدة (Atom)
translations-about = لغات كل وثيقة، وما بلغته كل ترجمة، وما تقادم منها أو نقص. وتقاس الترجمة بأحكام النص الذي ترجمت عنه وحواشيه.
translations-document = الوثيقة
translations-open = ما لم يكتمل
translations-none-open = لا شيء متقادم أو ناقص.
state-current = مطابقة للأصل
state-complete = كاملة
state-out-of-date = متقادمة جزئيا
state-partial = غير كاملة
state-none = غير متاحة
progress-translated = المترجم: { $n } من { $of }
progress-out-of-date = المتقادم: { $n }
progress-missing = الناقص: { $n }
progress-unrecorded = ما لم يسجل نصه الأصلي: { $n }
open-stale = تغير أصله بعد الترجمة
open-missing = لم يترجم بعد

## قائمة الوثائق، واختيار اللغة، وصفحات أخرى

library-count = { $n ->
    [zero] لا وثائق
    [one] وثيقة واحدة
    [two] وثيقتان
    [few] { $n } وثائق
    [many] { $n } وثيقة
   *[other] { $n } وثيقة
}
undated = بلا تاريخ
read-in = النصوص المتاحة
choose-about = هذا الموقع متاح باللغات التالية.
work-about = يمكن قراءة هذه الوثيقة باللغات التالية.
work-anchor = عنوان الفقرة واحد في جميع هذه اللغات.
version-missing = هذا النص غير متاح بالعربية؛ وأقرب نص إليه متاح باللغة { $nearest }.
not-found = لا يوجد هذا العنوان
not-found-about = الصفحة غير موجودة أو في العنوان خطأ مطبعي. وعناوين الوثائق والفقرات لا تتغير؛ فابحث في قائمة الوثائق.

## الطبعات والمجموعات

as-of = حتى { $date }
as-of-newer = حتى { $date }؛ وللاطلاع على أحدث طبعة انظر { $address }
languages-left-out = غير مدرجة في هذه المجموعة باللغات: { $languages }
bundle-part = عدد الوثائق في هذه المجموعة: { $n } من أصل { $of }.
bundle-link = ما تضمه هذه المجموعة وما لا تضمه
start-about = يمكن قراءة هذه الوثائق دون اتصال بالشبكة، ولا يثبت أي برنامج ولا ترسل أي بيانات.
start-open = افتح الوثائق
start-more = { $n ->
    [zero] ولا وثائق أخرى
    [one] ووثيقة أخرى
    [two] ووثيقتان أخريان
    [few] و{ $n } وثائق أخرى
    [many] و{ $n } وثيقة أخرى
   *[other] و{ $n } وثيقة أخرى
}
start-left-out = غير مدرجة في هذه المجموعة
start-check = التحقق من الملفات
start-check-about = للتحقق من أن كل ملف لا يزال كما أنشئ، افتح نافذة الأوامر في هذا المجلد ونفذ أحد هذه الأوامر:
downloads = للقراءة دون اتصال بالشبكة
download-zip = ملف ZIP: استخرج محتوياته ثم افتح START-HERE.html.
download-single = ملف HTML واحد: يفتح في أي مكان ولا يحتاج إلى فك ضغط.
download-epub = كتاب (EPUB) لأجهزة القراءة وتطبيقاتها.
download-pdf = ملف PDF للطباعة والقراءة على الشاشة.
size-kb = { $n } كيلوبايت
size-mb = { $n } ميغابايت

## أسماء اللغات؛ والعناوين التي لا تؤدي إلى شيء

language-ar = العربية
language-en = الإنكليزية
language-es = الإسبانية
language-fr = الفرنسية
language-ru = الروسية
language-zh = الصينية
withdrawn = عناوين مسحوبة
language-with-standing = { $language } ({ $standing })
languages-missing = غير متاحة باللغات: { $languages }
list-joint = ،{" "}

## البحث

search = بحث
search-hint = كلمات أو رمز أو المرفق 92
search-unscripted = يحتاج البحث إلى JavaScript، وهو معطل في هذا المتصفح. وتؤدي الصفحات التالية إلى النصوص نفسها من دونه:
# ‏$shown هو العدد، و $n يختار الصيغة.
search-found = { $n ->
    [zero] لا فقرات
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $shown } فقرات
    [many] { $shown } فقرة
   *[other] { $shown } فقرة
}
search-shown = { $found }، المعروض منها { $n }
search-more = مزيد من النتائج
search-all = جميع النتائج في صفحة واحدة
search-results = النتائج
search-jump = الانتقال إلى
search-also = بحث أيضا عن:{" "}
search-widen = البحث أيضا عن المقابلات الواردة في مسرد المصطلحات
search-widen-short = مع المقابلات
search-narrow = كما كتب فقط
search-via = عن طريق مسرد المصطلحات
search-filters = تصفية النتائج
search-by-language = اللغة
search-by-document = الوثيقة
search-by-year = السنة
search-by-kind = النوع
search-by-part = الجزء
search-part-body = متن النص
search-part-summary = الموجز
search-part-annex = المرفقات
search-part-appendix = التذييلات
search-part-cover = العنوان والغلاف
search-part-notes = الحواشي
search-every = عرض الكل ({ $n })
search-fewer = عرض أقل
search-clear = إلغاء التصفية
search-none = لا نتائج عن “{ $what }”.
search-none-filtered = لا نتائج عن “{ $what }” بهذه التصفية.
search-none-try = جرب كلمات أقل، أو اكتفِ ببداية الكلمة.
search-none-all = لا تظهر إلا الفقرات التي ترد فيها الكلمات كلها.
search-see = انظر أيضا:{" "}
search-recent = عمليات البحث الأخيرة
search-forget = حذف “{ $what }”
search-forget-all = إفراغ القائمة
search-failed = تعذر تحميل فهرس البحث. إذا فتح الموقع من ملف مضغوط، فاستخرج محتوياته كلها أولا.
search-help-words = كلمات بأي لغة من لغات النصوص وبأي صيغة من صيغها، وتكفي بداية الكلمة الأخيرة. وتحفظ علامتا الاقتباس العبارة كاملة: “شهادة المستعمل النهائي”.
search-help-symbols = الرموز والأرقام كما طبعت: 75/241، A/76/284.
search-help-places = ذكر الموضع يؤدي إليه مباشرة: المرفق 92، A/76/284 الفقرة 12.
search-help-terms = المصطلح الوارد في المسرد يجلب مقابلاته باللغات الأخرى أيضا.
search-key-choose = اختيار
search-key-open = فتح
key-search = البحث

## الإحالات

cites = ما تحيل إليه هذه الوثيقة
cited-by = الوثائق التي تحيل إلى هذه الوثيقة
cited-by-count = الإحالات: { $n }
cited-from = مواضع الإحالة:{" "}
cited-not-here = ليست في هذا الموقع
cited-elsewhere = ليست في هذا الموقع؛ انظر { $host }
cited-here = في هذا الموقع
cited-table = جميع الإحالات إليها
cited-became = النص المعتمد:{" "}
cited-own = هذه الوثيقة
cited-whole = بكاملها
citation-of = { $document }، { $place }
group-joint = ؛{" "}
label-joint = :{" "}
range-of-places = من { $from } إلى { $to }
cited-resolution = قرار { $organ } { $n }
cited-decision = مقرر { $organ } { $n }

# فهرس الإحالات
citations-title = فهرس الإحالات
citations-link = فهرس الإحالات: ما يحال إليه، وفي أي فقرات
citations-about = القرارات والمقررات والوثائق والصكوك وعناوين الشبكة التي تحيل إليها وثائق هذا الموقع، والفقرات التي ترد فيها الإحالات. افتح “الجمل” لقراءة العبارات التي ترد فيها الإحالة.
citations-count = { $count ->
    [zero] لا مواد
    [one] مادة واحدة
    [two] مادتان
    [few] { $count } مواد
    [many] { $count } مادة
   *[other] { $count } مادة
}، { $n ->
    [zero] لا إحالات
    [one] إحالة واحدة
    [two] إحالتان
    [few] { $n } إحالات
    [many] { $n } إحالة
   *[other] { $n } إحالة
}
citations-groups = المجموعات
citations-filter = تصفية
citations-filter-hint = الرمز أو العنوان أو الوثيقة المحيلة
citations-found = عدد النتائج: { $n }
citations-none = لا نتائج عن “{ $what }”.
citations-cited = المحال إليه
citations-what = العنوان
citations-where = مواضع الإحالة
citations-sentences = { $n ->
    [zero] الجمل
    [one] الجملة
    [two] الجملتان
    [few] الجمل
    [many] الجمل
   *[other] الجمل
}

cited-group-general-assembly-resolution = قرارات الجمعية العامة
cited-group-general-assembly-decision = مقررات الجمعية العامة
cited-group-general-assembly-document = وثائق الجمعية العامة
cited-group-security-council-resolution = قرارات مجلس الأمن
cited-group-security-council-document = وثائق مجلس الأمن
cited-group-economic-and-social-council-resolution = قرارات المجلس الاقتصادي والاجتماعي
cited-group-economic-and-social-council-decision = مقررات المجلس الاقتصادي والاجتماعي
cited-group-economic-and-social-council-document = وثائق المجلس الاقتصادي والاجتماعي
cited-group-human-rights-council-resolution = قرارات مجلس حقوق الإنسان
cited-group-human-rights-council-decision = مقررات مجلس حقوق الإنسان
cited-group-human-rights-council-document = وثائق مجلس حقوق الإنسان
cited-group-human-rights-commission-resolution = قرارات لجنة حقوق الإنسان
cited-group-human-rights-commission-document = وثائق لجنة حقوق الإنسان
cited-group-trusteeship-council-resolution = قرارات مجلس الوصاية
cited-group-trusteeship-council-document = وثائق مجلس الوصاية
cited-group-secretariat-document = وثائق الأمانة العامة
cited-group-conference-document = وثائق مؤتمرات الأمم المتحدة
cited-group-organized-crime-conference-resolution = قرارات مؤتمر الأطراف في اتفاقية مكافحة الجريمة المنظمة
cited-group-organized-crime-conference-decision = مقررات مؤتمر الأطراف في اتفاقية مكافحة الجريمة المنظمة
cited-group-organized-crime-conference-document = وثائق مؤتمر الأطراف في اتفاقية مكافحة الجريمة المنظمة
cited-group-environment-assembly-resolution = قرارات جمعية الأمم المتحدة للبيئة
cited-group-environment-assembly-document = وثائق جمعية الأمم المتحدة للبيئة
cited-group-african-union-decision = مقررات الاتحاد الأفريقي
cited-group-conference-of-parties-resolution = قرارات مؤتمرات الأطراف
cited-group-conference-of-parties-decision = مقررات مؤتمرات الأطراف
cited-group-other-document = وثائق أخرى
cited-group-work = وثائق الموقع التي لا رمز لها
cited-group-instrument = المعاهدات والصكوك الأخرى
cited-group-address = عناوين الشبكة

organ-general-assembly = الجمعية العامة
organ-security-council = مجلس الأمن
organ-economic-and-social-council = المجلس الاقتصادي والاجتماعي
organ-human-rights-council = مجلس حقوق الإنسان
organ-human-rights-commission = لجنة حقوق الإنسان
organ-trusteeship-council = مجلس الوصاية
organ-organized-crime-conference = مؤتمر الأطراف في اتفاقية مكافحة الجريمة المنظمة
organ-environment-assembly = جمعية الأمم المتحدة للبيئة
organ-african-union = الاتحاد الأفريقي
organ-conference-of-parties = مؤتمر الأطراف
organ-conference = المؤتمر
organ-secretariat = الأمانة العامة
organ-other = هيئة أخرى

# أحكام ليس نصها في الموقع
place-joint = ،{" "}
place-paragraph = الفقرة { $n }
place-preambular = الفقرة { $n } من الديباجة
place-annex = المرفق
place-annex-n = المرفق { $n }
place-appendix = التذييل
place-appendix-n = التذييل { $n }
place-section = الفرع { $n }
place-article = المادة { $n }
place-letter = ({ $n })
place-note = الحاشية { $n }
place-item = البند { $n } من جدول الأعمال
place-action = الإجراء { $n }

# مخطط الإحالات
# تسمي graph-title و graph-about الرسم وتصفانه لقارئات الشاشة، و graph-cites قوس واحد منه؛ أما graph-name و graph-key فخارج الرسم.
graph-name = الإحالات بين الوثائق
graph-key = تصل الأقواس التي فوق الخط بين وثائق هذا الموقع، وتؤدي الأقواس التي تحته إلى وثائق أخرى؛ وكلما زادت الإحالات زاد عرض القوس.
graph-title = الإحالات بين الوثائق، من { $from } إلى { $to }
graph-about = حسب السنوات: { $documents ->
    [zero] لا وثائق من هذا الموقع
    [one] وثيقة واحدة من هذا الموقع
    [two] وثيقتان من هذا الموقع
    [few] { $documents } وثائق من هذا الموقع
    [many] { $documents } وثيقة من هذا الموقع
   *[other] { $documents } وثيقة من هذا الموقع
}، و { $elsewhere ->
    [zero] لا وثائق أخرى يحال إليها
    [one] وثيقة أخرى واحدة يحال إليها
    [two] وثيقتان أخريان يحال إليهما
    [few] { $elsewhere } وثائق أخرى يحال إليها
    [many] { $elsewhere } وثيقة أخرى يحال إليها
   *[other] { $elsewhere } وثيقة أخرى يحال إليها
}. ويرد الأمر نفسه في الجدول الذي يلي الرسم.
graph-cites = { $from } تحيل إلى { $to }: { $n ->
    [zero] دون أي مرة
    [one] مرة واحدة
    [two] مرتين
    [few] { $n } مرات
    [many] { $n } مرة
   *[other] { $n } مرة
}
graph-from = الوثيقة المحيلة
graph-to = الوثيقة المحال إليها
graph-count = عدد الإحالات
graph-table = في شكل جدول
graph-year-unknown = { $n ->
    [zero] لا وثائق أخرى سنتها غير معروفة.
    [one] هناك وثيقة أخرى واحدة سنتها غير معروفة، وهي في الجدول فقط.
    [two] هناك وثيقتان أخريان سنتهما غير معروفة، وهما في الجدول فقط.
    [few] هناك { $n } وثائق أخرى سنتها غير معروفة، وهي في الجدول فقط.
    [many] هناك { $n } وثيقة أخرى سنتها غير معروفة، وهي في الجدول فقط.
   *[other] هناك { $n } وثيقة أخرى سنتها غير معروفة، وهي في الجدول فقط.
}

### Terms

terms-title = مسرد المصطلحات
terms-link = مسرد المصطلحات: المصطلحات بكل اللغات ومواضع استعمالها
terms-about = المصطلحات والعناوين والهيئات الواردة في وثائق هذا الموقع: كيف يسمى كل منها بكل لغة، وفي أي فقرات.
terms-count = { $concepts ->
    [zero] لا مفاهيم
    [one] مفهوم واحد
    [two] مفهومان
    [few] { $concepts } مفاهيم
    [many] { $concepts } مفهوما
   *[other] { $concepts } مفهوم
}، { $n ->
    [zero] لا مصطلحات
    [one] مصطلح واحد
    [two] مصطلحان
    [few] { $n } مصطلحات
    [many] { $n } مصطلحا
   *[other] { $n } مصطلح
}
terms-back = العودة إلى المسرد
terms-by-letters = حسب الترتيب الهجائي
terms-by-strokes = حسب عدد الخطوط
terms-heads = الفهرس
terms-strokes = { $n ->
    [zero] بلا خطوط
    [one] خط واحد
    [two] خطان
    [few] { $n } خطوط
    [many] { $n } خطا
   *[other] { $n } خط
}
terms-other-script = بحروف أخرى أو مبدوءة برقم
terms-filter = تصفية
terms-filter-hint = مصطلح بأي من اللغتين
terms-found = عدد المصطلحات: { $n }
terms-none = لا نتائج عن “{ $what }”.
terms-kind = النوع
terms-all-kinds = كل الأنواع
terms-subject = الموضوع
terms-all-subjects = كل المواضيع
terms-more = صفحات أخرى من المسرد
terms-tables = بلغتين
terms-pair-joint = {" "}–{" "}
terms-downloads = تنزيل
terms-without = مفاهيم لا مصطلح لها باللغة { $language }
terms-without-about = لا تتضمن قاعدة المصطلحات بعد مصطلحا بلغة هذه الصفحة لهذه المفاهيم، وهي مذكورة بلغة أخرى.
term-kind-term = مصطلح
term-kind-title = عنوان
term-kind-body = هيئة أو منصب
term-kind-country = بلد
term-status-preferred = مفضل
term-status-admitted = مقبول
term-status-deprecated = غير مستحسن
term-status-superseded = متروك
term-form-full = الصيغة الكاملة
term-form-short = الصيغة المختصرة
term-form-acronym = مختصر
term-form-variant = صيغة بديلة
term-see = انظر
term-uses = { $n ->
    [zero] غير مستعمل
    [one] موضع واحد
    [two] موضعان
    [few] { $n } مواضع
    [many] { $n } موضعا
   *[other] { $n } موضع
}
term-until = حتى { $date }
term-source = المصدر:{" "}
term-only-in = بهذا المعنى في ما يلي فقط:{" "}
term-not-found = لا يبحث عنه في النصوص
term-languages = المصطلحات بكل اللغات
term-confused = ينبغي عدم الخلط بينه وبين
term-differs = له أكثر من ترجمة: { $languages }
term-where = الاستعمال في الوثائق
term-counts = النصوص باللغة { $language }
term-document = الوثيقة
term-total = المجموع
term-not-used = لا يرد في نصوص هذا الموقع باللغة { $language }.
term-context = في السياق
term-context-beside = في السياق، مع نص الموضع نفسه باللغة { $language }
term-further = وكذلك:{" "}
term-rest = { $n ->
    [zero] لا مواضع أخرى.
    [one] موضع آخر لم يدرج.
    [two] موضعان آخران لم يدرجا.
    [few] { $n } مواضع أخرى لم تدرج.
    [many] { $n } موضعا آخر لم تدرج.
   *[other] { $n } موضع آخر لم تدرج.
}
term-beside-none = لا يرد هنا في النص باللغة { $language } مصطلح لهذا المفهوم:{" "}
term-neighbours = مفاهيم مجاورة
term-broader = أوسع
term-narrower = أضيق
term-related = ذات صلة
term-table-title = المصطلحات: { $first } – { $second }
term-table-about = المفاهيم التي لها مصطلح باللغتين، والمصطلح المفضل أولا؛ وللمختصرات عمود مستقل.
term-table-count = { $n ->
    [zero] لا مفاهيم
    [one] مفهوم واحد
    [two] مفهومان
    [few] { $n } مفاهيم
    [many] { $n } مفهوما
   *[other] { $n } مفهوم
}
term-table-short = المختصر
terms-differ-title = مصطلحات لها أكثر من ترجمة
terms-differ-link = مصطلحات لها أكثر من ترجمة: مفهوم واحد وصيغ متعددة
terms-differ-about = تترجم وثائق هذا الموقع كلا من هذه المفاهيم بأكثر من صيغة. وتبين هذه الصفحة أي مصطلح تستعمله كل وثيقة وكم مرة، ولا ترجح أيا منها.
terms-differ-none = لا يوجد منها شيء.
states-title = أسماء الدول
states-link = أسماء الدول: الأسماء المختصرة والرسمية بست لغات
states-about = الأسماء المختصرة للدول الأعضاء في الأمم المتحدة والدول المراقبة، وتحت كل منها اسمها الرسمي، مع رمز البلد وفق المنظمة الدولية لتوحيد المقاييس.
states-count = { $n ->
    [zero] لا دول
    [one] دولة واحدة
    [two] دولتان
    [few] { $n } دول
    [many] { $n } دولة
   *[other] { $n } دولة
}
states-filter-hint = اسم بأي لغة، أو رمز
states-observer = دولة مراقبة
states-name = الاسم

### Terms in the text

used-terms = المصطلحات الواردة في هذه الوثيقة
used-count = { $n ->
    [zero] لا مفاهيم
    [one] مفهوم واحد
    [two] مفهومان
    [few] { $n } مفاهيم
    [many] { $n } مفهوما
   *[other] { $n } مفهوم
}
used-times = { $n ->
    [zero] لا يرد في هذه الوثيقة
    [one] يرد مرة واحدة في هذه الوثيقة
    [two] يرد مرتين في هذه الوثيقة
    [few] يرد { $n } مرات في هذه الوثيقة
    [many] يرد { $n } مرة في هذه الوثيقة
   *[other] يرد { $n } مرة في هذه الوثيقة
}
used-more = في مسرد المصطلحات
used-setting = المصطلحات
used-underline = وضع خط تحت المصطلحات
