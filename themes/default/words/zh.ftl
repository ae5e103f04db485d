# 界面用语（中文）

## 文件的类别、关系和事实

kind-report = 报告
kind-outcome = 成果文件
kind-resolution = 决议
kind-decision = 决定
kind-draft = 草案
kind-note = 说明
kind-working-paper = 工作文件
kind-letter = 信函
kind-treaty = 条约
kind-other = 其他

relation-draft-of = 定本
relation-became = 后成为
relation-became-from = 案文源自
relation-reports-on = 报告对象
relation-outcome-of = 成果出自
relation-revises = 修订
relation-corrects = 更正
relation-adds-to = 补充

fact-symbol = 文号
fact-meeting = 会议
fact-date = 日期
fact-kind = 类别
fact-languages = 语文
fact-relation = 相关文件

standing-authentic = 作准文本
standing-official = 正式译本
standing-unofficial = 非正式工作译文

extent = { $n } 段

# 日期：year、month、day 是起日，to_ 开头的是止日；month 是下面 month- 的词。
date = { $year } 年 { $month } 月 { $day } 日
dates-in-month = { $year } 年 { $month } 月 { $day } 日至 { $to_day } 日
dates-in-year = { $year } 年 { $month } 月 { $day } 日至 { $to_month } 月 { $to_day } 日
dates = { $year } 年 { $month } 月 { $day } 日至 { $to_year } 年 { $to_month } 月 { $to_day } 日
date-month = { $year } 年 { $month } 月
date-year = { $year } 年
day = { $n }
month-1 = 1
month-2 = 2
month-3 = 3
month-4 = 4
month-5 = 5
month-6 = 6
month-7 = 7
month-8 = 8
month-9 = 9
month-10 = 10
month-11 = 11
month-12 = 12

## 条款的名称和引用

name-paragraph = 第 { $n } 段
name-annex = 附件
name-annex-n = 附件 { $n }
name-appendix = 附录
name-appendix-n = 附录 { $n }
name-summary = 摘要
name-section = 第{ $n }节
name-item = 议程项目 { $n }
name-officer = { $n }
name-vote = 表决
name-vote-yes = 赞成票
name-vote-no = 反对票
name-vote-abstain = 弃权票
name-note = 注 { $n }
name-editor-note = 编者注 { $n }
name-unnumbered = 未编号段落 { $n }
name-heading = 标题
name-title = 标题
name-cover = 封面
name-preambular = 序言部分第 { $n } 段
name-repeated = { $name }(重号，第 { $n } 个)
sub-joint = {""}
cite-joint = ，
range = { $from }–{ $to }

missing-note = 原文未载此注的案文。
unofficial-notice = 非正式工作译文；作准文本以联合国印发者为准。
text-is-un = 文件案文属联合国。

## 每一页

# A book.
book-cover = 封面
book-landmarks = 导航要点
book-accessibility = 全文可朗读、可放大、可更换颜色。各部分、标题和目录均有标记；注释与正文双向链接；语言变换处均有标记。没有图片。

# One file: the box that finds.
find-label = 在本文件中查找
find-hint = 查找词语或编号
find-next = 下一处
find-previous = 上一处
find-none = 没有找到
key-find = 在本文件中查找

skip = 跳到正文
unzip = 如果页面没有版式，请先把压缩包全部解压，再打开本文件。
languages = 语文
switch-missing = 没有中文文本
settings = 显示设置
close = 关闭
theme = 外观
theme-auto = 自动
theme-light = 浅色
theme-dark = 深色
text-size = 字号
size-sample = 字
size-s = 小
size-m = 标准
size-l = 大
size-xl = 特大
shortcuts = 键盘快捷键
shortcuts-on = 启用单键快捷键
key-next = 下一段
key-previous = 上一段
key-goto = 前往段落
key-contents = 目录
key-cite = 复制本段引文
key-language = 本段的{ $language }文本
key-help = 显示本列表
pages = 本站说明
library = 文件总目

## 文件页

toc = 目录
goto = 前往
goto-label = 前往段落
goto-hint = 如 24、24(a)、附件 92
goto-empty = 请写出段落编号，例如 24、24(a) 或附件 92。
goto-missing = 本文件没有“{ $what }”。
goto-duplicate = 本文件另有同号段落：
nearest = 相近的有：
anchor-unknown = 本文件没有“{ $anchor }”这个地址。
permalink = { $name }，永久链接
copy-cite = 复制引文
copy-link = 复制中文文本的链接
copy-neutral = 复制适用于各语文的链接
tools = { $name }：复制
copied = 已复制
copy-failed = 无法复制，请自行选取：
chapeau = 本段的导语
notes = 注
note-back = 回到正文，注 { $n }
note-back-n = 回到正文，注 { $n }，第 { $i } 处
editor-notes = 编者注
editor-notes-about = 正文照原样刊印；以下是本站编者的说明，不属于文件。
editor-note-back = 回到正文，编者注 { $n }
vote-counts = 表决：{ $yes } 票赞成、{ $no } 票反对、{ $abstain } 票弃权
vote-side = 立场
vote-count = 票数
vote-names = 国家
about-document = 关于本文件
versions = 其他语文文本
neutral-link = 与语言无关的链接
opened-choice = 已按您选定的语文打开中文文本。
opened-browser = 已按您浏览器的语文打开中文文本。
opened-authentic = 已打开作准文本，即中文文本。
also-in = 另有：
data = 数据（JSON）

# 前往框认得的词，各语文均可；以竖线分开，不分大小写。
goto-words-annex = 附件|annexe|annex|anexo|приложение|المرفق|مرفق
goto-words-appendix = 附录|appendice|appendix|apéndice|добавление|التذييل|تذييل
goto-words-item = 议程项目|项目|agenda item|item|point de l’ordre du jour|point de l'ordre du jour|point|tema del programa|tema|повестки дня|من جدول الأعمال|البند|بند
goto-words-note = 脚注|注|footnote|note|nota|сноска|примечание|الحاشية|حاشية
goto-words-fill = 第|段落|段|分段|paragraphs|paragraph|paras|para|paragraphes|paragraphe|párrafos|párrafo|párrs|párr|par|подпункт|пункт|пп|п|الفقرة الفرعية|الفقرة|فقرة

## 对照页；译文所缺和所据文本已改之处

side-by-side = 对照
side-by-side-with = 与 { $language } 对照阅读
one-language = 单语
one-language-about = 只看 { $language }
other-pairs = 其他对照
one-by-one = 单语文本
copy-pair = 复制两种文本
key-both = 与另一语文对照
key-single = 只看本语文
gap-in-column = 此文本没有这一处。
gap = 此文本没有{ $name }。
gap-read = 阅读{ $language }文本
stale = 译出后，{ $language }文本有改动
stale-key = 改动：
stale-removed = 删去
stale-added = 增加

# 译文状况
translations-title = 译文状况
translations-link = 译文状况：文件有哪些语文文本，何处待译
feed-link = 新文件订阅源（Atom）
translations-about = 各文件有哪些语文文本，每种译文译到哪里，何处所据文本已改，何处尚缺。译文以其所据文本的条款和注释计数。
translations-document = 文件
translations-open = 待办之处
translations-none-open = 没有已知的过时或缺失之处。
state-current = 与所据文本一致
state-complete = 译全
state-out-of-date = 部分过时
state-partial = 不完整
state-none = 无
progress-translated = 已译：{ $n }/{ $of }
progress-out-of-date = 过时：{ $n }
progress-missing = 缺：{ $n }
progress-unrecorded = 未登记所据文本：{ $n }
open-stale = 所据文本已改
open-missing = 尚未译出

## 总目、语文选择和其他页

library-count = 共 { $n } 份文件
undated = 日期不详
read-in = 可读文本
choose-about = 本站有下列语文。
work-about = 本文件有下列语文文本。
work-anchor = 所选段落在每一种文本中的地址相同。
version-missing = 本文件没有中文文本；最接近的是{ $nearest }文本。
not-found = 没有这个地址
not-found-about = 所请求的页面不存在，或者地址写错了。文件和段落的地址不会更改；请从文件总目中查找。

## 版次和离线包

as-of = 截至 { $date }
as-of-newer = 截至 { $date }；最新版本请查 { $address }
languages-left-out = 本包未收{ $languages }文本
bundle-part = 本包收有全部 { $of } 份文件中的 { $n } 份。
bundle-link = 本包收有什么、未收什么
start-about = 这些文件无须联网即可阅读，不安装任何程序，也不发送任何信息。
start-open = 打开文件
start-more = 另有 { $n } 份文件
start-left-out = 本包未收
start-check = 核对文件
start-check-about = 要核对每个文件是否与制作时一致，请在本文件夹内打开终端，运行以下任一命令：
downloads = 下载离线阅读
download-zip = 压缩包：解压后打开 START-HERE.html。
download-single = 单个 HTML 文件：随处可开，无须解压。
download-epub = 电子书（EPUB），供阅读器和阅读应用使用。
download-pdf = PDF 文件，供打印和屏幕阅读。
size-kb = { $n } KB
size-mb = { $n } MB

## Languages, in words; addresses that lead nowhere

language-ar = 阿拉伯文
language-en = 英文
language-es = 西班牙文
language-fr = 法文
language-ru = 俄文
language-zh = 中文
withdrawn = 已撤回的地址
language-with-standing = { $language }（{ $standing }）
languages-missing = 尚无{ $languages }文本
list-joint = 、

## 检索

search = 检索
search-hint = 字词、文号、附件第 92 段
search-unscripted = 检索需要 JavaScript，而本浏览器已将其关闭。下列页面无需脚本，同样通向这些文本：
# $shown 是数目，$n 决定词形。
search-found = 找到 { $shown } 段
search-shown = { $found }，已显示 { $n } 段
search-more = 更多结果
search-all = 在检索页查看全部结果
search-results = 结果
search-jump = 前往
search-also = 同时检索：
search-widen = 同时检索术语表中的对应用语
search-widen-short = 包括对应用语
search-narrow = 只按原词
search-via = 经由术语表
search-filters = 筛选
search-by-language = 语文
search-by-document = 文件
search-by-year = 年份
search-by-kind = 类别
search-by-part = 部分
search-part-body = 正文
search-part-summary = 摘要
search-part-annex = 附件
search-part-appendix = 附录
search-part-cover = 标题和封面
search-part-notes = 脚注
search-every = 全部显示（{ $n } 项）
search-fewer = 收起
search-clear = 清除筛选
search-none = 没有找到“{ $what }”。
search-none-filtered = 按这些筛选条件没有找到“{ $what }”。
search-none-try = 请减少字词，或者只写其中一部分。
search-none-all = 只列出含有全部字词的段落。
search-see = 也可查阅：
search-recent = 最近的检索
search-forget = 删除“{ $what }”
search-forget-all = 清空列表
search-failed = 未能载入检索索引。如果是从压缩包打开的，请先把压缩包全部解压。
search-help-words = 任何语文的字词，连写的汉字作为一个词句检索；用空格分开几个词，用引号保持词句原样：“最终用户证书”。
search-help-symbols = 文号和号码按原样写：75/241、A/76/284。
search-help-places = 写出位置即可直达：附件第 92 段、A/76/284 第 12 段。
search-help-terms = 术语表中的用语，会同时找出其他语文的对应用语。
search-key-choose = 选择
search-key-open = 打开
key-search = 检索

## 引用

cites = 本文件所引
cited-by = 引用本文件的文件
cited-by-count = 被引用 { $n } 次
cited-from = 引用处：
cited-not-here = 不在本站
cited-elsewhere = 不在本站，见 { $host }
cited-here = 本站有全文
cited-table = 全部引用处
cited-became = 通过的文本：
cited-own = 本文件
cited-whole = 全文
citation-of = { $document }，{ $place }
group-joint = ；
label-joint = ：
range-of-places = { $from }—{ $to }
cited-resolution = { $organ }第 { $n } 号决议
cited-decision = { $organ }第 { $n } 号决定

# 引用总表
citations-title = 引用总表
citations-link = 引用总表：什么文件被哪些段落引用
citations-about = 本站文件引用了哪些决议、决定、文件、文书和网址，引用的段落在哪里。点开“引文”可读到引用的原句。
citations-count = 共 { $count } 件，引用 { $n } 处
citations-groups = 类别
citations-filter = 筛选
citations-filter-hint = 文号、标题或引用的文件，如 75/241
citations-found = 找到 { $n } 件
citations-none = 没有找到“{ $what }”。
citations-cited = 被引用的
citations-what = 标题
citations-where = 引用处
citations-sentences = 引文

cited-group-general-assembly-resolution = 大会决议
cited-group-general-assembly-decision = 大会决定
cited-group-general-assembly-document = 大会文件
cited-group-security-council-resolution = 安全理事会决议
cited-group-security-council-document = 安全理事会文件
cited-group-economic-and-social-council-resolution = 经济及社会理事会决议
cited-group-economic-and-social-council-decision = 经济及社会理事会决定
cited-group-economic-and-social-council-document = 经济及社会理事会文件
cited-group-human-rights-council-resolution = 人权理事会决议
cited-group-human-rights-council-decision = 人权理事会决定
cited-group-human-rights-council-document = 人权理事会文件
cited-group-human-rights-commission-resolution = 人权委员会决议
cited-group-human-rights-commission-document = 人权委员会文件
cited-group-trusteeship-council-resolution = 托管理事会决议
cited-group-trusteeship-council-document = 托管理事会文件
cited-group-secretariat-document = 秘书处文件
cited-group-conference-document = 联合国会议文件
cited-group-organized-crime-conference-resolution = 有组织犯罪公约缔约方会议决议
cited-group-organized-crime-conference-decision = 有组织犯罪公约缔约方会议决定
cited-group-organized-crime-conference-document = 有组织犯罪公约缔约方会议文件
cited-group-environment-assembly-resolution = 联合国环境大会决议
cited-group-environment-assembly-document = 联合国环境大会文件
cited-group-african-union-decision = 非洲联盟决定
cited-group-conference-of-parties-resolution = 缔约方会议决议
cited-group-conference-of-parties-decision = 缔约方会议决定
cited-group-other-document = 其他文件
cited-group-work = 本站没有文号的文件
cited-group-instrument = 条约和文书
cited-group-address = 网址

organ-general-assembly = 大会
organ-security-council = 安全理事会
organ-economic-and-social-council = 经济及社会理事会
organ-human-rights-council = 人权理事会
organ-human-rights-commission = 人权委员会
organ-trusteeship-council = 托管理事会
organ-organized-crime-conference = 有组织犯罪公约缔约方会议
organ-environment-assembly = 联合国环境大会
organ-african-union = 非洲联盟
organ-conference-of-parties = 缔约方会议
organ-conference = 联合国会议
organ-secretariat = 秘书处
organ-other = 其他机构

# 本站没有案文的条款
place-joint = ，
place-paragraph = 第 { $n } 段
place-preambular = 序言部分第 { $n } 段
place-annex = 附件
place-annex-n = 附件 { $n }
place-appendix = 附录
place-appendix-n = 附录 { $n }
place-section = 第 { $n } 节
place-article = 第 { $n } 条
place-letter = ({ $n })
place-note = 脚注 { $n }
place-item = 议程项目 { $n }
place-action = 行动 { $n }

# 引用关系图
# graph-title、graph-about 是图中给朗读软件的名称和说明；graph-cites 是一条弧线的说明，graph-name、graph-key 在图外。
graph-name = 文件之间的引用
graph-key = 上方的弧线连着本站的文件，下方的弧线通向其他文件；线越粗，引用次数越多。
graph-title = 文件之间的引用，{ $from } 年至 { $to } 年
graph-about = 按年份排列的 { $documents } 份本站文件和它们引用的 { $elsewhere } 份其他文件；同样的内容列在图后的表中。
graph-cites = { $from } 引用 { $to }：{ $n } 次
graph-from = 引用的文件
graph-to = 被引用的文件
graph-count = 引用次数
graph-table = 以表格列出
graph-year-unknown = 另有 { $n } 份文件年份不详，只列在表中。

### Terms

terms-title = 术语表
terms-link = 术语表：各种文字的用语，各在何处使用
terms-about = 本站文件所用的术语、名称和机构，各种文字如何表述，各在哪些段落使用。
terms-count = { $concepts } 个概念，{ $n } 条用语
terms-back = 返回术语表
terms-by-letters = 按拼音排序
terms-by-strokes = 按笔画排序
terms-heads = 索引
terms-strokes = { $n } 画
terms-other-script = 以其他文字或数字开头
terms-filter = 筛选
terms-filter-hint = 任一文字的用语
terms-found = 找到 { $n } 条
terms-none = 没有找到“{ $what }”。
terms-kind = 类别
terms-all-kinds = 全部类别
terms-subject = 主题
terms-all-subjects = 全部主题
terms-more = 术语表的其他页面
terms-tables = 双语对照
terms-pair-joint = —
terms-downloads = 下载
terms-without = 尚无{ $language }用语的概念
terms-without-about = 术语库中下列概念尚无本页语文的用语，暂以其他文字列出。
term-kind-term = 术语
term-kind-title = 名称
term-kind-body = 机构和职位
term-kind-country = 国家
term-status-preferred = 首选
term-status-admitted = 可用
term-status-deprecated = 不宜使用
term-status-superseded = 已废止
term-form-full = 全称
term-form-short = 简称
term-form-acronym = 缩略语
term-form-variant = 变体
term-see = 见
term-uses = { $n ->
    [0] 未见使用
   *[other] { $n } 处
}
term-until = 用至 { $date }
term-source = 出处：
term-only-in = 仅在下列文件中作此义：
term-not-found = 不在文本中检索
term-languages = 各种文字的用语
term-confused = 不要混同于
term-differs = { $languages }译法不一
term-where = 各文件用法
term-counts = { $language }文本
term-document = 文件
term-total = 合计
term-not-used = 本站的{ $language }文本中未见使用。
term-context = 上下文
term-context-beside = 上下文，附{ $language }对应段落
term-further = 另见：
term-rest = 另有 { $n } 处未列出。
term-beside-none = 对应的{ $language }文本未用此概念的用语：
term-neighbours = 相关概念
term-broader = 上位概念
term-narrower = 下位概念
term-related = 相关
term-table-title = { $first }—{ $second }术语对照表
term-table-about = 两种文字都有用语的概念，先列首选用语；缩略语另成一栏。
term-table-count = { $n } 个概念
term-table-short = 缩略语
terms-differ-title = 译法不一的用语
terms-differ-link = 译法不一的用语：同一概念在各文件中的不同表述
terms-differ-about = 下列概念在本站文件中有不止一种译法。本页只列明何文件用何语、各用几次，不判定何者为准。
terms-differ-none = 没有译法不一的用语。
states-title = 国家名称
states-link = 国家名称：六种文字的简称和正式全称
states-about = 联合国会员国和观察员国的简称，正式全称列于其下，并附国际标准化组织国家代码。
states-count = { $n } 个国家
states-filter-hint = 任一文字的国名或代码
states-observer = 观察员国
states-name = 国名

### Terms in the text

used-terms = 本文件所用术语
used-count = { $n } 个概念
used-times = 在本文件中出现 { $n } 次
used-more = 在术语表中查看
used-setting = 术语
used-underline = 在术语下加线
