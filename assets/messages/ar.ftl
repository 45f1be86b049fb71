### ما يقوله visavis بالعربية. يشرح README.md المجاور كيفية إضافة رسالة.

## ui: panes

panes-no-pane = لا توجد لوحة رقمها { $number }
panes-no-version = لا توجد نسخة رقمها { $number }
panes-only-one = هذه هي النسخة المعروضة الوحيدة
panes-no-width = لا يتغير عرض اللوحة إلا إلى جانب لوحات أخرى
panes-no-letters = ليست في هذه الطرفية حروف للغة { $code }: هي في طرفية على سطح المكتب
panes-left-out = ليست في هذه الطرفية حروف للغة { $code }: تُركت نسختها (z{ $number } يعرضها)
panes-columns = جنبًا إلى جنب
panes-stacked = واحدة تحت الأخرى
panes-interleaved = جملة جملة
panes-rows-sentences = كل جملة بمحاذاة مقابلها
panes-rows-paragraphs = كل فقرة بمحاذاة مقابلها
panes-rows-filled = ما لا مقابل له يملأ المكان المجاور

## ui: jumps and bookmarks

jumps-none-back = لا قفزة للرجوع عنها
jumps-none-forward = لا قفزة للتقدم إليها
jumps-percent = اكتب رقمًا أولًا: 50% يذهب إلى الوسط
jumps-bookmarked = وُضعت العلامة
jumps-bookmark-off = أُزيلت العلامة
jumps-bookmark-set = العلامة { $letter }
jumps-bookmark-unknown = لا علامة باسم { $letter }: تضعها m{ $letter }
jumps-no-bookmark = لا علامة في هذا الاتجاه
jumps-no-doubtful = لا مقطع مشكوكًا فيه في هذا الاتجاه

## ui: word links and what speaks for a passage

words-off = لم تعد الكلمات مرتبطة
words-none-here = لا كلمة هنا
words-alone = { $word }: لم يُعثر على ما يقابلها في النسخ الأخرى
words-by-number = عدد
words-by-name = اسم علم
words-by-cognate = تشابه
words-by-letters = الحروف نفسها
words-by-lexicon = معجم
words-by-text = من النص نفسه
words-by-third = عبر { $version }
words-by-place = بحسب الموضع
words-no-evidence = لا كلمة ولا اسم ولا عدد مشترك: جُمعت بحسب الطول والترتيب
words-doubtful = مشكوك فيها

## ui: finding

find-not-yet = لم يُبحث عن شيء بعد: / للبحث
find-no-word = هذه ليست كلمة: w وb للتنقل بين الكلمات
find-no-such-version = «{ $query }»: لا توجد نسخة كهذه للبحث فيها
find-none = «{ $query }» لا ترد في أي نسخة
find-no-note = «{ $query }»: لا ملاحظة تقول ذلك
find-searching = «{ $query }» · جرى البحث في { $percent } %
find-found = { $hits ->
    [zero] «{ $query }»: { $at }/{ $passages } مقاطع، لا نتائج
    [one] «{ $query }»: { $at }/{ $passages } مقاطع، نتيجة واحدة
    [two] «{ $query }»: { $at }/{ $passages } مقاطع، نتيجتان
    [few] «{ $query }»: { $at }/{ $passages } مقاطع، { $hits } نتائج
    [many] «{ $query }»: { $at }/{ $passages } مقاطع، { $hits } نتيجة
   *[other] «{ $query }»: { $at }/{ $passages } مقاطع، { $hits } نتيجة
}
find-searched = { $said } · جرى البحث في { $percent } %
find-filtered = { $count ->
    [zero] لا مقاطع فيها «{ $query }»؛ Esc لعرض الكل
    [one] مقطع واحد فيه «{ $query }»؛ Esc لعرض الكل
    [two] مقطعان فيهما «{ $query }»؛ Esc لعرض الكل
    [few] { $count } مقاطع فيها «{ $query }»؛ Esc لعرض الكل
    [many] { $count } مقطعًا فيه «{ $query }»؛ Esc لعرض الكل
   *[other] { $count } مقطع فيه «{ $query }»؛ Esc لعرض الكل
}
find-from-start = { $said } · من البداية من جديد
find-from-end = { $said } · من النهاية من جديد
prompt-syntax = fr: بالفرنسية · *كلمة كاملة · "هذه الكلمات فقط" · =حرفًا بحرف
prompt-none = ليست في أي نسخة
prompt-hits = { $hits ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] { $at }/{ $passages } · نتيجتان
    [few] { $at }/{ $passages } · { $hits } نتائج
    [many] { $at }/{ $passages } · { $hits } نتيجة
   *[other] { $at }/{ $passages } · { $hits } نتيجة
}
prompt-searching = جرى البحث في { $percent } %

## Times

time-now = الآن
time-minutes = { $count ->
    [zero] الآن
    [one] قبل دقيقة
    [two] قبل دقيقتين
    [few] قبل { $count } دقائق
    [many] قبل { $count } دقيقة
   *[other] قبل { $count } دقيقة
}
time-hours = { $count ->
    [zero] قبل أقل من ساعة
    [one] قبل ساعة
    [two] قبل ساعتين
    [few] قبل { $count } ساعات
    [many] قبل { $count } ساعة
   *[other] قبل { $count } ساعة
}
time-days = { $count ->
    [zero] اليوم
    [one] قبل يوم
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
}
time-months = { $count ->
    [zero] هذا الشهر
    [one] قبل شهر
    [two] قبل شهرين
    [few] قبل { $count } أشهر
    [many] قبل { $count } شهرًا
   *[other] قبل { $count } شهر
}
time-years = { $count ->
    [zero] هذه السنة
    [one] قبل سنة
    [two] قبل سنتين
    [few] قبل { $count } سنوات
    [many] قبل { $count } سنة
   *[other] قبل { $count } سنة
}

## cli: arguments and settings

args-there-are = المتاح: { $known }
settings-unreadable = تعذرت قراءة { $path }: { $error }
settings-line = { $path }، السطر { $line }: { $what }
settings-value = { $name } = { $value }: المتاح { $known }
settings-no-terminal = لا طرفية اسمها { $name }: يذكر `visavis doctor` اسم هذه
settings-no-role = لا شيء يُنسَّق باسم { $role }: المتاح { $known }
settings-no-style = { $word } ليس نمطًا؛ مثال النمط: "bold underlined #ffcc00 on black"
settings-no-folder = ليس في هذا النظام مجلد للإعدادات
settings-unknown = لا إعداد اسمه { $name }: المتاح { $known }
settings-missing = ينقص { $name }
settings-duplicate = ذُكر { $name } مرتين
settings-type = { $value }: يُكتب هنا { $what }
settings-wants-boolean = true أو false
settings-wants-text = نص بين علامتي اقتباس
settings-wants-list = قائمة بين [ ]
settings-wants-table = جدول
settings-wants-keys = مفاتيح بين علامتي اقتباس، أو قائمة منها
toml-at = { $what } (العمود { $column })
toml-quotes = ليس هذا TOML: يُكتب النص بين علامتي اقتباس، وتُغلقان
toml-value = ليس هذا TOML: الاسم ثم = ثم القيمة
toml-unclosed = ليس هذا TOML: قوس لم يُغلق
toml-comma = ليس هذا TOML: فاصلة ناقصة أو زائدة
toml-key = ليس هذا TOML: الاسم حروف لاتينية وأرقام و_ و-، أو يُكتب بين علامتي اقتباس
toml-number = ليس هذا TOML: ليس هذا عددًا
toml-escape = ليس هذا TOML: لا يرد هذا المحرف بعد الشرطة المائلة العكسية
toml-other = ليس هذا TOML

## ui: commands

group-moving = التنقل
group-paging = التصفح
group-panes = اللوحات
group-jumping = القفز
group-finding = البحث
group-copying = النسخ
group-showing = العرض
group-program = البرنامج
command-next-bead = المقطع التالي في كل النسخ
command-previous-bead = المقطع السابق
command-next-sentence = الجملة التالية في هذه النسخة
command-previous-sentence = الجملة السابقة في هذه النسخة
command-next-paragraph = الفقرة التالية في هذه النسخة
command-previous-paragraph = الفقرة السابقة في هذه النسخة
command-next-word = الكلمة التالية في هذه النسخة
command-previous-word = الكلمة السابقة
command-first = البداية، ومع رقم: المقطع الذي يحمله
command-last = النهاية، ومع رقم: المقطع الذي يحمله
command-percent = موضعٌ بنسبته من النص: 50% وسطه
command-page-down = صفحة إلى أسفل
command-page-up = صفحة إلى أعلى
command-half-page-down = نصف صفحة إلى أسفل
command-half-page-up = نصف صفحة إلى أعلى
command-line-down = سطر إلى أسفل
command-line-up = سطر إلى أعلى
command-centre = هذا المقطع إلى وسط الشاشة
command-to-top = هذا المقطع إلى أعلى الشاشة
command-to-bottom = هذا المقطع إلى أسفل الشاشة
command-focus-left = اللوحة التي إلى اليسار
command-focus-right = اللوحة التي إلى اليمين
command-focus-next = اللوحة التالية
command-focus-previous = اللوحة السابقة
command-focus-1 = اللوحة الأولى
command-focus-2 = اللوحة الثانية
command-focus-3 = اللوحة الثالثة
command-move-pane-left = نقل هذه اللوحة إلى اليسار
command-move-pane-right = نقل هذه اللوحة إلى اليمين
command-narrower = تضييق هذه اللوحة
command-wider = توسيع هذه اللوحة
command-hide-1 = إخفاء النسخة الأولى أو إظهارها
command-hide-2 = إخفاء النسخة الثانية أو إظهارها
command-hide-3 = إخفاء النسخة الثالثة أو إظهارها
command-solo = هذه النسخة وحدها، أو الجميع من جديد
command-next-layout = أعمدة، أو بعضها فوق بعض، أو جملة جملة
command-rows = محاذاة الفقرات أو كل جملة أو ملء الأعمدة
command-sync = تحريك كل لوحة وحدها، أو معًا من جديد
command-anchor = اللوحات الأخرى إلى هذا المقطع، معًا من جديد
command-direction = صف هذه النسخة من الجهة الأخرى، أو كما كانت
command-jump-back = الرجوع إلى حيث كنت قبل آخر قفزة
command-jump-forward = التقدم من جديد
command-contents = المحتويات
command-bookmark = وضع علامة مرجعية على هذا المقطع أو إزالتها
command-set-bookmark = وضع علامة مرجعية هنا باسم حرف
command-go-to-bookmark = الذهاب إلى العلامة المسماة بحرف
command-bookmarks = العلامات، للذهاب إلى إحداها
command-jump-before = الرجوع إلى حيث كنت من قبل
command-next-bookmark = العلامة المرجعية التالية
command-previous-bookmark = العلامة المرجعية السابقة
command-next-doubtful = المقطع التالي المشكوك في محاذاته
command-previous-doubtful = المقطع السابق المشكوك في محاذاته
command-info = ما يُعرف عن هذا المقطع
command-find = البحث في كل النسخ
command-find-next = النتيجة التالية
command-find-previous = النتيجة السابقة
command-filter = إظهار الصفوف التي فيها هذه الكلمات وحدها؛ Esc يُظهر الكل
command-find-word = البحث عن الكلمة التي تقف عليها
command-find-word-back = البحث إلى الخلف عن الكلمة التي تقف عليها
command-link-words = إظهار ما يقابل هذه الكلمة أو إخفاؤه
command-copy = نسخ هذا المقطع من هذه النسخة
command-copy-all = نسخ هذا المقطع من كل النسخ
command-copy-row = نسخ هذا المقطع صفًا في جدول (TSV)
command-copy-reference = نسخ مرجع إلى هذا الموضع
command-select = التحديد بالكلمات؛ y ينسخ وEsc يلغي
command-select-sentences = التحديد بالجمل
command-copy-selection = نسخ التحديد (أثناء التحديد يكفي y)
command-cover = تغطية النسخ الأخرى، أو هذه، أو لا شيء
command-vowels = إظهار التشكيل أو حذفه
command-dim = تعتيم كل شيء عدا المقطع الحالي، أو إعادته
command-ruler = تسطير السطر الحالي أو ترك ذلك
command-theme = السمات، تُعرض كل منها عند المرور بها
command-arabic = تجربة طرق كتابة العربية لمعرفة ما يُقرأ صحيحًا هنا
command-digits = الأرقام كما كُتبت، أو 0–9، أو ٠–٩

# The same in a word or two, for a narrow screen.
short-centre = إلى الوسط
short-to-top = إلى الأعلى
short-to-bottom = إلى الأسفل
short-hide-1 = النسخة الأولى
short-hide-2 = النسخة الثانية
short-hide-3 = النسخة الثالثة
short-solo = وحدها
short-next-layout = التخطيط
short-rows = الصفوف
short-sync = التحريك
short-anchor = معًا هنا
short-direction = الاتجاه
short-vowels = التشكيل
short-dim = التعتيم
short-ruler = التسطير
short-arabic = كتابة العربية
short-digits = الأرقام

command-palette = إيجاد أمر باسمه، أو مقطع برقمه
command-library = نصوص المكتبة
command-set-apart = الملفات المستبعدة وسبب استبعادها
command-help = هذه المساعدة
command-accept = أخذ المختار، أو كشف المقطع، أو المتابعة
command-cancel = الإغلاق، أو ترك ما لم تكتمل كتابته
command-quit = الخروج
command-suspend = إلى سطر الأوامر؛ fg يعيدك
command-redraw = إعادة رسم الشاشة

## ui: the status line

hint-help = مساعدة
hint-quit = خروج
hint-next = التالي
hint-back = السابق
hint-pane = لوحة
hint-find = بحث
hint-page = صفحة
status-aligning = المحاذاة { $percent }%
status-unknown-key = { $key } ليس أمرًا هنا؛ { $help } يعرض كل المفاتيح
status-key-instead = { $key } ليس أمرًا هنا: { $instead } يؤدي «{ $says }»
status-set-apart = { $count ->
    [zero] لم يُستبعد أي ملف
    [one] استُبعد ملف واحد: gf يبيّن السبب
    [two] استُبعد ملفان: gf يبيّن السبب
    [few] استُبعدت { $count } ملفات: gf يبيّن السبب
    [many] استُبعد { $count } ملفًا: gf يبيّن السبب
   *[other] استُبعد { $count } ملف: gf يبيّن السبب
}
status-dim = هذا المقطع وحده مضاء
status-bright = كل شيء مضاء
status-ruled = سطرك مسطّر
status-not-ruled = لا سطر مسطّر
status-vowels-out = التشكيل محذوف
status-vowels-shown = التشكيل ظاهر
status-digits-european = الأرقام من 0 إلى 9
status-digits-arabic = الأرقام من ٠ إلى ٩
status-digits-written = الأرقام كما كُتبت

## ui: sync, covers, places and help

free-off = تتحرك كل لوحة وحدها؛ zs أو za يعيدها كلها إلى موضعك
free-on = عادت النسخ كلها تتحرك معًا
free-alone = لا توجد إلا نسخة واحدة
free-in-step = النسخ كلها تتحرك معًا
cover-others = النسخ الأخرى مغطاة؛ Enter يكشف المقطع
cover-this = هذه النسخة مغطاة؛ Enter يكشف المقطع
cover-none = لا شيء مغطى
status-free = تحريك منفصل
status-filtered = مصفاة
status-unkept = لا يُحفظ!
status-others-covered = الأخرى مغطاة
status-this-covered = هذه مغطاة
panes-left-to-right = تُصف من اليسار
panes-right-to-left = تُصف من اليمين
places-no-bookmarks = لا توجد علامات: mm تضع علامة
places-bookmarks = العلامات
places-reference = { $title }، { $version }، الفقرة { $paragraph }، الجملة { $sentence } (المقطع { $at } من { $count })
places-the-reference = المرجع
help-here = هنا
help-selecting-copies = ينسخ ما هو محدد
help-selecting-grows = توسيع التحديد أو تضييقه
help-selecting-leaves = يترك التحديد
help-filter-leaves = يعرض كل الصفوف من جديد
help-finding-goes = إلى النتيجة التالية، وإلى السابقة
help-free-returns = يعيد النسخ كلها إلى هذا المقطع
help-covered-shows = يكشف هذا المقطع
help-covered-goes-on = يغطي غيره، أو لا شيء
help-marks = في هذه الصفحة
mark-here = المقطع الذي أنت فيه، في كل النسخ
mark-alone = في هذه النسخة وحدها
mark-missing = لا شيء هنا في هذه النسخة
mark-doubtful = محاذاة هذا المقطع مشكوك فيها
mark-goes-on = تتمة الفقرة التي فوقها
mark-found = وجد الفحص شيئًا، و{ $key } تبيّنه
mark-reviewed = مقبول، يحتاج إلى عمل، مرفوض، عليه راية، عليه ملحوظة
mark-hit = نتائج البحث، في شريط التمرير
help-typed = ما يمكن البحث عنه
help-typed-word = هذه الحروف أينما وردت، مهما كان شكلها
help-typed-arabic = الكلمة مع ما يتصل بها من حروف وضمائر، مشكولة أو لا
help-typed-whole = هذه الكلمة كاملة، كما يجدها *: لا كلمة أطول منها
help-typed-phrase = هذه الكلمات فقط
help-typed-exact = هذه الكلمة فقط، حرفًا بحرف
help-typed-scope = في الفرنسية وحدها
help-typed-side = في النسخة الثانية وحدها
help-typed-note = في الملاحظات

## ui: copying

copy-selection = التحديد
copy-passage = المقطع
copy-passages = المقطع في كل النسخ
copy-row = الصف
copy-nothing-selected = لا تحديد: v للتحديد
copy-nothing-here = ليس في هذه النسخة ما يُنسخ هنا
copied-by = نُسخ بالأمر { $command }: { $what }
copied-by-tmux = نُسخ إلى tmux { $what }، وإلى الحافظة إن كانت الطرفية تسمح للبرامج بالنسخ
copied-to-terminal = نُسخ، إن كانت هذه الطرفية تسمح للبرامج بالنسخ: { $what }
copied-through-screen = نُسخ عبر screen، إن كانت الطرفية تسمح للبرامج بالنسخ: { $what }
copied-not-long = لم يُنسخ { $what }: طوله { $length } بايت، وهو أكثر مما تقبله الطرفيات ({ $most })
copied-not = لم يُنسخ { $what }: { $error }

## ui: lists and pages

list-keys = المفاتيح
list-contents = المحتويات
list-commands = الأوامر
list-commands-foot = Enter للتنفيذ · رقمٌ للذهاب إلى مقطعه · Esc للإغلاق
list-library = المكتبة
list-library-by-title = المكتبة، بحسب العنوان
list-library-by-progress = المكتبة، بحسب ما قُرئ
list-library-foot = Enter للفتح · C-x للحذف من المكتبة · C-s للترتيب · Esc للإغلاق
list-library-foot-quits = Enter للفتح · C-x للحذف من المكتبة · C-s للترتيب · Esc للخروج
list-new = جديد
list-forget = أيُحذف مع موضعه وملحوظاته؟ y: نعم · تبقى ملفاته
overlay-list-foot = { $go } للذهاب إليه · { $leave } للإغلاق
overlay-page-foot = { $on } للمتابعة · { $leave } للإغلاق
overlay-foot = { $leave } للإغلاق
list-nothing-fits = لا شيء يطابق
themes-title = السمات
themes-foot = T للتالية · Enter لإبقائها · Esc لإعادة السابقة
theme-terminal = ألوان الطرفية نفسها
theme-dark = حروف فاتحة على داكن
theme-light = حروف داكنة على فاتح
theme-contrast = أبيض وأصفر على أسود بلا تعتيم
theme-own = الألوان التي في إعداداتك
theme-mine = سمة من عندك
list-to-passage = الذهاب إلى المقطع ذي هذا الرقم
list-nothing-to-keep = كل ما تفعله يُحفظ في الحال
list-all-is-kept = كل ما تفعله يُحفظ في الحال؛ E يكتب النص لبرامج أخرى
apart-title = ملفات مستبعدة
apart-foot = Enter للفتح · Esc للإغلاق
apart-none = كل الملفات مفتوحة: لم يُستبعد أي منها
apart-alone = وحده
apart-beside = بجانبها
apart-beside-says = بجانب النسخ، مرتبطًا بها حيث يتطابق القولان يقينًا فحسب
apart-all = كل الملفات جنبًا إلى جنب
apart-all-says = بوصفها نسخًا لنص واحد، مهما بدت

## ui: what is known of a passage

info-title = هذا المقطع
info-empty = ليس في النص كلمات.
info-passage = المقطع
info-of = { $at } من { $count }
info-shape = البنية
info-shape-says = { $counts } (عدد الجمل في كل نسخة)
info-confidence = الثقة
info-percent = { $percent }%
info-alone = منفرد
info-alone-says = لا مقابل له في أي نسخة أخرى
info-nothing = { $name }: لا شيء هنا
info-sentence = { $name }: الجملة { $at } من { $count }
info-sentences = { $name }: الجمل { $first }–{ $last } من { $count }

## ui: keys that are set

keys-no-command = لا أمر باسم { $name }؛ يسردها `visavis keys`
keys-no-command-like = لا أمر باسم { $name }: لعل المقصود { $like }
keys-no-key = { $name } ليس مفتاحًا؛ من المفاتيح j وC-f وSpace وPgDn و"g g"
keys-no-key-like = { $name } ليس مفتاحًا: اكتب { $like }
keys-digit = { $keys } بداية رقم: بالأرقام يُكتب العدد
keys-taken = { $keys } يتعارض مع { $command }: أعطه هو أيضًا مفاتيح أخرى

## text: what a file is instead of text

binary-pdf = ملف PDF
binary-zip = أرشيف zip (وكذلك ملفات معالجات النصوص والكتب الإلكترونية)
binary-office = ملف Microsoft Office قديم
binary-rtf = ملف RTF
binary-gzip = أرشيف gzip
binary-xz = أرشيف xz
binary-zstd = أرشيف zstd
binary-picture = صورة
binary-program = برنامج
binary-database = قاعدة بيانات
binary-data = بيانات ثنائية

## import: what is odd about a file

import-empty = { $name } فارغ.
import-binary = { $name } ليس نصًا بل { $what }؛ احفظه أولًا نصًا عاديًا.
import-malformed = { $count ->
    [zero] { $name } لا خلل في بايتاته ({ $first }).
    [one] في { $name } موضع واحد لا معنى لبايتاته في ترميزه، عند البايت { $first }؛ إن ساءت قراءته فاذكر ترميزه بـ --encoding.
    [two] في { $name } موضعان لا معنى لبايتاتهما في ترميزه، أولهما عند البايت { $first }؛ إن ساءت قراءته فاذكر ترميزه بـ --encoding.
    [few] في { $name } { $count } مواضع لا معنى لبايتاتها في ترميزه، أولها عند البايت { $first }؛ إن ساءت قراءته فاذكر ترميزه بـ --encoding.
    [many] في { $name } { $count } موضعًا لا معنى لبايتاتها في ترميزه، أولها عند البايت { $first }؛ إن ساءت قراءته فاذكر ترميزه بـ --encoding.
   *[other] في { $name } { $count } موضع لا معنى لبايتاتها في ترميزه، أولها عند البايت { $first }؛ إن ساءت قراءته فاذكر ترميزه بـ --encoding.
}
import-no-words = ليس في { $name } كلمات.
import-too-large = { $name } أكبر من 4 غيبيبايت؛ قسّمه أولًا.
import-odd-broken = يخالف { $name } صيغته عند السطر { $line }؛ قُرئ ما قبله.
import-odd-truncated = ينقطع { $name } في وسطه؛ قُرئ ما فيه.
import-odd-no-units = ليس في { $name } مقطع بأي لغة.
import-odd-too-large = { $name } أكبر من 4 غيبيبايت؛ تُرك باقيه.
import-odd-entities = { $count ->
    [zero] ليس في { $name } كيان مجهول.
    [one] في { $name } كيان واحد غير معروف هنا، تُرك كما هو.
    [two] في { $name } كيانان غير معروفين هنا، تُركا كما هما.
    [few] في { $name } { $count } كيانات غير معروفة هنا، تُركت كما هي.
    [many] في { $name } { $count } كيانًا غير معروف هنا، تُركت كما هي.
   *[other] في { $name } { $count } كيان غير معروف هنا، تُركت كما هي.
}
import-odd-codes = { $count ->
    [zero] ليس في نص { $name } رموز من صيغة أخرى.
    [one] في نص { $name } رمز واحد من صيغة أخرى، تُرك.
    [two] في نص { $name } رمزان من صيغة أخرى، تُركا.
    [few] في نص { $name } { $count } رموز من صيغة أخرى، تُركت.
    [many] في نص { $name } { $count } رمزًا من صيغة أخرى، تُركت.
   *[other] في نص { $name } { $count } رمز من صيغة أخرى، تُركت.
}
import-odd-ragged = { $count ->
    [zero] ليس في { $name } صف أطول من الأول.
    [one] في { $name } صف واحد خلاياه أكثر من خلايا الأول، تُركت.
    [two] في { $name } صفان خلاياهما أكثر من خلايا الأول، تُركت.
    [few] في { $name } { $count } صفوف خلاياها أكثر من خلايا الأول، تُركت.
    [many] في { $name } { $count } صفًا خلاياها أكثر من خلايا الأول، تُركت.
   *[other] في { $name } { $count } صف خلاياها أكثر من خلايا الأول، تُركت.
}
import-odd-unfit = الجزء { $part } من { $name } ليس كما ينبغي، فتُرك.
import-odd-newer = كُتب { $name } بإصدار أحدث من visavis؛ تُرك ما فيه من جديد.
import-odd-apart = لا وحدة مشتركة بين { $name } والملفات التي قبله، فتُرك.
import-odd-aligned = محاذاة { $name } مختلفة؛ تُعتمد محاذاة الملف الأول، وما كُتب عن مقاطعه يُعرف بكلماتها.

## align and parallel: which files belong together

kin-no-text = أحدهما بلا نص
kin-translation = يشتركان في { $percent }% من الأسماء والأعداد والكلمات القابلة للمقارنة، وبالترتيب نفسه
kin-related = يشتركان في { $percent }% من الأسماء والأعداد والكلمات القابلة للمقارنة، لكن ليس كما تكون الترجمة
kin-unrelated = لا يشتركان إلا في { $percent }% من الأسماء والأعداد والكلمات القابلة للمقارنة
kin-covered = { $percent }% من أحدهما يقابل الآخر يقينًا
kin-hardly-covered = لا يقابل الآخرَ يقينًا إلا { $percent }% من أحدهما
apart-other-text = { $name } نسخة من نص آخر، مع { $others }.
apart-no-counterpart = لا مقابل لـ { $name } هنا.
apart-too-few = { $name } لا يوافق من الباقي غير { $other } إلا القليل{ $reason }.
apart-related = { $name } في الموضوع نفسه لكنه لا يترجم شيئًا من { $other }{ $reason }.
apart-unrelated = { $name } ليس نسخة من { $other }{ $reason }.

## message: lists

list-comma = { $said } و{ $next }
list-and = { $said } و{ $last }

## study: names

language-ar = العربية
language-fr = الفرنسية
language-en = الإنجليزية
language-fa = الفارسية
language-ur = الأردية
language-he = العبرية
language-de = الألمانية
language-es = الإسبانية
language-it = الإيطالية
language-pt = البرتغالية
language-nl = الهولندية
language-tr = التركية
language-ru = الروسية
language-el = اليونانية
language-zh = الصينية
language-ja = اليابانية
language-ko = الكورية
language-th = التايلاندية
language-hi = الهندية
language-am = الأمهرية
month-01 = يناير
month-02 = فبراير
month-03 = مارس
month-04 = أبريل
month-05 = مايو
month-06 = يونيو
month-07 = يوليو
month-08 = أغسطس
month-09 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
weekday-0 = الأحد
weekday-1 = الاثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت

## study: what the checks find

check-sentence = { $said }.
check-clauses = { $said }، و{ $next }
check-has = { $count ->
   *[other] في { $versions }: { $what }
}
check-has-here = { $count ->
   *[other] في { $versions } هنا { $what }
}
check-has-none = { $count ->
   *[other] ليس ذلك في { $versions }
}
check-lacks = { $count ->
   *[other] لا مقابل في { $versions }
}
check-only = { $count ->
   *[other] في { $versions } فقط { $what }: { $lacks }.
}
check-these-segments = { $count ->
    [zero] لا شيء
    [one] هذه الجملة
    [two] هاتان الجملتان
    [few] هذه الجمل المتتالية، وعددها { $count }
    [many] هذه الجمل المتتالية، وعددها { $count }
   *[other] هذه الجمل المتتالية، وعددها { $count }
}
check-the-title = العنوان
check-this-date = هذا التاريخ
check-title-and-date = العنوان وتاريخ
check-title-date-more = العنوان وتاريخ وأسطر أخرى
check-title-more = العنوان وأسطر أخرى
check-a-date = تاريخ
check-no-words = { $count ->
   *[other] لا كلمات هنا في { $versions }
}
check-has-some = { $count ->
   *[other] هي في { $versions }
}
check-same-words = في { $versions } هنا الكلمات نفسها: إحداها لم تُترجم.
check-not-latin = ليست { $version } هنا بحروف لاتينية.
check-not-arabic = ليست { $version } هنا بحروف عربية.
check-quotes = { $count ->
   *[other] في { $versions } هنا كلام مقتبس
}
check-paired = في { $version } { $what }.
check-not-closed = { $mark } يُفتح ولا يُغلق
check-not-opened = { $mark } لا يُغلق شيئًا
check-an-ellipsis = نقاط حذف
check-longer = { $version } هنا أطول من سائر المواضع قياسًا إلى مقابلاتها: { $times } ضعفًا.
check-shorter = { $version } هنا أقصر من سائر المواضع قياسًا إلى مقابلاتها: { $times } ضعفًا.
check-sentences = عدد الجمل هنا: { $counts }.
check-otherwise = في { $same } ما ورد في المقطع { $number } نفسه، وفي { $differs } صيغة أخرى.
check-term = في { $source }: { $term }، وليس في { $version }: { $wanted }.
check-term-forbidden = { $count ->
    [0] في { $version }: { $term }، وهو مستبعد في المسرد.
   *[other] في { $version }: { $term }، وهو مستبعد في المسرد، والمطلوب: { $wanted }.
}
check-list = في { $version }: { $words }، وهو في قائمة المراجعة.
check-list-says = في { $version }: { $words }؛ { $says }.
check-ends = { $count ->
   *[other] في آخر { $versions } { $mark }
}
check-ends-bare = { $count ->
   *[other] لا علامة في آخر { $versions }
}
check-full-stop = نقطة
check-question-mark = علامة استفهام
check-exclamation-mark = علامة تعجب
check-question-and-exclamation = علامتا استفهام وتعجب
check-colon = نقطتان رأسيتان
check-semicolon = فاصلة منقوطة
check-comma = فاصلة
check-repeated = في { $version } كلمة مكررة: { $word }.
check-two-spaces = مسافتان متتاليتان
check-space-before-stop = مسافة قبل نقطة أو فاصلة
check-space-in-brackets = مسافة داخل القوسين
check-unseen = { $count ->
    [zero] في { $version } محارف لا تُرى: { $code } ({ $what }).
    [one] في { $version } محرف لا يُرى: { $code } ({ $what }).
    [two] في { $version } محرفان لا يُريان، أحدهما { $code } ({ $what }).
    [few] في { $version } { $count } محارف لا تُرى، منها { $code } ({ $what }).
    [many] في { $version } { $count } محرفًا لا يُرى، منها { $code } ({ $what }).
   *[other] في { $version } { $count } محرف لا يُرى، منها { $code } ({ $what }).
}
check-zero-width-space = مسافة بلا عرض
check-word-joiner = واصل كلمات
check-byte-order-mark = علامة ترتيب البايتات
check-soft-hyphen = واصلة اختيارية
check-lost-character = محرف ضاع عند فك الترميز
check-lone-direction = علامة اتجاه تُفتح أو تُغلق وحدها
check-lone-isolate = علامة عزل تُفتح أو تُغلق وحدها
check-control = محرف تحكم
check-arabic-mark = في { $version } { $mark } في موضع { $ought }.
check-looks-right = في { $version } حرف يشبه الحرف الصحيح وليس هو: { $word }.
check-tatweel = في { $version } حروف ممدودة بالتطويل.
check-forms = في { $version } حروف محفوظة بأشكال عرضها.
check-vowel-sign = في { $version } حركة ليست على حرف، أو زائدة.
check-mostly = في { $version } هنا { $here }، وفي أغلبها { $ought }.
check-not-so = في { $version } هنا { $here } لا { $ought }.
check-apostrophe-curved = فاصلة عليا ’
check-apostrophe-straight = فاصلة عليا '
check-no-space = علامة بلا مسافة
check-plain-space = مسافة عادية بجانب علامة
check-no-break-space = مسافة غير منقسمة بجانب علامة

## study: what the rules compare

rule-unlinked = الجمل الموجودة في نسخة دون أخرى: ما حُذف أو أُضيف. والجمل المنفردة المتتالية ملاحظة واحدة.
rule-empty = في كل مقطع كلمات حيث توجد في مقابلاته.
rule-untranslated = لا مقطع يكرر كلمات مقابله في لغة أخرى كما هي.
rule-script = يُكتب المقطع بحروف لغته: العربية بالحروف العربية، والفرنسية والإنجليزية بالحروف اللاتينية.
rule-numbers = أعداد المقطع بقيمها: هي واحدة في كل النسخ مهما اختلفت الأرقام والفواصل والكلمات التي تُكتب بها.
rule-dates = الشهور وأيام الأسبوع: حيث تذكرها نسختان تذكران الشيء نفسه، بأي اسم وأي ترتيب (أسماء الشهور بنوعيها؛ وبالأرقام، اليوم أولًا أو الشهر).
rule-measures = العدد الواحد يعدّ الشيء نفسه في كل النسخ: العملة والنسبة المئوية ووحدات الطول والوزن والمساحة والحجم.
rule-codes = الرموز مثل A320 والأسماء مثل YouTube واحدة في كل نسخة فيها منها شيء.
rule-links = عناوين الشبكة والبريد واحدة في كل النسخ.
rule-placeholders = المتغيرات والوسوم (أسماء بين حاصرتين، %s، %1$d، <b>، </b>، &nbsp;) واحدة في كل النسخ بأي ترتيب.
rule-quotations = حيث تقتبس النسخ الأخرى أربع كلمات على الأقل تقتبس النسخة أيضًا: فمن دون العلامات يصير كلام الغير كلام النص.
rule-paired = كل قوس يُفتح يُغلق في فقرته، وكل علامة اقتباس في فقرات قليلة، والعكس كذلك.
rule-ellipsis = نقاط الحذف وسط المقطع، وهي علامة على محذوف أو مسكوت عنه، ترد في كل النسخ.
rule-length = طول المقطع قياسًا إلى مقابلاته قريب مما في سائر النص: قد يكون حذف أو زيادة حيث تبعد نسبة طولين عن وسيطها كثيرًا (أكثر من ثلاثة أمثال الانحراف الوسيط).
rule-sentences = لا يزيد مقطع على مقابله بجملتين.
rule-consistency = حيث تكرر نسخة قولًا بحرفه تكرره النسخ الأخرى أيضًا.
rule-terminology = حيث يرد في الأصل مصطلح من المسرد يرد مقابله في كل نسخة، ولا يرد ما يستبعده المسرد.
rule-checklist = لا يرد في أي نسخة ما يجده نمط من أنماط قائمة المراجعة.
rule-names = يُكتب الاسم بالحروف الصامتة نفسها في كل النسخ أيًّا كان خطها.
rule-acronyms = المختصرات من ثلاثة حروف فأكثر في نسخة ترد في النسخ الأخرى المكتوبة بالحروف نفسها.
rule-end-punctuation = ما يُختم به المقطع من نوع واحد في كل النسخ: نقطة أو استفهام أو تعجب أو نقطتان أو فاصلة منقوطة أو نقاط حذف أو لا شيء.
rule-repeated-word = الكلمة نفسها مرتين لا يفصل بينهما إلا بياض.
rule-spaces = لا مسافتان متتاليتان، ولا مسافة قبل نقطة أو فاصلة، ولا داخل القوسين.
rule-controls = لا محارف تحكم ولا مسافات بلا عرض ولا علامات ترتيب بايتات ولا واصلات اختيارية داخل النص، ولا محرف يدل على خطأ في الترميز (U+FFFD)، وكل علامة اتجاه تُفتح تُغلق.
rule-digits = تلتزم النسخة العربية نظام أرقام واحدًا: 0-9 أو ٠-٩ أو ۰-۹. ويُذكر ما كُتب بالنظام الأقل استعمالًا فيها.
rule-arabic-punctuation = النثر العربي فيه الفاصلة والفاصلة المنقوطة وعلامة الاستفهام العربية: ، ؛ ؟.
rule-letters = الكلمات العربية بحروف عربية: ك وي لا ک وی الفارسيتان، والتاء المربوطة في آخر كلمة معرّفة وردت بها في موضع آخر من النص.
rule-tatweel = لا كلمة عربية ممدودة بالتطويل (U+0640) الذي يعوق البحث والعدّ.
rule-presentation-forms = تُحفظ الحروف العربية حروفًا لا أشكالًا تتخذها في الكلمة (U+FB50 إلى U+FDFF وU+FE70 إلى U+FEFC) فلا يجدها البحث.
rule-diacritics = كل حركة على حرف، ولا حرف عليه حركتان.
rule-french-spacing = في الفرنسية مسافة قبل ; : ! ? » وبعد «، كلها من نوع واحد: غير المنقسمة كما عند الطابعين، أو العادية في كل موضع.
rule-french-marks = تلتزم النسخة الفرنسية فاصلة عليا واحدة (’ أو ') ونوعًا واحدًا من علامات الاقتباس (« » أو “ ” أو " ").

## cli: check

check-found = وُجد: { $counts }.
check-found-more = وُجد: { $counts }؛ ولم يُعرض: { $others } (--severity { $least }).
check-nothing = لا شيء
check-finding = { $number } { $severity } { $rule }: { $says }
check-errors = { $count ->
    [zero] لا أخطاء
    [one] خطأ واحد
    [two] خطآن
    [few] { $count } أخطاء
    [many] { $count } خطأ
   *[other] { $count } خطأ
}
check-warnings = { $count ->
    [zero] لا تحذيرات
    [one] تحذير واحد
    [two] تحذيران
    [few] { $count } تحذيرات
    [many] { $count } تحذيرًا
   *[other] { $count } تحذير
}
check-hints = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}

## store: what keeps the library from keeping

store-no-home = لا يُحفظ شيء: لا مجلد شخصيًا تُحفظ فيه المكتبة؛ اضبط XDG_DATA_HOME
store-denied = لا يُحفظ شيء: الكتابة في المكتبة غير مسموح بها: { $path }؛ راجع أذوناتها وأذونات مجلدها
store-full = لا يُحفظ شيء: لا مساحة للمكتبة { $path }؛ أفسح لها مكانًا
store-busy = لم يُحفظ شيء بعد: برنامج آخر يمسك بالمكتبة { $path }؛ أغلقه
store-damaged = لا يُحفظ شيء: المكتبة تالفة: { $path }؛ انقلها لتبدأ مكتبة جديدة
store-foreign = لا يُحفظ شيء: ليست هذه مكتبة لـ visavis: { $path }؛ انقلها لتبدأ مكتبة
store-newer = لا يُحفظ شيء: المكتبة من إصدار أحدث من visavis: { $path }؛ استعمله
store-forgotten = حُذف هذا النص من المكتبة { $path } وأنت تقرؤه: لا يُحفظ فيها ما تكتبه عنه الآن
store-other = لا يُحفظ شيء: لا يمكن استعمال المكتبة ({ $what }): { $path }

## cli: trouble

open-not-there = تعذر فتح { $path }: لا يوجد ملف كهذا: راجع الاسم
open-denied = تعذر فتح { $path }: قراءته غير مسموح بها: راجع أذوناته
open-folder = تعذر فتح { $path }: هو مجلد: اذكر الملفات التي فيه
open-unreadable = تعذرت قراءة { $path }: { $error }
open-standard-input = تعذرت قراءة الدخل القياسي: { $error }
open-no-encoding = --encoding { $name }: لا ترميز بهذا الاسم؛ من الترميزات windows-1256 وutf-16le
open-no-language = --lang { $code }: ليس رمز لغة؛ من الرموز ar وfr وen
open-languages-for-files = { $count ->
    [zero] يذكر --lang لغات عددها { $languages } ولا ملفات
    [one] يذكر --lang لغات عددها { $languages } لملف واحد
    [two] يذكر --lang لغات عددها { $languages } لملفين
    [few] يذكر --lang لغات عددها { $languages } لعدد { $count } ملفات
    [many] يذكر --lang لغات عددها { $languages } لعدد { $count } ملفًا
   *[other] يذكر --lang لغات عددها { $languages } لعدد { $count } ملف
}
open-languages-for-versions = { $count ->
    [zero] يذكر --lang لغات عددها { $languages } ولا نسخ
    [one] يذكر --lang لغات عددها { $languages } لنسخة واحدة
    [two] يذكر --lang لغات عددها { $languages } لنسختين
    [few] يذكر --lang لغات عددها { $languages } لعدد { $count } نسخ
    [many] يذكر --lang لغات عددها { $languages } لعدد { $count } نسخة
   *[other] يذكر --lang لغات عددها { $languages } لعدد { $count } نسخة
}
open-holds-several = في { $path } نسخ عدة أصلًا: افتحه دون الملفات الأخرى
open-no-source = { $count ->
    [zero] --source { $source }: لا توجد نسخ
    [one] --source { $source }: توجد نسخة واحدة، والعد من 1
    [two] --source { $source }: توجد نسختان، والعد من 1
    [few] --source { $source }: توجد { $count } نسخ، والعد من 1
    [many] --source { $source }: توجد { $count } نسخة، والعد من 1
   *[other] --source { $source }: توجد { $count } نسخة، والعد من 1
}
open-aligning = المحاذاة جارية
open-keeping = الحفظ جارٍ
write-standard-output = تعذرت الكتابة إلى الخرج القياسي: { $error }
cause-not-found = لا يوجد ملف أو مجلد كهذا
cause-denied = الوصول غير مسموح به
cause-there-already = موجود من قبل
cause-folder = هو مجلد
cause-no-folder = جزء من مساره ليس مجلدًا
cause-full = القرص ممتلئ
cause-quota = استُنفدت حصتك من القرص
cause-read-only = القرص للقراءة فقط
cause-too-large = حجمه أكبر من المسموح
cause-busy = برنامج آخر يستعمله
cause-pipe = أُغلق الطرف الآخر
cause-late = انقضت المهلة
cause-ended = انتهى قبل أوانه
cause-memory = الذاكرة غير كافية
cause-unsupported = لا يستطيع هذا النظام ذلك
cause-name = لا يقبل النظام اسمًا كهذا
cause-gone = لم يعد قرصه موجودًا
cause-cut-short = تعذرت كتابته كله
cause-device = تعطل قرصه أو جهازه
cause-too-many = الملفات المفتوحة أكثر من المسموح
cause-other = يقول النظام: { $words }
session-no-shell = لا يوجد سطر أوامر للعودة إليه
session-no-suspending = لا يستطيع هذا النظام تعليق برنامج
read-no-terminal = يحتاج القارئ إلى طرفية يرسم عليها، والخرج القياسي ليس طرفية: `visavis print ملف…` يكتب نصًا عاديًا
read-unusable = تعذر استعمال هذه الطرفية: { $error }؛ `visavis print ملف…` لا يحتاج إليها
read-dumb = لا يمكن الرسم على هذه الطرفية (TERM=dumb): `visavis print ملف…` يكتب نصًا عاديًا
read-not-aligned = تعذرت محاذاة النص: { $error }
read-no-colours = لا تعرض هذه الطرفية ألوانًا: كل السمات سواء
read-theme = السمة { $name }: لتثبيتها ضع theme = "{ $name }" في الإعدادات
dictionary-unreadable = تعذرت قراءة المعجم { $path }: { $error }؛ تُرك جانبًا
read-not-searched = تعذر البحث في النص: { $error }
open-comparing = مقارنة الملفات
open-done = { $what }، تمّ
progress-seconds = { $what }، { $seconds } ث
progress-sets = { $sets ->
    [zero] { $what }: لا مجموعات، { $seconds } ث
    [one] { $what }: مجموعة واحدة، { $seconds } ث
    [two] { $what }: مجموعتان، { $seconds } ث
    [few] { $what }: { $sets } مجموعات، { $seconds } ث
    [many] { $what }: { $sets } مجموعة، { $seconds } ث
   *[other] { $what }: { $sets } مجموعة، { $seconds } ث
}
progress-part = { $what } { $percent }%، { $seconds } ث

## cli: the library

shelf-sample = مقال نموذجي
shelf-built-in = مدمج
shelf-not-read = لم يُقرأ بعد
shelf-missing = أحد ملفاته مفقود، { $read }
shelf-forgotten = حُذف
shelf-brings-back = يُحذف عند إغلاق القائمة: C-x يعيده
shelf-not-there = غير موجود: { $path }
shelf-no-title = (بلا عنوان)
shelf-gone = لم يعد هذا النص في المكتبة
shelf-file-gone = لم يعد { $path } هناك: افتحه من مكانه الجديد، ويتبعه كل ما دُوِّن عنه
library-name-files = اذكر الملفات التي هي نسخ لنص واحد
library-has = هو في المكتبة برقم { $id }
library-has-now = صار في المكتبة برقم { $id }
library-not-kept = لا يمكن حفظه: لا تُحفظ إلا ملفات كاملة لا تتغير في الأثناء، ودون --no-library
library-no-text = لا نص في المكتبة يوافق { $id }: يسرد `visavis library list` نصوصها؛ لم يُحذف شيء
library-several = قد يكون { $id } أيًّا من هذه، فاذكر واحدًا برقمه؛ لم يُحذف شيء: { $texts }
library-forgotten = حُذف من المكتبة: { $text }؛ وملفاته باقية
library-forget-ask = أيُحذف من المكتبة { $text } مع موضعه وكل ما دُوِّن عنه؟ ملفاته باقية. [ن/لا]
library-none-forgotten = لم يُحذف شيء
library-empty = لا نص في المكتبة بعد: الأمر `visavis ملف…` يقرأ نصًّا ويحفظه
library-file-missing = { $path } (مفقود)
library-text = { $number } «{ $title }» ({ $languages })

## cli: export

export-wrote = كُتب { $path }
export-say-format = اذكر الصيغة بـ --to: { $known }
export-one-version = تجمع { $format } بين لغتين، وليس هنا إلا نسخة واحدة
export-there = { $path } موجود من قبل: اذكر غيره، أو استعمل --force
export-several = { $count ->
    [zero] لا تنتج { $format } أي ملف: سمّها بـ `-o خرج`
    [one] تنتج { $format } ملفًا واحدًا: سمّه بـ `-o خرج`
    [two] تنتج { $format } ملفين، واحدًا لكل لغة هدف: سمّهما بـ `-o خرج`
    [few] تنتج { $format } { $count } ملفات، واحدًا لكل لغة هدف: سمّها بـ `-o خرج`
    [many] تنتج { $format } { $count } ملفًا، واحدًا لكل لغة هدف: سمّها بـ `-o خرج`
   *[other] تنتج { $format } { $count } ملف، واحدًا لكل لغة هدف: سمّها بـ `-o خرج`
}
export-no-folder = تعذرت كتابة { $path }: لا يوجد مجلد كهذا
export-is-folder = تعذرت كتابة { $path }: هو مجلد
export-unwritable = تعذرت كتابة { $path }: { $error }

## export: formats

format-json = كل شيء، للمتابعة في مكان آخر من حيث توقفت
format-tmx = ذاكرة ترجمة: كل النسخ والروابط والحالات والملحوظات
format-xliff = لأدوات الترجمة: ملف لكل لغة هدف، مع الحالات والملحوظات
format-po = gettext: ملف لكل لغة هدف، مع الملحوظات؛ وما لم يُعتمد يوسم fuzzy
format-tsv = جدول بعلامات جدولة: النسخ والحالات والرايات والملحوظات دون أصحابها
format-csv = جدول بفواصل: مثل tsv
format-html = صفحة للقراءة والبحث والطباعة: النسخ متحاذية مع الحالات والملحوظات
format-markdown = جدول Markdown: النسخ متحاذية مع الملحوظات

## export: the page

html-passages = { $count ->
    [zero] لا مقاطع
    [one] مقطع واحد
    [two] مقطعان
    [few] { $count } مقاطع
    [many] { $count } مقطعًا
   *[other] { $count } مقطع
}
html-nothing = لا شيء هنا يطابق ذلك.
html-next-and-previous = التالي والسابق
html-find = بحث
html-veil = حجب نسخة
html-find-in-any = البحث في كل النسخ
html-show = العرض
html-all-passages = كل المقاطع
html-with-notes = ما عليه ملحوظات أو حالة
html-with-findings = ما وجد فيه الفحص شيئًا
html-shown = { $shown } من { $all }
html-confidence = الثقة { $confidence }
html-suggested = مقترح
html-flagged = ⚑ راية
html-bookmark = ★ علامة
html-pinned = ضُمّ يدويًا

## cli: pair

pair-translations = { $a } و{ $b } ترجمتان: { $reason }.
pair-related = { $a } و{ $b } متقاربان: { $reason }.
pair-holds-several = في { $name } نسخ عدة أصلًا: اذكر ملفات في كل منها نسخة واحدة

## cli: align --jsonl

jsonl-cannot-start = تعذر بدء العمل: { $error }
jsonl-refused = { $lines ->
    [zero] لا أسطر، وتعذرت محاذاة { $refused } منها: السبب في "error" من كائناتها
    [one] تعذرت محاذاة { $refused } من سطر واحد: السبب في "error" من كائنه
    [two] تعذرت محاذاة { $refused } من سطرين: السبب في "error" من كائناتها
    [few] تعذرت محاذاة { $refused } من { $lines } أسطر: السبب في "error" من كائناتها
    [many] تعذرت محاذاة { $refused } من { $lines } سطرًا: السبب في "error" من كائناتها
   *[other] تعذرت محاذاة { $refused } من { $lines } سطر: السبب في "error" من كائناتها
}
jsonl-too-long = السطر { $number } أطول من { $most } ميبيبايت
jsonl-fault = حال خلل في visavis دون محاذاة هذه المجموعة: نرجو الإبلاغ عنه
jsonl-at = { $said } (البايت { $at })
json-ends = ينتهي قبل أوانه
json-expected = المنتظر { $sign }
json-comma = فيه فاصلة زائدة
json-key = يُكتب الاسم بين علامتي اقتباس
json-escape = لا يرد هذا المحرف بعد الشرطة المائلة العكسية
json-control = في النص محرف تحكم
json-number = ليس هذا عددًا
json-other = ليس هذا JSON
json-wants = يُكتب هنا { $what }
json-wants-object = كائن
jsonl-not-utf8 = السطر { $number } ليس بترميز UTF-8
jsonl-no-object = السطر { $number } ليس كائن JSON
jsonl-no-object-for = السطر { $number } ليس كائن JSON: { $what }
jsonl-no-texts = ليس في الكائن "texts"
jsonl-bad-texts = ليست "texts" فيه مصفوفة كائنات لكل منها "text": { $what }
jsonl-empty-texts = "texts" فيه خالية
jsonl-no-language = في النص { $number } منه "lang" هو "{ $code }"، وليس رمز لغة؛ من الرموز ar وfr وen
jsonl-text = النص { $number }

## cli: doctor

doctor-which = أي سطر يُقرأ صحيحًا؟  اضغط رقمه، أو Esc.
doctor-right-one = (الصحيح يبدأ من يمينه، حروفه متصلة، وأرقامه في اتجاهها.)
doctor-now = (* هي الطريقة المتبعة الآن.)
doctor-cannot-ask = تعذر سؤال هذه الطرفية: { $error }
doctor-remembered = حُفظ لـ { $terminal }: arabic = { $way }
doctor-remembered-in-vain = حُفظ لـ { $terminal }: arabic = { $way }؛ لكن في config.toml لها طريقة أخرى، وهي التي ستسري
doctor-terminal = الطرفية
doctor-terminal-none = لا طرفية تُسأل
doctor-version = الإصدار
doctor-because = الدليل
doctor-because-nothing = لا شيء
doctor-because-mode = تجيب بـ { $state } عن الوضع 8
doctor-because-version = تسمي نفسها { $version }
doctor-because-attributes = سماتها { $attributes }
doctor-because-variable = قيمة { $name } هي { $value }
doctor-asked = سُئلت
doctor-asked-nothing = لا شيء: لو سُئلت لعرضت الأسئلة
doctor-answered = أجابت
doctor-answered-nothing = لا شيء
doctor-arabic = العربية
doctor-way-settings = { $way }، كما في config.toml لهذه الطرفية (وبنفسها { $own })
doctor-way-reader = { $way }، كما وجدتها تُقرأ صحيحة (وبنفسها { $own })
doctor-way-all-settings = { $way }، كما في config.toml لكل الطرفيات (وبنفسها { $own })
doctor-no-letters = ليست فيها حروف عربية
doctor-vowels = الحركات
doctor-vowels-shown = معروضة
doctor-vowels-out = متروكة
doctor-mode = الوضع 8
doctor-mode-set = مفعّل: ترتب النص من اليمين ما لم تُنه عن ذلك
doctor-mode-reset = معطّل: تعرض الخانات كما تأتي
doctor-mode-untold = لم يُمس: لو مُس لعرضت التسلسل
doctor-mode-unknown = لا تعرفه
doctor-colours = الألوان
doctor-colours-none = لا ألوان
doctor-colours-true = 16 مليونًا
doctor-ground = الخلفية
doctor-ground-light = فاتحة
doctor-ground-dark = داكنة
doctor-ground-unknown = غير معروفة
doctor-keyboard = لوحة المفاتيح
doctor-keyboard-kitty = بروتوكول kitty
doctor-keyboard-plain = عادية
doctor-widths = العروض
doctor-widths-right = كما ظُن: { $what }
doctor-widths-untold = لا تخبر بها
doctor-widths-not-asked = لم تُسأل: لا تجيب عن شيء
doctor-width-wrong = { $what }: { $found } هنا، والمظنون { $believed }
doctor-list-comma = ،
doctor-clipboard = الحافظة
doctor-clipboard-command = الأمر { $command }
doctor-clipboard-no-command = { $command } (غير مثبت)
doctor-clipboard-allowed = الطرفية (OSC 52)، وتقول إنها تقبله
doctor-clipboard-refused = الطرفية (OSC 52)، وإعداداتها ترفضه
doctor-clipboard-untold = الطرفية (OSC 52)، ولا تقول هل تقبله
doctor-clipboard-screen = الطرفية (OSC 52) عبر screen، ولا تقول هل تقبله
doctor-inside = داخل
doctor-inside-nothing = لا شيء
doctor-size = الحجم
doctor-dictionaries = المعاجم
doctor-dictionaries-none = لا معاجم
width-lam-alef = لام ألف
width-vowel = حرف مع حركة
width-mark = علامة الاتجاه U+200E
width-bar = الخط بين الأعمدة
width-blank = الفراغ U+2800
width-wide = حرف صيني
width-emoji = رمز تعبيري
doctor-not-remembered = تعذر حفظه: { $error }

## cli: help

help-about = قراءة الترجمات المتوازية جنبًا إلى جنب في الطرفية
help-long = يفتح الملفات التي هي نسخ لنص واحد جنبًا إلى جنب، وكل مقطع بمحاذاة مقابلاته. ومن دون ملف يفتح مقالًا نموذجيًا.
help-exit-codes = رموز الخروج: 0 تمّ؛ 1 لم يجد `pair` زوجًا، أو وجد `check` شيئًا؛ 2 مشكلة، تُذكر في جملة واحدة.
help-named-as-command = الملف الذي اسمه اسم أمر يُفتح هكذا: `./اسم`.
help-usage = الاستعمال:
help-commands = الأوامر:
help-arguments = الوسائط:
help-options = الخيارات:
help-name-options = خيارات
help-name-command = أمر
help-name-file = ملف
help-name-codes = رموز
help-name-name = اسم
help-name-n = رقم
help-name-lang = لغة
help-name-way = طريقة
help-name-cells = خانات
help-name-rule = قاعدة
help-name-out = خرج
help-name-text = نص
help-name-title = عنوان
help-name-format = صيغة
help-name-to = صيغة
help-name-segment = وحدة
help-name-severity = خطورة
help-default = [الافتراضي: { $value }]
help-possible = [القيم الممكنة: { $values }]
help-command-print = كتابة النسخ جنبًا إلى جنب نصًا عاديًا
help-command-align = محاذاة النسخ وكتابة الجمل المتقابلة
help-command-pair = معرفة أي الملفات ترجمات بعضها لبعض
help-command-check = البحث عما يجده مراجع دقيق: أعداد مختلفة، ومحذوفات، واقتباسات ضائعة، وعلامات شاردة
help-command-export = كتابة النسخ وروابطها وحالاتها وملاحظاتها لبرنامج آخر
help-command-library = سرد مكتبة النصوص أو الإضافة إليها أو الحذف منها
help-command-library-list = سرد النصوص، وآخرها قراءة أولًا
help-command-library-add = محاذاة ملفات وحفظها لتُفتح على الفور
help-command-library-forget = حذف نصوص وكل ما دُوِّن عنها؛ تبقى ملفاتها
help-command-keys = سرد كل الأوامر ومفاتيحها
help-command-doctor = معرفة كيف تعرض هذه الطرفية العربية، وذكر ما يُعرف عنها
help-command-help = عرض هذه الرسالة أو مساعدة الأمر المذكور
help-help = عرض المساعدة
help-version = عرض رقم الإصدار
help-no_library = دون استعمال ما حُفظ من قبل، ودون حفظ شيء
help-ui_lang = لغة visavis: en أو fr أو ar [الافتراضي: لغة النظام، أو الإنجليزية]
help-arabic = كيف تُكتب العربية لهذه الطرفية: auto، أو طريقة يعرضها `visavis doctor` [الافتراضي: ما في الإعدادات، أو auto]
help-theme = الألوان: terminal أو dark أو light أو contrast أو own أو سمة من عندك [الافتراضي: ألوان الطرفية]
help-no_mouse = ترك الفأرة للطرفية
help-files = ملفات نصية، لكل نسخة ملف، أو ملف واحد يضمها كلها (TMX أو XLIFF أو PO أو TSV أو CSV أو JSON)؛ و- هو الدخل القياسي
help-lang = لغات الملفات بترتيبها، رموزًا: ar,fr,en
help-encoding = ترميز الملفات، باسمه المعروف على الشبكة: windows-1256 أو utf-16le
help-source = أي النسخ هي الأصل، بالعد من 1 حسب ترتيب اللوحات [الافتراضي: 1]
help-together = عدّ كل الملفات نسخًا لنص واحد، مهما بدت
help-print-width = العرض بالخانات [الافتراضي: عرض الطرفية، أو 120]
help-print-visual = كتابة النص من اليمين إلى اليسار بالترتيب المرئي وبحروف متصلة، للطرفيات التي لا تفعل ذلك
help-align-segment = الوحدة التي تُحاذى
help-to = صيغة ما يُكتب
help-check-severity-hint = كل ما يستحق نظرة، وهو صحيح في الغالب
help-check-severity-warning = ما هو خطأ على الأرجح
help-check-severity-error = ما هو خطأ، أو ما تختلف فيه النسخ
help-report-severity-hint = كل ما يستحق نظرة، وهو صحيح في الغالب
help-report-severity-warning = ما هو خطأ على الأرجح
help-report-severity-error = ما هو خطأ، أو ما تختلف فيه النسخ
help-check-to-text = فقرة لكل ملاحظة، للقراءة
help-check-to-json = كائن واحد
help-check-to-tsv = سطر لكل ملاحظة وعمود لكل نسخة
help-check-to-sarif = SARIF 2.1.0، للمحررات وخوادم البناء
help-check-to-html = صفحة للقراءة في متصفح أو للطباعة: التقرير
help-report-to-html = صفحة واحدة، للقراءة في متصفح أو للطباعة
help-report-to-markdown = Markdown بجداول
help-library-list-to-json = مصفوفة كائنات، لكل نص كائن
help-library-list-to-text = أسطر للقراءة
help-keys-to-text = أعمدة
help-keys-to-markdown = جدول كما في README
help-align-segment-line = كل سطر غير فارغ
help-align-segment-sentence = كل جملة
help-align-to-json = كائن واحد: النسخ والوحدات والأزواج
help-align-to-tsv = سطر لكل وحدة وعمود لكل نسخة
help-pair-to-text = جملة لكل ترجمتين متقابلتين
help-pair-to-tsv = سطر لكل ملفين: ملف وملف ودرجة وyes أو no
help-check-rules = اتباع هذه القواعد وحدها [الافتراضي: كلها]
help-check-severity = أدنى درجة خطورة تُذكر
help-export-to = الصيغة [الافتراضي: ما ينتهي به اسم الخرج]
help-export-output = إلى أين؛ و- هو الخرج القياسي. تنتج XLIFF وPO ملفًا لكل لغة هدف: `خرج.fr.xlf`
help-export-force = الكتابة فوق الملفات الموجودة
help-export-guard = وضع فاصلة عليا قبل الخلايا التي يعدّها برنامج الجداول صيغًا حسابية (tsv وcsv)
help-export-bom = البدء بعلامة ترتيب البايتات التي يعرف بها Excel ترميز UTF-8 (tsv وcsv)
help-export-title = عنوان الصفحة [الافتراضي: عنوان الأصل] (html)
help-library-forget-texts = أرقامها في القائمة، أو أحد ملفاتها، أو كلمات من عناوينها
help-library-forget-yes = دون سؤال
help-doctor-plain = ذكر ما يُعرف فقط، للإبلاغ عن عطل
help-subcommand = عرض مساعدة الأمر
usage-unknown = لا يوجد خيار { $argument }
usage-unknown-command = لا يوجد أمر { $command }
usage-value = لا يصح { $value } قيمةً لـ { $argument }؛ { $known }
usage-missing = ينقص { $arguments }
usage-missing-command = ينقص أمر؛ المتاح: { $known }
usage-conflict = لا يجتمع { $argument } و{ $other }
usage-no-value = يحتاج { $argument } إلى قيمة
usage-too-many = لا يقبل { $argument } قيمة أخرى: { $value } زائدة
usage-twice = ذُكر { $argument } مرتين
usage-conflict-command = لا يجتمع { $argument } مع أمر
usage-not-utf8 = في الوسائط ما ليس بترميز UTF-8
usage-no-number = المطلوب عدد صحيح
usage-number-too-large = العدد أكبر من المسموح
usage-alike = { $said }؛ لعل المقصود { $alike }
usage-help = { $said } (انظر visavis --help)
help-value = { $name }: { $help }
usage-other = سطر الأوامر غير مفهوم
help-command-report = كتابة حصيلة المراجعة: النتائج ومقاطعها، والملاحظات، ودرجة MQM، وما بقي
help-beside = عرض هذا الملف بجانب النسخ، مربوطًا بها فقط حيث يتفق القول يقينًا
help-align-jsonl = قراءة مجموعة في كل سطر من الدخل القياسي، كائنًا له id وtexts لكل منها lang وtext، وكتابة كائن في كل سطر
help-progress = ذكر مدى التقدم على خرج الأخطاء القياسي، ولو لم يكن طرفية
help-glossary = المراجعة بمصطلحات هذا المسرد: TSV أو CSV يسمّي سطره الأول اللغات، أو TBX أو TMX
help-checklist = المراجعة بأنماط هذه القائمة: لغة (* لكل اللغات) ثم جدولة ثم تعبير نمطي
help-check-all = ذكر ما تغاضى عنه مراجع أيضًا
help-report-to = الصيغة [الافتراضي: ما ينتهي به اسم الخرج، أو markdown]
help-report-output = إلى أين؛ و- هو الخرج القياسي
help-report-force = الكتابة فوق ملف موجود
help-report-severity = أدنى درجة خطورة تُعرض معها المقاطع؛ ويُكتفى بعدّ ما دونها

## ui: commands of the review

group-reviewing = المراجعة
group-aligning = تصحيح المحاذاة، بعد a
command-status = غير مُراجَع، معتمد، يحتاج إلى عمل، مرفوض
command-approve = اعتماد هذا المقطع والانتقال إلى التالي
command-approve-before = اعتماد كل ما قبله مما لم يراجعه أحد
command-note = ملحوظات هذا المقطع: كتابة وتغيير وحذف
command-flag = وضع راية على هذا المقطع أو نزعها
command-next-unreviewed = المقطع التالي الذي لم يراجعه أحد
command-previous-unreviewed = المقطع السابق الذي لم يراجعه أحد
command-next-flag = الراية التالية
command-previous-flag = الراية السابقة
command-next-note = الملحوظة التالية
command-previous-note = الملحوظة السابقة
command-undo = التراجع عن آخر تعديل، بلا حد
command-redo = إعادته
command-align = تصحيح المحاذاة يدويًا؛ Esc تخرج
command-segment-up = حتى هذه الجملة: إلى المقطع الأعلى
command-segment-down = من هذه الجملة: إلى المقطع الأسفل
command-merge = دمج هذا المقطع والتالي في مقطع واحد
command-split = التقسيم قبل هذه الجملة في كل النسخ
command-pin = تثبيت أو إزالته؛ والمنفرد يُربط
command-unlink = إخراج هذه النسخة لتكون وحدها
command-accept-passage = تثبيت المقطع كما هو والمتابعة
command-needs-review = للنظر ثانية: بلا تثبيت، يحتاج إلى عمل
command-realign = محاذاة جديدة لكل ما ليس مثبتًا

## ui: reviewing

reviewing-no-passage = لا مقطع للمراجعة
reviewing-progress = رُوجع { $reviewed }/{ $all }
reviewing-nothing-undone = لا شيء للتراجع عنه
reviewing-nothing-redone = لا شيء لإعادته
reviewing-undone = تُراجع عن: { $what }
reviewing-redone = أُعيد: { $what }
reviewing-approved = اعتُمد
reviewing-approved-last = اعتُمد: هذا آخر مقطع
reviewing-none-before = لكل المقاطع السابقة حالة
reviewing-approved-before = { $count ->
    [zero] لم يُعتمد أي مقطع سابق؛ u تتراجع
    [one] اعتُمد مقطع سابق واحد؛ u تتراجع
    [two] اعتُمد مقطعان سابقان؛ u تتراجع
    [few] اعتُمدت { $count } مقاطع سابقة؛ u تتراجع
    [many] اعتُمد { $count } مقطعًا سابقًا؛ u تتراجع
   *[other] اعتُمد { $count } مقطع سابق؛ u تتراجع
}
reviewing-flagged = وُضعت راية
reviewing-unflagged = نُزعت الراية
reviewing-no-unreviewed = لا مقطع غير مُراجَع هناك
reviewing-no-flag = لا راية هناك: f تضع واحدة
reviewing-no-note = لا ملحوظة هناك: c تكتب واحدة
reviewing-unreviewed = غير مُراجَع
reviewing-status-approved = معتمد
reviewing-needs-work = يحتاج إلى عمل
reviewing-rejected = مرفوض
reviewing-act-status = الحالة
reviewing-act-approval = الاعتماد
reviewing-act-note = الملحوظة
reviewing-act-flag = الراية
reviewing-act-suggestion = الاقتراح
reviewing-act-dismissal = التجاوز
reviewing-act-pin = التثبيت
reviewing-act-move = النقل
reviewing-act-merge = الدمج
reviewing-act-split = التقسيم
reviewing-act-link = الربط
reviewing-act-unlink = الفصل
reviewing-act-realign = المحاذاة الجديدة
reviewing-act-edit = التعديل
noting-title = الملحوظات
noting-keys = Enter للحفظ · Tab النوع · S-Tab الوزن · C-v النسخة · ↑↓ الملحوظات · C-x للحذف · Esc للإغلاق
noting-new = ملحوظة جديدة
noting-all = كل النسخ
noting-left = لم تُحفظ: c تعيد ما كُتب
noting-begun = ما بدأت كتابته ما زال هنا: { $key }
noting-gone = حُذفت الملحوظة
noting-noted = { $count ->
    [zero] لا ملحوظة على هذا المقطع
    [one] دُوّنت
    [two] دُوّنت: ملحوظتان على هذا المقطع
    [few] دُوّنت: { $count } ملحوظات على هذا المقطع
    [many] دُوّنت: { $count } ملحوظة على هذا المقطع
   *[other] دُوّنت: { $count } ملحوظة على هذا المقطع
}
mqm-accuracy = الدقة
mqm-fluency = السلاسة
mqm-terminology = المصطلحات
mqm-style = الأسلوب
mqm-locale = الأعراف المحلية
mqm-neutral = محايد
mqm-minor = طفيف
mqm-major = كبير
mqm-critical = حرج
about-status = الحالة
about-flag = راية
about-flag-says = للعودة إليه
about-pinned = مثبت
about-pinned-says = ضُمّ يدويًا: تتركه أي محاذاة جديدة كما هو
about-note = ملحوظة
find-no-passage-has = لا مقطع فيه «{ $query }»

## ui: correcting the alignment

editing-mode = المحاذاة
editing-one-version = هناك نسخة واحدة فقط: لا شيء يُحاذى
editing-not-aligned = ما زال النص يُحاذى: انتظر حتى يتم
editing-key-up = أعلى
editing-key-down = أسفل
editing-key-merge = دمج
editing-key-split = تقسيم
editing-key-pin = تثبيت، ربط
editing-key-unlink = فصل
editing-key-accept = قبول
editing-key-review = للنظر ثانية
editing-key-realign = محاذاة جديدة
editing-key-undo = تراجع
editing-key-leave = خروج
editing-did-move = نُقل
editing-did-merge = دُمج مع المقطع التالي
editing-did-split = قُسم
editing-did-unlink = صار وحده
editing-did-link = رُبط
editing-pinned = ثُبّت: تتركه أي محاذاة جديدة كما هو
editing-unpinned = أُزيل تثبيته
editing-accepted = قُبل: صار مثبتًا
editing-needs-review = وُسم: يحتاج إلى عمل، وأُزيل تثبيته
editing-realigning = { $count ->
    [zero] محاذاة جديدة بلا مقاطع مثبتة
    [one] محاذاة جديدة حول مقطع مثبت واحد
    [two] محاذاة جديدة حول مقطعين مثبتين
    [few] محاذاة جديدة حول { $count } مقاطع مثبتة
    [many] محاذاة جديدة حول { $count } مقطعًا مثبتًا
   *[other] محاذاة جديدة حول { $count } مقطع مثبت
}
editing-realigned = { $count ->
    [zero] تمت المحاذاة بلا مقاطع مثبتة: صار عدد المقاطع { $after } بعد { $before }؛ u تتراجع
    [one] تمت المحاذاة حول مقطع مثبت واحد: صار عدد المقاطع { $after } بعد { $before }؛ u تتراجع
    [two] تمت المحاذاة حول مقطعين مثبتين: صار عدد المقاطع { $after } بعد { $before }؛ u تتراجع
    [few] تمت المحاذاة حول { $count } مقاطع مثبتة: صار عدد المقاطع { $after } بعد { $before }؛ u تتراجع
    [many] تمت المحاذاة حول { $count } مقطعًا مثبتًا: صار عدد المقاطع { $after } بعد { $before }؛ u تتراجع
   *[other] تمت المحاذاة حول { $count } مقطع مثبت: صار عدد المقاطع { $after } بعد { $before }؛ u تتراجع
}
editing-first = لا مقطع فوقه
editing-last = لا مقطع تحته
editing-nothing = ليس لهذه النسخة شيء في هذا المقطع: Tab تنتقل إلى أخرى
editing-at-start = اذهب إلى الجملة التي يبدأ بها المقطع الجديد
editing-alone = هو وحده أصلًا
editing-no-gap = للمقطعين المجاورين شيء من هذه النسخة: m تدمج

## export: review report

report-title = تقرير المراجعة
report-versions = النسخ
report-segments = الجمل
report-words = الكلمات
report-linked = المرتبط
report-errors = الأخطاء
report-warnings = التحذيرات
report-hints = الملاحظات
report-penalty = جزاء MQM
report-per-hundred = لكل 100 كلمة
report-no-category = بلا فئة
report-score = جزاء MQM للترجمات: { $penalty }، أي { $rate } لكل 100 كلمة؛ عدد الكلمات: { $words }.
report-coverage = المقاطع: { $beads }؛ الموجود منها في كل النسخ: { $whole }؛ الروابط غير المؤكدة: { $doubtful }.
report-remains = ما بقي
report-quality = الأخطاء المدوّنة
report-findings = ما وُجد
report-suggestions = المقترحات
report-notes = الملحوظات
report-nothing = لم يوجد شيء.
report-dismissed = ما أجازه المراجع: { $count }.
report-hidden = ما عُدّ ولم يُعرض: { $count } (يسرده visavis check --severity hint).
report-written-by = كتبه visavis
terms-none = لا مصطلح في { $path }: أعطِ جدولًا يسمّي سطره الأول اللغات (en، fr) أو TBX أو TMX
terms-pattern = { $path }، السطر { $line }: ليس نمطًا من أنماط قائمة المراجعة: { $what }
terms-no-language = { $code } ليس رمز لغة؛ من الرموز ar وfr وen و*
terms-no-pattern = بعد اللغة علامة جدولة ثم نمط
pattern-group-open = قوس ( لم يُغلق
pattern-group-closed = القوس ) لا يُغلق شيئًا
pattern-class-open = قوس [ لم يُغلق
pattern-repeats-nothing = ليس قبل علامة التكرار شيء
pattern-count-open = عدد بين حاصرتين لم يُغلق
pattern-escape = لا يرد هذا المحرف بعد الشرطة المائلة العكسية
pattern-no-references = لا يمكنه الإحالة إلى مجموعة
pattern-no-look-around = لا يمكنه النظر إلى الأمام أو الخلف
pattern-too-large = هو أكبر من المسموح
report-unreviewed = لم تُراجع
report-approved = معتمدة
report-needs-work = تحتاج إلى عمل
report-rejected = مرفوضة
severity-hint = ملاحظة
severity-warning = تحذير
severity-error = خطأ

## cli: keeping what is edited

keeping-again = صار الحفظ ممكنًا من جديد، وحُفظ كل شيء
keeping-not = لم يُحفظ: { $leave } ثانية يخرج دونه، و{ $export } يكتبه في مكان آخر. { $problem }
keeping-nowhere = ما عدّلته غير محفوظ في أي مكان: { $export } يكتبه في ملف، و{ $leave } ثانية يخرج دونه

## More


## More

command-next-finding = الملاحظة التالية من الفحص
command-previous-finding = الملاحظة السابقة من الفحص
command-findings = كل ما وجده الفحص
command-dismiss = تجاوز ملاحظة من ملاحظات هذا المقطع مع ذكر السبب
command-check = إعادة الفحص وسرد ما يوجد
command-export = كتابة النص لبرنامج آخر
findings-looking = يُفحص النص …
findings-none-there = لا ملاحظة من الفحص في هذا الاتجاه
findings-none = لم يجد الفحص شيئًا
findings-none-here = لا ملاحظة من الفحص على هذا المقطع: ]q تنقل إلى التالية
findings-title = ما وجده الفحص
findings-foot = Enter للذهاب إليها · C-x لتجاوزها · Esc للإغلاق
findings-why = لماذا يُتجاوز { $rule }؟
findings-passed = جرى التجاوز: u تتراجع عنه
export-title = الكتابة بصيغة
export-foot = Enter لاختيار الصيغة · Esc للإغلاق
export-where = كتابة { $format } في
export-line = كتابة النص؛ export! تكتب فوق ملف موجود
export-not-yet = ما زالت محاذاة النص جارية: انتظر حتى تنتهي
export-no-format = لا صيغة بهذا الاسم أو الامتداد: تسردها E
watch-kept = تغيّر ملف وهو الآن فارغ أو لا يُقرأ أو من نص آخر: يبقى ما قُرئ
about-changed = تغيّر
about-changed-says = ليس كما كان عند القراءة السابقة
findings-count = { $count ->
    [zero] لا ملاحظة من الفحص
    [one] ملاحظة من الفحص
    [two] ملاحظتان من الفحص
    [few] { $count } ملاحظات من الفحص
    [many] { $count } ملاحظة من الفحص
   *[other] { $count } ملاحظة من الفحص
}
watch-changed = { $count ->
    [zero] تغيّر ملف: لا جمل جديدة
    [one] تغيّر ملف: جملة جديدة واحدة معلّمة بـ ~
    [two] تغيّر ملف: جملتان جديدتان معلّمتان بـ ~
    [few] تغيّر ملف: { $count } جمل جديدة معلّمة بـ ~
    [many] تغيّر ملف: { $count } جملة جديدة معلّمة بـ ~
   *[other] تغيّر ملف: { $count } جملة جديدة معلّمة بـ ~
}

## More

command-suggest = اقتراح كلمات أخرى؛ والملف يبقى كما هو
suggesting-title = المقترح · { $version }
suggesting-keys = Enter للحفظ · A-Enter لسطر جديد · C-x كما في الملف · Esc للإغلاق
suggesting-nothing = ليس لهذه النسخة شيء في هذا المقطع: Tab تنتقل إلى أخرى
suggesting-kept = اقتُرح؛ والملف يبقى كما هو
suggesting-gone = أُزيل الاقتراح
suggesting-same = لا اقتراح: هذه كلمات الملف نفسها
about-suggested = مقترح، { $version }
editor-failed = تعذّر استعمال المحرر { $editor }: { $error }
editor-ended = انتهى المحرر { $editor } بخطأ: لا اقتراح

## More

settings-no-shade = لا شيء يلوَّن باسم { $name }؛ المتاح: { $known }
settings-no-colour = { $colour } ليس لونًا: ومن الألوان #ffcc00 وlight-blue و33
settings-perhaps = { $said }؛ لعله { $alike }
theme-no-key = ليس في السمة { $name }: المتاح { $known }

## More

also-next-bead = التالي أسفل نزول
also-previous-bead = السابق أعلى صعود
also-next-word = كلمة
also-first = أول ذهاب إلى مقطع رقم
also-last = آخر ختام
also-percent = نسبة مئوية بالمئة
also-page-down = تمرير شاشة
also-page-up = تمرير شاشة
also-line-down = تمرير
also-line-up = تمرير
also-centre = توسيط منتصف
also-focus-next = تبديل نافذة عمود لغة
also-narrower = أضيق عرض تصغير
also-wider = أوسع عرض تكبير
also-solo = منفردة فقط تكبير
also-next-layout = تخطيط ترتيب عرض
also-rows = صفوف فقرات جمل
also-sync = مزامنة تمرير
also-direction = اتجاه يمين يسار
also-jump-back = رجوع عودة
also-contents = فهرس عناوين فصول
also-bookmark = إشارة مرجعية مفضلة
also-bookmarks = إشارات مرجعية مفضلة قائمة
also-next-doubtful = شك غير مؤكد
also-info = معلومات تفاصيل
also-find = بحث ابحث إيجاد
also-find-next = بحث تالي
also-find-previous = بحث سابق
also-filter = تصفية ترشيح
also-find-word = بحث كلمة
also-link-words = تظليل ترجمة كلمة مقابل
also-copy = حافظة
also-select = اختيار تظليل
also-cover = ستر حجب تعلم
also-vowels = حركات شكل
also-dim = تركيز
also-ruler = مسطرة خط
also-theme = سمة سمات ألوان داكن فاتح مظهر
also-arabic = حروف متصلة طرفية
also-digits = أعداد
also-library = فتح ملف كتب
also-help = مفاتيح اختصارات
also-quit = خروج إغلاق إنهاء
also-suspend = إيقاف خلفية
also-redraw = تحديث
also-status = حالة مراجعة
also-approve = قبول موافقة تأكيد
also-note = ملاحظة تعليق
also-flag = راية علم تمييز
also-undo = تراجع إلغاء
also-redo = إعادة تكرار استعادة
also-align = محاذاة ربط تصحيح
also-merge = ضم جمع
also-split = فصل قطع
also-pin = ربط قفل
also-findings = أخطاء مشاكل قائمة
also-dismiss = تجاهل
also-check = أخطاء مشاكل تدقيق
also-export = تصدير حفظ ملف
also-suggest = تعديل تصحيح ترجمة
