### ما يقوله visavis بالعربية. يشرح README.md المجاور كيفية إضافة رسالة.

## ui: panes

panes-no-pane = لا توجد لوحة رقمها { $number }
panes-no-version = لا توجد نسخة رقمها { $number }
panes-only-one = هذه هي النسخة المعروضة الوحيدة
panes-columns = جنبًا إلى جنب
panes-stacked = واحدة تحت الأخرى
panes-interleaved = جملة جملة
panes-auto = جنبًا إلى جنب إن اتسع المكان
panes-rows-sentences = كل جملة بمحاذاة مقابلها
panes-rows-paragraphs = كل فقرة بمحاذاة مقابلها

## ui: jumps and bookmarks

jumps-none-back = لا قفزة للرجوع عنها
jumps-none-forward = لا قفزة للتقدم إليها
jumps-bookmarked = وُضعت العلامة
jumps-bookmark-off = أُزيلت العلامة
jumps-bookmark-set = العلامة { $letter }
jumps-bookmark-unknown = لا علامة باسم { $letter }: تضعها m{ $letter }
jumps-no-bookmark = لا علامة في هذا الاتجاه
jumps-no-doubtful = لا مقطع مشكوكًا فيه في هذا الاتجاه

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
